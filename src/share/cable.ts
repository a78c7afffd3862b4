/** The yellow cable of a share picture: it runs below, above or beside the title and ends in a port, as in the logo. */

/** The top of the patch panel, in pixels. */
export const PANEL_TOP = 526;

/** A route for the cable, and the room that it leaves for the title; everything in pixels. */
export interface CableRun {
  /** The x coordinate of the port's centre. */
  readonly port: number;
  /**
   * The parts of the cable as SVG paths, in the order in which they are drawn.
   * @param start the x coordinate where a cable from the label begins
   */
  readonly pieces: (start: number) => readonly string[];
  /** An SVG path drawn over the shadow where one part continues another. */
  readonly seam?: string;
  /** Whether the cable starts at the label, the few words above the title. If not, the label has a short cable of its own. */
  readonly fromLabel: boolean;
  readonly title: { readonly width: number; readonly height: number };
}

export const RUNS = {
  /** From the left, below the title: leaves the most room, for long titles. */
  below: {
    port: 1032,
    pieces: () => ["M-20 392H972a60 60 0 0 1 60 60"],
    fromLabel: false,
    title: { width: 1056, height: 232 },
  },
  /** From the label, above the title, then down beside it. */
  above: {
    port: 1080,
    pieces: (start) => [`M${start.toFixed()} 88H1000a80 80 0 0 1 80 80V455`],
    fromLabel: true,
    title: { width: 910, height: 348 },
  },
  /** From above, with a loop of spare cable. */
  beside: {
    port: 1050,
    pieces: () => [
      "M1150-20C1150 190 1096 326 992 326C944 326 908 290 908 244C908 202 938 172 980 172",
      "M980 172C1022 172 1050 204 1050 246V455",
    ],
    seam: "M970 172h20",
    fromLabel: false,
    title: { width: 775, height: 348 },
  },
} satisfies Record<string, CableRun>;

/** Scale of the plug and the ports, compared with the logo. */
const SCALE = 5;
/** Distance between two ports. */
const PITCH = 170;

/**
 * Places a drawing at the port with this x coordinate. The drawing has the logo's units, and its origin is the middle of the
 * port's upper edge.
 */
const at = (x: number, drawing: string): string =>
  `<g transform="translate(${String(x)} ${String(PANEL_TOP)}) scale(${String(SCALE)})">${drawing}</g>`;

const PORT = `<path d="M-11 0h22v8h-5v3H-6V8h-5z" fill="var(--color-rack-hole)"/>`;
const PLUG =
  `<path d="M-3.500-15h7l1.500 5H-5z" fill="var(--color-os2-shade)"/>` +
  `<g fill="var(--color-raised)" stroke="var(--color-encre)" stroke-width=".8"><path d="M-6.500-11H6.500a2 2 0 0 1 2 2V6h-17V-9a2 2 0 0 1 2-2z"/>` +
  `<path d="M-3-11H3v6a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1z" fill="var(--color-line)"/></g>` +
  `<path d="M-5.500 6V0M-1.800 6V0M1.800 6V0M5.500 6V0" stroke="var(--color-encre)" stroke-width="1.600"/>`;
const led = (colour: string): string =>
  `<circle cx="-15" cy="6" r="1.750" fill="var(--color-${colour})"/>`;

const THICKNESS = 30;
const stroke = (path: string, thickness: number, cap: "round" | "butt"): string =>
  `<path d="${path}" fill="none" stroke="var(--color-os2)" stroke-width="${String(thickness)}" stroke-linecap="${cap}"/>`;

/** A length of cable, lit from the upper right. */
function stretch(path: string, thickness: number, cap: "round" | "butt"): string {
  const lit = stroke(path, thickness, cap);
  return `<g transform="translate(-${String(thickness / 10)} ${(thickness / 7).toFixed(1)})">${lit.replace("os2", "os2-shade")}</g>${lit}`;
}

/** The cable and its plug. */
export function drawCable(run: CableRun, start: number): string {
  const cap = run.fromLabel ? "round" : "butt";
  const pieces = run.pieces(start).map((path) => stretch(path, THICKNESS, cap));
  const seam = run.seam ? stroke(run.seam, THICKNESS, "butt") : "";
  return pieces.join("") + seam + at(run.port, PLUG);
}

/** The short cable before a label. */
export const LABEL_CABLE = stretch("M81 89h36", 16, "round");
export const LABEL_CABLE_WIDTH = 72;

/** The patch panel along the bottom of the picture: one port in use, the others free. */
export function drawPanel(run: CableRun): string {
  const free = [-2, -1, 1].map((place) => at(run.port + place * PITCH, PORT + led("rack-edge")));
  return (
    `<path d="M0 ${String(PANEL_TOP)}h1200v104H0z" fill="var(--color-rack-unit)"/>` +
    `<path d="M0 ${String(PANEL_TOP)}h1200v4H0z" fill="var(--color-rack-edge)"/>` +
    free.join("") +
    at(run.port, PORT + led("led"))
  );
}
