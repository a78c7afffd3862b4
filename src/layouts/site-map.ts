import { shownEntries } from "#lib/entries.ts";
import type { Language } from "#lib/language.ts";
import { englishPath } from "#lib/english-address.ts";
import { partnerPath, partners } from "#partners/queries.ts";
import { ANNOUNCEMENTS, ARTICLES, ofYear, yearLinks } from "#press/by-year.ts";
import { pressReview, releaseLink, releases } from "#press/queries.ts";
import { modulePath, modulesOf, programPath, programs } from "#programs/queries.ts";
import { audiencePages } from "#questions/queries.ts";
import { schoolPath, schools } from "#schools/queries.ts";
import { englishPages } from "./english/queries.ts";
import { APPLY, type NavigationLink } from "#site.ts";

export interface SiteMapSection {
  title: string;
  links: NavigationLink[];
  /** The language of the links, if they are not in French. */
  language?: Language;
}

/**
 * Every page by subject, collected from the content, so that a new page is listed automatically. Where the press has pages by
 * year, these are listed instead of the older announcements.
 */
export async function siteMap(): Promise<SiteMapSection[]> {
  const courses = await Promise.all(
    (await programs()).map(async ({ id, data }) => [
      { href: programPath(id), label: data.title },
      ...(await modulesOf(id)).map(({ item }) => ({
        href: modulePath(item),
        label: item.data.title,
      })),
    ]),
  );
  const pages = await shownEntries("pages");
  const pagesOf = (section: "training" | "help" | "press" | "site") =>
    pages
      .filter(({ data }) => data.section === section)
      .map(({ id, data }) => ({ href: `/${id}/`, label: data.title }));
  const linked = <Entry>(
    entries: readonly Entry[],
    path: (entry: Entry) => string | undefined,
    label: (entry: Entry) => string,
  ) =>
    entries.flatMap((entry) => {
      const href = path(entry);
      return href === undefined ? [] : [{ href, label: label(entry) }];
    });
  const announcements = await releases();
  const articles = await pressReview();
  const sections: SiteMapSection[] = [
    {
      title: "Se former",
      links: [
        { href: "/", label: "Accueil" },
        { href: "/formations/", label: "Les formations" },
        ...courses.flat(),
        ...pagesOf("training"),
        APPLY,
      ],
    },
    {
      title: "Les écoles",
      links: [
        { href: "/ecoles/", label: "Toutes les écoles" },
        ...linked(await schools(), schoolPath, ({ data }) => data.name),
      ],
    },
    {
      title: "Questions",
      links: [
        { href: "/questions/", label: "Toutes les questions" },
        ...(await audiencePages()).map(({ slug, label }) => ({
          href: `/questions/${slug}/`,
          label,
        })),
      ],
    },
    { title: "Aider", links: pagesOf("help") },
    {
      title: "Les partenaires",
      links: [
        { href: "/partenaires/", label: "Les partenaires" },
        ...linked(await partners(), partnerPath, ({ data }) => data.name),
      ],
    },
    {
      title: "Presse",
      links: [
        { href: "/presse/", label: "Salle de presse" },
        { href: "/presse/chiffres/", label: "Les chiffres" },
        { href: "/presse/paroles/", label: "Qui a dit quoi" },
        { href: "/presse/revue/", label: "La revue de presse" },
        { href: "/presse/kit/", label: "Le kit de presse" },
        { href: "/donnees/", label: "Nos données, en fichiers" },
        ...pagesOf("press"),
        ...announcements.slice(0, ANNOUNCEMENTS.newest).map(releaseLink),
        ...yearLinks(announcements, ANNOUNCEMENTS).map(({ href, year }) => ({
          href,
          label: `Nos annonces ${ofYear(year)}`,
        })),
        ...yearLinks(articles, ARTICLES).map(({ href, year }) => ({
          href,
          label: `La revue de presse ${ofYear(year)}`,
        })),
      ],
    },
    {
      title: "In English",
      language: "en",
      links: (await englishPages()).map(({ id, data }) => ({
        href: englishPath(id),
        label: data.title,
      })),
    },
    {
      title: "Le site",
      links: [
        { href: "/recherche/", label: "Rechercher" },
        { href: "/plan-du-site/", label: "Plan du site" },
        ...pagesOf("site"),
      ],
    },
  ];
  return sections.filter(({ links }) => links.length > 0);
}
