import { isWithinId, plainId } from "#lib/plain-id.ts";
import { FOOTER_GROUPS, NAVIGATION } from "#site.ts";
import type { Addresses } from "./addresses.ts";
import { pageOf } from "./entry-pages.ts";
import type { Mistake } from "#content-check/faults.ts";
import { entryAt } from "./entry-at.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { namesOfRoutes } from "./routes.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { titleOf } from "#content-check/reading/titles.ts";

/** The name of a page without its first determiners: « Les partenaires », « Tous nos partenaires » → "partenaires". */
const plainName = (name: string): string =>
  plainId(name).replace(/^(?:tou(?:s|tes)-)?(?:l|la|le|les|nos|notre)-/, "");

const pathOf = (url: string): string => url.trim().replace(/[?#].*$/s, "");

/**
 * The addresses of pages, by the name of the page (as `plainName` writes it). Names come from the menu, the footer, the
 * breadcrumbs, titles, and short addresses (`/ecoles/` → "ecoles"). The text of any other link, such as « Nos chiffres, à
 * lire », is not a name.
 */
export type PageNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Collections of which each entry is shown on one page only. Not `partners`: the name of a partner may also lead to the page of
 * all partners.
 */
const SHOWN_ONCE = ["pages", "audiences", "programs"];

/** Collections whose files contain the title of a route, each with a function that returns the address of that route. */
const TITLED_ROUTES: Partial<Record<ContentFile["collection"], (id: string) => string>> = {
  lists: (id) => `/${id}/`,
  "self-check": () => "/candidater/est-ce-pour-moi/",
};

/** Collects the names of all pages. */
export function pageNames(files: readonly ContentFile[], { anchors }: Addresses): PageNames {
  const names = new Map<string, Set<string>>();
  const add = (name: string, path: string) => {
    const key = plainName(name);
    if (key !== "") names.set(key, (names.get(key) ?? new Set()).add(path));
  };
  const menu = [...NAVIGATION, ...FOOTER_GROUPS.flatMap(({ links }) => links)];
  for (const { href, label } of menu) add(label, pathOf(href));
  for (const [path, name] of namesOfRoutes()) add(name, path);
  for (const path of anchors.keys()) {
    const steps = path.split("/").filter((step) => step !== "");
    if (steps.length === 1) add(steps[0] ?? "", path);
  }
  for (const file of files) {
    const { title: ownTitle, label } = fields(file);
    const route = TITLED_ROUTES[file.collection]?.(file.id);
    if (route !== undefined && typeof ownTitle === "string") add(ownTitle, route);
    if (!SHOWN_ONCE.includes(file.collection) || !isShown(file)) continue;
    const page = pageOf(file);
    for (const name of page ? [titleOf(file), label] : [])
      if (page && typeof name === "string") add(name, page.path);
  }
  return names;
}

/**
 * Reports a link that names one page and leads to another: « [Nos partenaires](/soutenir/) ». Words that begin with a small
 * letter are not taken for a name: « [nos partenaires](/soutenir/) » is fine.
 */
export function otherPageFault(words: string, url: string, names: PageNames): Mistake | undefined {
  const [path, typed] = [pathOf(url), words.trim()];
  const meant = names.get(plainName(typed));
  if (!/^\p{Lu}/u.test(typed) || !path.startsWith("/") || !meant || meant.has(path))
    return undefined;
  return {
    fault: `le lien dit « ${typed} » et mène à ${path}`,
    remedy: `écrivez ${[...meant].join(" ou ")}, ou d'autres mots.`,
  };
}

/** Collections whose entries have a name that a link to them may use: « [Afpa](/partenaires/afpa/) ». */
const NAMED = ["partners", "schools"];

const plainTitle = cachedByFields((file: ContentFile) => plainId(titleOf(file) ?? ""));

/** The words before the subject of a course: « la formation », « le métier de la », « technicienne ou technicien ». */
const BEFORE_SUBJECT =
  /^(?:(?:l[ae]?|notre|nos|une?|cette?|d[eu]?|en|aux?|ou|formation|metier|programme|technicien(?:ne)?)-)+/;

/** What a course is about: « notre formation fibre à Chelles », « Technicienne ou technicien fibre » → "fibre". */
const subjectIn = (words: string): string =>
  plainId(words)
    .replace(BEFORE_SUBJECT, "")
    .replace(/-(?:a|au|de|du|d|en)-.*$/, "");

const subjectOf = cachedByFields((file: ContentFile) => subjectIn(titleOf(file) ?? ""));

/**
 * Reports a link that names one course and leads to another: « [Notre formation fibre](/formations/technicien-datacenter/) ».
 * « La formation datacenter » may lead to the course « maintenance datacenter » too.
 */
function otherCourseFault(
  words: string,
  path: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  const target = entryAt(path, undefined);
  if (target?.collection !== "programs") return undefined;
  const courses = files.filter(({ collection }) => collection === "programs");
  const said = subjectIn(words);
  const named = courses.find((course) => subjectOf(course) === said);
  const meant = courses.find(({ id }) => id === target.id);
  if (!named || !meant || isWithinId(said, subjectOf(meant))) return undefined;
  return otherNameFault(words, meant, [named]);
}

/**
 * Whether a remedy can offer an entry as the target of a link: it must be shown, and a school must have a page. A partner
 * without a page has its own place on the page of all partners.
 */
const canBeLinked = (file: ContentFile): boolean =>
  isShown(file) && (file.collection !== "schools" || pageOf(file) !== undefined);

/** The mistake of a link to `target` whose words name other entries. The remedy offers those that a link can lead to. */
function otherNameFault(
  words: string,
  target: ContentFile,
  named: readonly ContentFile[],
): Mistake {
  const ids = named.filter(canBeLinked).map(({ id }) => id);
  return {
    fault: `le lien dit « ${words.trim()} » et mène à « ${target.id} »`,
    remedy:
      ids.length === 0
        ? `corrigez les mots du lien : ${named.map(({ id }) => `« ${id} »`).join(", ")} n'a pas de page.`
        : `corrigez l'adresse (fiche ${ids.join(" ou ")}), ou les mots du lien.`,
  };
}

/** Reports a link that names one course, school or partner and leads to another. */
export function otherEntryFault(
  words: string,
  url: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  return otherCourseFault(words, pathOf(url), files) ?? otherPlaceOrPartnerFault(words, url, files);
}

/**
 * Reports a link that names one school or partner and leads to another: « [Afpa](/partenaires/ovhcloud/) ». « Marseille » may
 * lead to « École de Marseille Saint-Jérôme ».
 */
function otherPlaceOrPartnerFault(
  words: string,
  url: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  const [, path = "", anchor] = /^([^?#]*)(?:#(.*))?$/.exec(url.trim()) ?? [];
  const target = entryAt(path, anchor);
  // « l'école », without a capital, is not a name.
  if (!target || !NAMED.includes(target.collection) || !/\p{Lu}/u.test(words)) return undefined;
  const said = plainId(words).replace(/^(?:l|le|la|notre|cette)-/, "");
  const named = files.filter(
    (file) =>
      NAMED.includes(file.collection) &&
      (plainTitle(file) === said ||
        (target.collection === "schools" &&
          file.collection === "schools" &&
          plainId(townOf(file)) === said)),
  );
  const meant = files.find(
    ({ collection, id }) => collection === target.collection && id === target.id,
  );
  if (named.length === 0 || !meant || `${plainTitle(meant)}-`.includes(`${said}-`))
    return undefined;
  // « Marseille » may also be meant for « École de Marseille Saint-Jérôme ».
  const longer = named.some(({ collection }) => collection === "schools")
    ? files.filter(
        (file) => file.collection === "schools" && plainId(townOf(file)).startsWith(`${said}-`),
      )
    : [];
  return otherNameFault(words, meant, [...named, ...longer]);
}
