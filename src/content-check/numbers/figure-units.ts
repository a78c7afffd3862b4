import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

const PEOPLE =
  "jeunes|personnes|stagiaires|élèves|femmes|hommes|techniciens|techniciennes|apprentis|apprenties|salariés|salariées";

/** What can be counted, by the first words of a unit. « % » is no kind: people, surfaces and money may all be given in it. */
const UNITS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["time", /^(?:h|heures?|jours?|semaines?|mois|ans?|années?)(?!\p{L})/iu],
  ["surface", /^(?:m²|m2|km²|mètres? carrés?|ha|hectares?)(?!\p{L})/iu],
  ["money", /^(?:[kM]?€|(?:(?:milliers?|millions?|milliards?) d['’])?euros?)(?!\p{L})/iu],
  ["items", new RegExp(`^(?:${PEOPLE}|places|postes|emplois|écoles|centres)(?!\\p{L})`, "iu")],
];

/** The kinds of what a figure measures, by its first words: « jeunes entrés … », « durée de … », « surface du … ». */
const MEASURES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["time", /^(?:durée|temps|période|âge)(?!\p{L})/iu],
  ["surface", /^(?:surface|superficie)(?!\p{L})/iu],
  ["money", /^(?:investissement|somme|montant|budget|coût|salaire|subvention)(?!\p{L})/iu],
  ["share", /^(?:taux d|pourcentage|proportion)/iu],
  ["items", new RegExp(`^(?:${PEOPLE}|places|postes|emplois|écoles|centres)(?!\\p{L})`, "iu")],
];

const kindOf = (text: string, kinds: typeof UNITS): string | undefined =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0];

/** Whether the unit of a figure cannot be that of what it measures: people in months, a surface in people. */
export function hasOddUnit(file: ContentFile): boolean {
  const { unit, measures } = fields(file);
  if (typeof unit !== "string" || typeof measures !== "string") return false;
  const [counted, measured] = [kindOf(unit, UNITS), kindOf(measures, MEASURES)];
  return counted !== undefined && measured !== undefined && counted !== measured;
}

/** Reports a unit that cannot be that of what the figure measures: « surface du LABO » in « jeunes ». */
export function oddUnitFaults(file: ContentFile): Fault[] {
  if (!hasOddUnit(file)) return [];
  const { unit, measures } = fields(file);
  return [
    faultAt(file, ["unit"], {
      fault: `« measures » dit « ${String(measures)} », et « unit » dit ${String(unit)}`,
      remedy: "corrigez « unit » ou « measures ».",
    }),
  ];
}
