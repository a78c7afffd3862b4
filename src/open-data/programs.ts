import { z } from "astro/zod";
import { figureById } from "#figures/queries.ts";
import { formatQuantity } from "#lib/quantities.ts";
import { modulePath, modulesOf, programPath, programs, type Program } from "#programs/queries.ts";
import { schools } from "#schools/queries.ts";
import { sourceValues } from "./sources.ts";
import {
  dateOf,
  dateValue,
  identifier,
  identifiers,
  idsOf,
  pageAddress,
  plainSpaces,
  sourcesValue,
} from "./values.ts";

export const programRecord = z.strictObject({
  identifiant: identifier("de la formation"),
  titre: z.string(),
  resume: z.string(),
  travail: z.string().describe("Ce qu'on y apprend à faire."),
  duree: z
    .strictObject({
      chiffre: z.string().describe("L'identifiant du chiffre, dans chiffres.json."),
      valeur: z.string(),
      date: dateValue.describe("La date à laquelle cette durée a été annoncée."),
      reserve: z.string().describe("Selon qui, où, quand."),
    })
    .describe("Une durée annoncée à une date : elle ne dit pas qu'une session est ouverte."),
  demande: z.string().describe("Ce qui est demandé pour entrer."),
  en_sortant: z.string().describe("Ce qu'on a en sortant."),
  avertissement: z.string().nullable().describe("Ce qu'il faut savoir avant tout le reste."),
  modules: z.array(
    z.strictObject({ identifiant: identifier("du module"), titre: z.string(), page: pageAddress }),
  ),
  ecoles: identifiers("des écoles qui la donnent, ou l'ont donnée"),
  page: pageAddress,
  sources: sourcesValue,
});
type ProgramRecord = z.infer<typeof programRecord>;

async function recordOf(program: Program, site: URL): Promise<ProgramRecord> {
  const { id, data } = program;
  const { glance } = data;
  const duration = await figureById(glance.duration.id);
  const teaching = (await schools()).filter((school) =>
    school.data.teaches.some(({ value }) => value.id === id),
  );
  return {
    identifiant: id,
    titre: data.title,
    resume: data.summary,
    travail: glance.work,
    duree: {
      chiffre: duration.id,
      valeur: plainSpaces(formatQuantity(duration.data.value, duration.data.unit)),
      date: dateOf(duration.data.asOf),
      reserve: glance.durationNote,
    },
    demande: glance.asked,
    en_sortant: glance.leaveWith,
    avertissement: data.notice ?? null,
    modules: (await modulesOf(id)).map(({ item }) => ({
      identifiant: item.id,
      titre: item.data.title,
      page: new URL(modulePath(item), site).href,
    })),
    ecoles: idsOf(teaching),
    page: new URL(programPath(id), site).href,
    sources: await sourceValues(program),
  };
}

/** Every published course as a record. */
export const programRecords = async (site: URL): Promise<ProgramRecord[]> =>
  Promise.all((await programs()).map((program) => recordOf(program, site)));
