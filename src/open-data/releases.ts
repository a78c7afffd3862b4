import { z } from "astro/zod";
import { releasePath, releases, type Release } from "#press/queries.ts";
import { sourceValues } from "./sources.ts";
import {
  dateOf,
  dateValue,
  identifier,
  identifiers,
  idsOf,
  pageAddress,
  sourcesValue,
} from "./values.ts";

export const releaseRecord = z.strictObject({
  identifiant: identifier("de la page"),
  titre: z.string(),
  resume: z.string(),
  nature: z
    .enum(["communiqué", "récit d'un article"])
    .describe(
      "Un communiqué à nous, ou un événement raconté d'après l'article qui est la première des sources.",
    ),
  evenement: z.string().describe("Le nom de l'événement."),
  date: dateValue.describe("La date de l'événement."),
  lieu: z.string(),
  page_publiee: dateValue.describe("Le jour où la page a paru sur notre site."),
  page_verifiee: dateValue.describe("Le jour où la page a été vérifiée pour la dernière fois."),
  chiffres: identifiers("des chiffres de la page, dans chiffres.json"),
  ecoles: identifiers("des écoles concernées"),
  partenaires: identifiers("des partenaires nommés"),
  page: pageAddress,
  sources: sourcesValue,
});
type ReleaseRecord = z.infer<typeof releaseRecord>;

const recordOf = async (release: Release, site: URL): Promise<ReleaseRecord> => {
  const { data } = release;
  return {
    identifiant: release.id,
    titre: data.title,
    resume: data.summary,
    nature: data.ours ? "communiqué" : "récit d'un article",
    evenement: data.event,
    date: dateOf(data.date),
    lieu: data.place,
    page_publiee: dateOf(data.published),
    page_verifiee: dateOf(data.checked),
    chiffres: idsOf(data.figures),
    ecoles: idsOf(data.schools),
    partenaires: idsOf(data.partners),
    page: new URL(releasePath(release), site).href,
    sources: await sourceValues(release),
  };
};

/** Every announcement, the newest event first. */
export const releaseRecords = async (site: URL): Promise<ReleaseRecord[]> =>
  Promise.all((await releases()).map((release) => recordOf(release, site)));
