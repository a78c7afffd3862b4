import { REDIRECTS } from "#redirects.ts";
import { FOOTER_GROUPS, NAVIGATION } from "#site.ts";
import { pageOf, type Addresses } from "./addresses.ts";
import { entryAt } from "./entry-at.ts";
import type { Fault, Mistake } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { plainPath } from "./routes.ts";

/** The page for referring somebody has a route of its own, which shows this text. */
const TEXT_OF_A_ROUTE = "content/pages/orienter.mdx";

/** Reports two entries with the same address, and an entry with the address of a route or of a redirect. */
function addressFaults(files: readonly ContentFile[], { routes }: Addresses): Fault[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const path = pageOf(file)?.path;
    if (path === undefined || file.path === TEXT_OF_A_ROUTE) return [];
    const bySlug = file.collection === "audiences";
    const rename = bySlug ? "changez « slug »." : "renommez le fichier.";
    const at = {
      file: file.path,
      ...(bySlug ? { line: file.lineOf(["slug"]), field: "slug" } : { field: "nom du fichier" }),
    };
    const twin = seen.get(path);
    seen.set(path, file);
    if (twin)
      return [{ ...at, fault: `l'adresse ${path} est déjà celle de ${twin.path}`, remedy: rename }];
    // A page in a route's folder would hide what is there: « pages/presse » would hide the whole press room.
    if (routes.has(path) || /\/(?:index|404|_astro|pagefind|dessins|icones)\/$/.test(path))
      return [
        {
          ...at,
          fault: `l'adresse ${path} est déjà celle d'une page du site`,
          remedy: `${rename.replace(".", "")} : ce nom-là est pris.`,
        },
      ];
    if (Object.hasOwn(REDIRECTS, path))
      return [
        {
          ...at,
          fault: `l'adresse ${path} renvoie à ${REDIRECTS[path] ?? ""}`,
          remedy: `retirez cette ligne de src/redirects.ts pour y mettre la page, ou ${rename}`,
        },
      ];
    return [];
  });
}

/** Pages that the menu or the footer links to must be published. */
function menuFaults(files: readonly ContentFile[], addresses: Addresses): Fault[] {
  const links = [...NAVIGATION, ...FOOTER_GROUPS.flatMap((group) => group.links)];
  const paths = [...new Set(links.map(({ href }) => href))];
  return paths.flatMap((path): Fault[] => {
    const file = files.find((other) => pageOf(other)?.path === path);
    if (file && isShown(file)) return [];
    if (file)
      return [
        {
          file: file.path,
          line: file.lineOf(["draft"]),
          field: "draft",
          fault: "cette page est dans le menu ou au pied de toutes les pages",
          remedy: "retirez la ligne : elle ne peut pas attendre.",
        },
      ];
    if (addresses.anchors.has(path) && path !== "/orienter/") return [];
    return [
      {
        file: `content/pages${path.replace(/\/$/, "")}.mdx`,
        field: "nom du fichier",
        fault: "le fichier n'est plus là, et toutes les pages y mènent",
        remedy: "remettez-le, ou rendez-lui son nom.",
      },
    ];
  });
}

/** A redirect to a page whose address is written in another way: in capitals, without its trailing slash. */
function slipFault(
  to: string,
  path: string,
  anchor: string | undefined,
  anchors: Addresses["anchors"],
): Mistake | undefined {
  const closed = plainPath(path);
  if (closed === path || !anchors.has(closed)) return undefined;
  return {
    fault: `${to} n'est pas écrit comme l'adresse de la page`,
    remedy: `écrivez "${closed}${anchor === undefined ? "" : `#${anchor}`}" : en minuscules, avec une barre à la fin.`,
  };
}

/** A redirect to an entry that is shown on other pages, but has none of its own. */
const textlessFault = (
  to: string,
  entry: ContentFile | undefined,
  asPage: string,
): Mistake | undefined =>
  entry && isShown(entry) && pageOf(entry) === undefined
    ? {
        fault: `${to} n'est pas une page : ${entry.path} n'a pas de texte sous son en-tête`,
        remedy: `écrivez-en un, ou ${asPage}`,
      }
    : undefined;

/** Redirects must lead to existing pages. */
function redirectFaults(files: readonly ContentFile[], addresses: Addresses): Fault[] {
  const { anchors, drafts, unread } = addresses;
  return Object.entries(REDIRECTS).flatMap(([from, to]): Fault[] => {
    const [path = "", anchor] = to.split("#");
    const ids = anchors.get(path);
    if (ids && (anchor === undefined || ids.has(anchor))) return [];
    if (unread.has(anchor ?? path.split("/").at(-2) ?? "")) return [];
    const named = entryAt(path, anchor);
    const entry = files.find(
      ({ collection, id }) => collection === named?.collection && id === named.id,
    );
    const why = drafts.has(path) ? ("draft" as const) : ("gone" as const);
    const asPage = `écrivez en face de "${from}" l'adresse d'une page qui y est.`;
    const { fault, remedy } = slipFault(to, path, anchor, anchors) ??
      textlessFault(to, entry, asPage) ?? {
        fault: drafts.has(path) ? `${to} est un brouillon` : `${to} n'est plus sur le site`,
        remedy: asPage,
      };
    return [
      {
        file: "src/redirects.ts",
        field: from,
        ...(named && (entry !== undefined) === (why === "draft")
          ? { pointsTo: { ...named, why } }
          : {}),
        fault,
        remedy,
      },
    ];
  });
}

/**
 * Two modules of a course cannot have the same rack unit; nor can two courses or audiences have the same rank, since their
 * order would be arbitrary.
 */
function rankFaults(files: readonly ContentFile[]): Fault[] {
  const ranked = files.filter(
    (file) => ["modules", "programs", "audiences"].includes(file.collection) && isShown(file),
  );
  return ranked.flatMap((file, index) => {
    const { program, order } = fields(file);
    const twin = ranked
      .slice(0, index)
      .find(
        (other) =>
          other.collection === file.collection &&
          fields(other)["program"] === program &&
          fields(other)["order"] === order,
      );
    if (!twin || order === undefined) return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["order"]),
        field: "order",
        fault: `le rang ${String(order)} est en double avec ${twin.path}`,
        remedy: "donnez à chacun son rang.",
      },
    ];
  });
}

/** Checks each entry against all others: its rank, its address, and the redirects to it. */
export const entryFaults = (files: readonly ContentFile[], addresses: Addresses): Fault[] => [
  ...rankFaults(files),
  ...addressFaults(files, addresses),
  ...menuFaults(files, addresses),
  ...redirectFaults(files, addresses),
];
