/** Finds colours, lengths, radii and type sizes that are hard-coded in a file of `src/`, but should come from the tokens. */

export interface HardCodedValue {
  /** Counted from 1. */
  readonly line: number;
  /** As written in the file. */
  readonly text: string;
  readonly remedy: string;
}

interface Rule {
  readonly remedy: string;
  /** The extensions of the files that the rule applies to. */
  readonly in: readonly string[];
  /** Its first group, or else the whole match, is the forbidden value. */
  readonly finds: RegExp;
}

/** The named colours (CSS Color 4, section 6.1). */
const COLOUR_NAMES =
  "aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue|cornsilk|crimson|cyan|darkblue|darkcyan|darkgoldenrod|darkgr[ae]y|darkgreen|darkkhaki|darkmagenta|darkolivegreen|darkorange|darkorchid|darkred|darksalmon|darkseagreen|darkslateblue|darkslategr[ae]y|darkturquoise|darkviolet|deeppink|deepskyblue|dimgr[ae]y|dodgerblue|firebrick|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|greenyellow|honeydew|hotpink|indianred|indigo|ivory|khaki|lavender|lavenderblush|lawngreen|lemonchiffon|lightblue|lightcoral|lightcyan|lightgoldenrodyellow|lightgr[ae]y|lightgreen|lightpink|lightsalmon|lightseagreen|lightskyblue|lightslategr[ae]y|lightsteelblue|lightyellow|lime|limegreen|linen|magenta|maroon|mediumaquamarine|mediumblue|mediumorchid|mediumpurple|mediumseagreen|mediumslateblue|mediumspringgreen|mediumturquoise|mediumvioletred|midnightblue|mintcream|mistyrose|moccasin|navajowhite|navy|oldlace|olive|olivedrab|orange|orangered|orchid|palegoldenrod|palegreen|paleturquoise|palevioletred|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|rebeccapurple|red|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|silver|skyblue|slateblue|slategr[ae]y|snow|springgreen|steelblue|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whitesmoke|yellow|yellowgreen";
/** A pattern for a CSS declaration of one of these properties, from its name up to anywhere in its value. */
const declared = (properties: string): string => `(?<![\\w-])(?:${properties})\\s*:[^;{}]*?`;
/** Properties whose value may contain a colour. The first pattern matches custom properties. */
const COLOUR_PROPERTIES =
  "--[\\w-]+|[\\w-]*color|background(?:-image)?|border[\\w-]*|outline|fill|stroke|[\\w-]*shadow|text-decoration";

const COLOUR_REMEDY = "use a colour of src/styles/tokens.css: text-muted, or var(--color-muted)";
const LENGTH_REMEDY =
  "use the scale (p-4, --spacing(4)), a token (var(--width-line)) or a unit of the text (em, ch, %)";
const RADIUS_REMEDY = "use a radius of src/styles/tokens.css: rounded-md, or var(--radius-md)";
const FONT_SIZE_REMEDY = "use a size of src/styles/tokens.css: text-h3, or var(--text-h3)";

const RULES: readonly Rule[] = [
  {
    remedy: COLOUR_REMEDY,
    in: ["css", "astro", "svg", "ts"],
    // Matches `#abc`, but not the fragment of a URL (`href="#abc"`, `url(#abc)`), a character reference (`&#233;`) or a private
    // field (`this.#abc`, `#abc = 1`). Only a private field declared without a value (`#add;`) is taken for a colour, because a
    // CSS declaration may end like this.
    finds:
      /(?<![\w./&-]|href="|url\()#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-]|\s*[=:(])/gi,
  },
  {
    remedy: COLOUR_REMEDY,
    in: ["css", "astro", "svg", "ts"],
    finds: /(?<![\w-])(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch)\([^)]*\)/gi,
  },
  {
    remedy: COLOUR_REMEDY,
    in: ["css", "astro", "svg"],
    finds: new RegExp(
      `${declared(COLOUR_PROPERTIES)}(?<![\\w-])(${COLOUR_NAMES})(?![\\w(-])`,
      "gi",
    ),
  },
  {
    remedy: COLOUR_REMEDY,
    in: ["astro", "svg", "ts"],
    finds: new RegExp(
      `\\s(?:fill|stroke|[\\w-]*color)="(${COLOUR_NAMES})"|-\\[(?:${COLOUR_NAMES})\\]`,
      "gi",
    ),
  },
  {
    remedy: LENGTH_REMEDY,
    in: ["css"],
    finds: /(?<![\w.#-])-?\d*\.?\d+(?:px|rem|pt|pc|cm|mm|in|q)\b/gi,
  },
  {
    remedy: LENGTH_REMEDY,
    in: ["astro", "svg", "ts"],
    finds: /(?<![\w.#])-?\d*\.?\d+(?:px|rem|pt)\b/gi,
  },
  {
    remedy: RADIUS_REMEDY,
    in: ["css", "astro"],
    finds: /border[\w-]*-radius\s*:(?!\s*(?:0\s*;|var\(--radius-|--spacing\(|inherit))([^;]+)/gi,
  },
  { remedy: RADIUS_REMEDY, in: ["css", "astro", "ts"], finds: /\brounded(?:-\w+)*-\[[^\]]*\]/g },
  {
    remedy: FONT_SIZE_REMEDY,
    in: ["css", "astro"],
    finds: /font-size\s*:(?!\s*(?:var\(--text-|[\d.]+(?:em|%)\s*;|inherit))([^;]+)/gi,
  },
  { remedy: FONT_SIZE_REMEDY, in: ["astro", "svg"], finds: /\sfont-size="(?!var\(--text-)[^"]*"/g },
];

const NOT_READ = [
  /(?<![^\s({])\/\*.*?\*\//gs, // comments; not the `/*` in "**/*.html"
  /<!--.*?-->/gs,
  /@page\s*\{[^}]*\}/g, // page margins are in millimetres
];

/** A comment up to the end of its line; CSS and SVG have none. Not the `//` of an address. */
const LINE_COMMENT = /(?<![:"'`\w])\/\/.*/g;

/**
 * The hard-coded values of a file, in the order of its lines.
 * @param name file name; only its extension matters
 */
export function hardCodedValues(name: string, text: string): HardCodedValue[] {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  // Comments are blanked instead of removed, so that line numbers stay the same.
  const hasLineComments = ["astro", "ts"].includes(extension);
  const read = [...NOT_READ, ...(hasLineComments ? [LINE_COMMENT] : [])].reduce(
    (rest, part) => rest.replace(part, (found) => found.replace(/[^\n]/g, " ")),
    text,
  );
  const found = RULES.filter((rule) => rule.in.includes(extension)).flatMap(({ finds, remedy }) =>
    [...read.matchAll(finds)].map((match) => {
      const value = (match[1] ?? match[0]).trim();
      const at = match.index + match[0].lastIndexOf(value);
      return { line: read.slice(0, at).split("\n").length, text: value, remedy };
    }),
  );
  return found.sort((a, b) => a.line - b.line);
}
