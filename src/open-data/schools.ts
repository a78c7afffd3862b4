import { z } from "astro/zod";
import { schoolLink, schools, type School } from "#schools/queries.ts";
import { sourceValues } from "./sources.ts";
import {
  basisOf,
  basisValue,
  DATE_PRECISIONS,
  dateOf,
  identifier,
  identifiers,
  isoDate,
  pageAddress,
  sourcesValue,
} from "./values.ts";

/**
 * The French words for the state that a school's file gives. An unknown state stays « non publié », even if the school has an
 * upcoming intake.
 */
export const STATES = { open: "ouverte", closed: "fermée", unknown: "non publié" } as const;

const precision = z.enum(DATE_PRECISIONS).describe("La précision que donne la source.");

/** Flat, because mapping programs show the properties of a place as a table row. */
const schoolProperties = z.strictObject({
  nom: z.string(),
  departement_code: z.string().describe("Le numéro du département. Ex. : 59, 2A, 974."),
  departement: z.string(),
  region: z.string(),
  ouverture: z.string().describe("L'entrée des premiers élèves, en toutes lettres."),
  ouverture_iso: isoDate,
  ouverture_precision: precision,
  ouverture_fondement: basisValue,
  etat: z
    .enum(Object.values(STATES))
    .describe("Ce qu'on sait de l'école, à la date des dernières nouvelles."),
  dernieres_nouvelles: z.string().describe("La date de la dernière source qui en parle."),
  dernieres_nouvelles_iso: isoDate,
  dernieres_nouvelles_precision: precision,
  formations: identifiers("des formations qui y sont, ou y ont été, données"),
  page: pageAddress,
  sources: sourcesValue,
});

/** A place in GeoJSON (RFC 7946): longitude, then latitude, in degrees (WGS 84). */
export const schoolFeature = z.strictObject({
  type: z.literal("Feature"),
  id: identifier("de l'école"),
  geometry: z
    .strictObject({
      type: z.literal("Point"),
      coordinates: z
        .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
        .describe("La longitude puis la latitude de la ville, au centième de degré."),
    })
    .nullable()
    .describe(
      "Le centre de la ville, et non l'adresse de l'école ; vide si la ville n'est pas connue.",
    ),
  properties: schoolProperties,
});
type SchoolFeature = z.infer<typeof schoolFeature>;

async function featureOf(school: School, site: URL): Promise<SchoolFeature> {
  const { name, department, region, position, opened, teaches, state } = school.data;
  const ouverture = dateOf(opened.value);
  const nouvelles = dateOf(state.asOf);
  return {
    type: "Feature",
    id: school.id,
    geometry: position
      ? { type: "Point", coordinates: [position.longitude, position.latitude] }
      : null,
    properties: {
      nom: name,
      departement_code: department.code,
      departement: department.name,
      region,
      ouverture: ouverture.texte,
      ouverture_iso: ouverture.iso,
      ouverture_precision: ouverture.precision,
      ouverture_fondement: basisOf(opened.basis),
      etat: STATES[state.value],
      dernieres_nouvelles: nouvelles.texte,
      dernieres_nouvelles_iso: nouvelles.iso,
      dernieres_nouvelles_precision: nouvelles.precision,
      formations: teaches.map(({ value }) => value.id),
      page: new URL(schoolLink(school).href, site).href,
      sources: await sourceValues(school),
    },
  };
}

/** Every school, the oldest first. */
export const schoolFeatures = async (site: URL): Promise<SchoolFeature[]> =>
  Promise.all((await schools()).map((school) => featureOf(school, site)));
