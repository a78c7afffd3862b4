import { REDIRECTS_FILE, type Redirects } from "#redirects.ts";
import { isDoubtful, type Addresses } from "./addresses.ts";
import { pageOf } from "./entry-pages.ts";
import { whereItsAddressIs } from "#content-check/fields/entries.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import { folderFault } from "./folder-addresses.ts";
import { movedFault, partsOf } from "./inside-address.ts";
import { insideFault, type LinkContext } from "./links.ts";
import { readLoneFile } from "#content-check/reading/lone-files.ts";
import { elsewhereFault, otherSubjectFault } from "./redirect-places.ts";
import { lineFaults } from "./redirect-lines.ts";
import { decoded, plainPath } from "./routes.ts";
import { readYaml, type TypedYaml } from "#content-check/reading/yaml.ts";

/**
 * Reads the pairs of addresses, and the line of each. If the file cannot be read, there are no pairs, and its faults are added
 * to `faults`.
 */
export function readRedirects(
  root: string,
  faults: Fault[],
): { redirects: Redirects; lineOf: TypedYaml["lineOf"] } {
  const path = REDIRECTS_FILE;
  const typed = readLoneFile(root, path, faults, (text, found) => {
    const odd = lineFaults(text);
    found.push(...odd);
    return odd.length > 0
      ? { data: undefined, lineOf: () => undefined }
      : readYaml(text, { path, firstLine: 1, asText: true }, found);
  });
  return {
    redirects: (typed?.data ?? {}) as Redirects, // every line is a pair of texts
    lineOf: typed?.lineOf ?? (() => undefined),
  };
}

/** A former address as hosts compare it: lower-case letters, digits and a few signs between slashes: « /nos-ecoles/ ». */
const FORMER = /^\/(?:[a-z\d][a-z\d._-]*\/)*$/;

/** Writes an address in the form of `FORMER`: « /Nos Écoles » → "/nos-ecoles/". */
function asFormer(typed: string): string {
  const steps = decoded(typed)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split("/")
    .map((step) => step.replace(/[^a-z\d._-]+/g, "-").replace(/^[^a-z\d]+|-+$/g, ""));
  return `/${steps
    .filter((step) => step !== "")
    .map((step) => `${step}/`)
    .join("")}`;
}

/** Checks how a former address is written: « https://www.exemple.fr/Écoles » is refused, « /ecoles/ » is fine. */
function formerFault(from: string): Mistake | undefined {
  if (/^https?:/i.test(from))
    return {
      fault: `« ${from} » : une ancienne adresse s'écrit sans le nom du site`,
      remedy: `écrivez ${asFormer(URL.parse(from)?.pathname ?? "")}.`,
    };
  const { path } = partsOf(from);
  if (path !== from)
    return {
      fault: `« ${from} » : ce qui suit « ? » ou « # » ne compte pas dans une ancienne adresse`,
      remedy: `écrivez ${asFormer(path)}.`,
    };
  if (FORMER.test(from)) return undefined;
  return {
    fault: `« ${from} » n'est pas écrit comme une adresse du site`,
    remedy: `écrivez ${asFormer(from)} : en minuscules, sans accent ni espace, avec une barre au début et à la fin.`,
  };
}

/** The path of a redirect's target, in canonical form and without its anchor. */
const pathTo = (to: string): string => plainPath(partsOf(to).path);

/**
 * The addresses that a browser would go through, beginning with a former address. The last one is a page, or an address without
 * a page, or (in a circle) an address that is already in the list.
 */
function stepsFrom(from: string, { anchors, redirects }: Addresses): string[] {
  const steps = [from];
  for (;;) {
    const last = steps.at(-1) ?? "";
    const to = redirects[last];
    if (to === undefined || (last !== from && anchors.has(last))) return steps;
    const path = pathTo(to);
    if (steps.includes(path)) return [...steps, path];
    steps.push(path);
  }
}

/**
 * Reports a former address that leads to another former address, or that leads in a circle. A circle is reported only at the
 * first of its lines.
 * @returns `"elsewhere"` if the circle is reported at another line
 */
function stepsFault(from: string, addresses: Addresses): Mistake | "elsewhere" | undefined {
  const steps = stepsFrom(from, addresses);
  const last = steps.at(-1) ?? "";
  const circle = steps.slice(steps.indexOf(last), -1);
  if (circle.length > 0) {
    if (Object.keys(addresses.redirects).find((each) => circle.includes(each)) !== from)
      return "elsewhere";
    return {
      fault:
        circle.length === 1
          ? `${from} renvoie à elle-même`
          : `ces adresses se renvoient l'une à l'autre : ${steps.join(" → ")}`,
      remedy: `écrivez en face de ${from} l'adresse d'une page du site, ou retirez la ligne.`,
    };
  }
  const to = addresses.redirects[from] ?? "";
  const final = addresses.redirects[steps.at(-2) ?? ""] ?? "";
  return steps.length > 2 ? movedFault(to, final) : undefined;
}

/** Reports a line whose former address is a page, while its target is not: the two were probably exchanged. */
function swappedFault(from: string, to: string, addresses: Addresses): Mistake | undefined {
  const { anchors, drafts, redirects } = addresses;
  const path = pathTo(to);
  const isKnown = anchors.has(path) || drafts.has(path) || Object.hasOwn(redirects, path);
  if (isKnown || isDoubtful(addresses, path) || !(anchors.has(from) || drafts.has(from)))
    return undefined;
  return {
    fault: `les deux adresses sont à l'envers : ${from} est la page d'aujourd'hui`,
    remedy: `écrivez ${asFormer(partsOf(to).path)}: ${from}.`,
  };
}

/** Reports a target with its host name. A redirect leads to a page of this site, and is written without the host name. */
function outsideFault(to: string, { anchors, ownHosts }: Addresses): Mistake | undefined {
  if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(to)) return undefined;
  const address = URL.parse(to);
  const path = plainPath(address?.pathname ?? "");
  if (address && (ownHosts.has(address.hostname) || (path !== "/" && anchors.has(path))))
    return {
      fault: `« ${to} » est une page de ce site, écrite avec son adresse entière`,
      remedy: `écrivez ${path}${address.hash}.`,
    };
  return {
    fault: `« ${to} » n'est pas une page de ce site, où reste toute ancienne adresse`,
    remedy: "écrivez l'adresse d'une page du site, ou retirez la ligne.",
  };
}

/** Checks every former address: it must be well written, not be the address of a page, and lead to a page in one step. */
export function redirectFaults(lineOf: TypedYaml["lineOf"], context: LinkContext): Fault[] {
  const { addresses, files } = context;
  const filesByPath = new Map(files.map((file) => [pageOf(file)?.path, file]));
  const pageFault = (from: string, to: string): Fault | undefined => {
    const line = lineOf([from]);
    const file = addresses.routes.has(from) ? undefined : filesByPath.get(from);
    if (file) {
      const { at, rename } = whereItsAddressIs(file);
      return {
        ...at,
        fault: `l'adresse ${from} renvoie à ${to}`,
        remedy: `retirez cette ligne de ${REDIRECTS_FILE} (ligne ${String(line)}) pour y mettre la page, ou ${rename}`,
      };
    }
    const isPage = [from, from.slice(0, -1)].some((path) => addresses.anchors.has(path));
    if (!isPage && !addresses.routes.has(from)) return undefined;
    return {
      file: REDIRECTS_FILE,
      line,
      fault: `${from} est une page du site, et ne peut pas renvoyer ailleurs`,
      remedy: "retirez la ligne, ou corrigez l'ancienne adresse.",
    };
  };
  return Object.entries(addresses.redirects).flatMap(([from, to]): Fault[] => {
    const at = { file: REDIRECTS_FILE, line: lineOf([from]) };
    const malformed =
      folderFault(from, to, addresses) ?? formerFault(from) ?? outsideFault(to, addresses);
    if (malformed) return [{ ...at, ...malformed }];
    const steps = stepsFault(from, addresses);
    if (steps === "elsewhere") return [];
    const swapped = swappedFault(from, to, addresses);
    const atPage = swapped ? undefined : pageFault(from, to);
    if (atPage) return [atPage];
    const wrong =
      swapped ??
      steps ??
      elsewhereFault(from, to, context) ??
      insideFault(to, context) ??
      otherSubjectFault(from, to, context);
    return wrong ? [{ ...at, field: from, ...wrong }] : [];
  });
}
