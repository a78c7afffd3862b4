import { questionAnchor } from "#lib/question-anchor.ts";
import { FOOTER_GROUPS, NAVIGATION } from "#site.ts";
import type { Addresses } from "#content-check/links/addresses.ts";
import { pageOf } from "#content-check/links/entry-pages.ts";
import type { Fault } from "#content-check/faults.ts";
import { isShown, type ContentFile } from "#content-check/reading/files.ts";

/** The text that the route `/orienter/` shows. Its entry and the route may have the same address. */
const ROUTE_TEXT = "content/pages/orienter.mdx";

/** The place that determines the address of an entry (`at`), and how to change that address, in French (`rename`). */
export function whereItsAddressIs(file: ContentFile): {
  at: Omit<Fault, "fault" | "remedy">;
  rename: string;
} {
  return file.collection === "audiences"
    ? {
        at: { file: file.path, line: file.lineOf(["slug"]), field: "slug" },
        rename: "changez « slug ».",
      }
    : { at: { file: file.path, field: "nom du fichier" }, rename: "renommez le fichier." };
}

/**
 * The address that an entry has for itself: that of its page, or of a question on a page of questions. Ex.:
 * "/ecoles/roubaix/", "/questions/jeunes/#diplome".
 */
function addressOf(file: ContentFile, { homes }: Addresses): string | undefined {
  if (file.collection !== "questions") return pageOf(file)?.path;
  const page = homes.get(file);
  return page && `${page}#${questionAnchor(file)}`;
}

/** Reports two entries with the same address, and an entry with the address of a route. */
function addressFaults(files: readonly ContentFile[], addresses: Addresses): Fault[] {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const path = addressOf(file, addresses);
    if (path === undefined || file.path === ROUTE_TEXT) return [];
    const { at, rename } = whereItsAddressIs(file);
    const earlier = seen.get(path);
    seen.set(path, file);
    if (earlier)
      return [
        {
          ...at,
          fault: `l'adresse ${path} est déjà celle de ${earlier.path}`,
          remedy: rename.replace(".", ", dans l'une des deux fiches."),
        },
      ];
    // An entry with the address of a route would hide the route's page: « pages/presse » would hide the press room.
    // « pages/accueil » would have the share picture of the home page: "/partage/accueil.png".
    if (
      addresses.routes.has(path) ||
      path === "/accueil/" ||
      /\/(?:index|404|_astro|pagefind|dessins|icones)\/$/.test(path)
    )
      return [
        {
          ...at,
          fault: `l'adresse ${path} est déjà celle d'une page du site`,
          remedy: `${rename.replace(".", "")} : ce nom-là est pris.`,
        },
      ];
    return [];
  });
}

/** Reports a page that the menu or the footer links to, if it is a draft or missing. */
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

/** Reports entries whose address is already taken, and pages of the menu or the footer that are not published. */
export const entryFaults = (files: readonly ContentFile[], addresses: Addresses): Fault[] => [
  ...addressFaults(files, addresses),
  ...menuFaults(files, addresses),
];
