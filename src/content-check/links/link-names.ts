import { plainId } from "#lib/plain-id.ts";
import { FOOTER_GROUPS, NAVIGATION } from "#site.ts";
import { pageOf, type Addresses } from "./addresses.ts";
import type { Mistake } from "#content-check/faults.ts";
import { entryAt } from "./entry-at.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { rememberedOf } from "#content-check/remembered.ts";
import { namesOfRoutes } from "./routes.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { titleOf } from "#content-check/reading/titles.ts";

/** What a page is called, without the words before it: « Les partenaires », « Tous nos partenaires » → "partenaires". */
const plainName = (name: string): string =>
  plainId(name).replace(/^(?:tou(?:s|tes)-)?(?:l|la|le|les|nos|notre)-/, "");

const pathOf = (url: string): string => url.trim().replace(/[?#].*$/s, "");

/**
 * By plain name: the addresses of the pages that go by it: in the menu, the footer and the breadcrumbs, by their title, or by the
 * end of their address. What a list of links says of a page, « Nos chiffres, à lire », is no name.
 */
export type PageNames = ReadonlyMap<string, ReadonlySet<string>>;

/** A partner, a school or a module may also be shown on another page, to which its name leads as rightly. */
const WITH_ONE_PAGE = ["pages", "audiences", "programs"];

/** Files with the title of a page that has a route of its own. */
const HEADED: Partial<Record<ContentFile["collection"], (id: string) => string>> = {
  lists: (id) => `/${id}/`,
  "self-check": () => "/candidater/est-ce-pour-moi/",
};

/** Collects the names of the pages that have one place only. The end of a deeper address, such as a year, is no name. */
export function pageNames(files: readonly ContentFile[], { anchors }: Addresses): PageNames {
  const names = new Map<string, Set<string>>();
  const add = (name: string, path: string) => {
    const key = plainName(name);
    if (key !== "") names.set(key, (names.get(key) ?? new Set()).add(path));
  };
  const ofMenu = [...NAVIGATION, ...FOOTER_GROUPS.flatMap(({ links }) => links)];
  for (const { href, label } of ofMenu) add(label, pathOf(href));
  for (const [path, name] of namesOfRoutes()) add(name, path);
  for (const path of anchors.keys()) {
    const steps = path.split("/").filter((step) => step !== "");
    if (steps.length === 1) add(steps[0] ?? "", path);
  }
  for (const file of files) {
    const { title: headed } = fields(file);
    const home = HEADED[file.collection]?.(file.id);
    if (home !== undefined && typeof headed === "string") add(headed, home);
    if (!WITH_ONE_PAGE.includes(file.collection) || !isShown(file)) continue;
    const [page, title] = [pageOf(file), titleOf(file)];
    if (page && title !== undefined) add(title, page.path);
    if (page && typeof fields(file)["label"] === "string")
      add(String(fields(file)["label"]), page.path);
  }
  return names;
}

/**
 * Reports a link whose words are the name of one page and whose address is that of another. Words in small letters, inside a
 * sentence, are no name.
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

/** Collections whose entries are linked to by name. */
const NAMED = ["partners", "schools"];

const plainTitle = rememberedOf((file: ContentFile) => plainId(titleOf(file) ?? ""));

/** The words before the subject of a course: « la formation », « le métier de la », « technicienne ou technicien ». */
const BEFORE_SUBJECT =
  /^(?:(?:l[ae]?|notre|nos|une?|cette?|d[eu]?|en|aux?|ou|formation|metier|programme|technicien(?:ne)?)-)+/;

/** What a course is about: « notre formation fibre à Chelles », « Technicienne ou technicien fibre » → "fibre". */
const subjectIn = (words: string): string =>
  plainId(words)
    .replace(BEFORE_SUBJECT, "")
    .replace(/-(?:a|au|de|du|d|en)-.*$/, "");

const subjectOf = rememberedOf((file: ContentFile) => subjectIn(titleOf(file) ?? ""));

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
  if (!named || !meant || `-${subjectOf(meant)}-`.includes(`-${said}-`)) return undefined;
  return otherNameFault(words, meant, named);
}

const otherNameFault = (words: string, target: ContentFile, named: ContentFile): Mistake => ({
  fault: `le lien dit « ${words.trim()} » et mène à « ${target.id} »`,
  remedy: `corrigez l'adresse (fiche ${named.id}), ou les mots du lien.`,
});

/** Reports a link whose text is the name of one entry and whose address is that of another. */
export function otherEntryFault(
  words: string,
  url: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  return otherCourseFault(words, pathOf(url), files) ?? otherPlaceOrPartnerFault(words, url, files);
}

/** Reports a link that names one school or partner and leads to another: « [Afpa](/partenaires/ovhcloud/) ». */
function otherPlaceOrPartnerFault(
  words: string,
  url: string,
  files: readonly ContentFile[],
): Mistake | undefined {
  const [, path = "", anchor] = /^([^?#]*)(?:#(.*))?$/.exec(url.trim()) ?? [];
  const target = entryAt(path, anchor);
  // « l'école », in small letters, is no name.
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
  const [other] = named;
  const meant = files.find(
    ({ collection, id }) => collection === target.collection && id === target.id,
  );
  // « Marseille » may well lead to « École de Marseille Saint-Jérôme ».
  if (!other || !meant || `${plainTitle(meant)}-`.includes(`${said}-`)) return undefined;
  return otherNameFault(words, meant, other);
}
