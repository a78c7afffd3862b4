import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

type Kind = "time" | "surface" | "money" | "share" | "items";
type Kinds = readonly (readonly [kind: Kind, pattern: RegExp])[];

/** People and things that are counted one by one: « jeunes entrés … », « places ». */
const ITEMS =
  /^(?:jeunes|personnes|stagiaires|élèves|femmes|hommes|technicien(?:ne)?s|apprentie?s|salariée?s|places|postes|emplois|écoles|centres)(?!\p{L})/iu;

/** The kinds of units, by their first words. « % » has no kind: people, surfaces and money may all be given in it. */
const UNITS: Kinds = [
  ["time", /^(?:h|heures?|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?)(?!\p{L})/iu],
  ["surface", /^(?:m²|m2|km²|mètres? carrés?|ha|hectares?)(?!\p{L})/iu],
  ["money", /^(?:[kM]?€|(?:(?:milliers?|millions?|milliards?) d['’])?euros?)(?!\p{L})/iu],
  ["items", ITEMS],
];

/** The kinds of what a figure measures, by its first words: « durée de … », « surface du … ». */
const MEASURES: Kinds = [
  ["time", /^(?:durée|temps|période|âge)(?!\p{L})/iu],
  ["surface", /^(?:surface|superficie)(?!\p{L})/iu],
  ["money", /^(?:investissement|somme|montant|budget|coût|salaire|subvention)(?!\p{L})/iu],
  // « Taux d'encadrement » is given in people: « 6 stagiaires par formateur ».
  ["share", /^(?:taux d(?!['’]encadrement)|pourcentage|proportion)/iu],
  ["items", ITEMS],
];

/** The kind of a text; `undefined` if it is unknown, and may be anything. */
const kindOf = (text: string, kinds: Kinds): Kind | undefined =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0];

/** What a unit counts; `undefined` for « % » and unknown units. */
export const unitKind = (unit: string): Kind | undefined => kindOf(unit, UNITS);

/** Whether the unit of a figure does not fit what it measures: people in months, a surface in people. */
export function hasOddUnit(file: ContentFile): boolean {
  const { unit, measures } = fields(file);
  if (typeof unit !== "string" || typeof measures !== "string") return false;
  const [counted, measured] = [kindOf(unit, UNITS), kindOf(measures, MEASURES)];
  return counted !== undefined && measured !== undefined && counted !== measured;
}

/**
 * Reports a unit that does not fit what the figure measures: « jeunes » for « surface du LABO ». « % » is accepted for
 * everything, and so are units of no known kind.
 */
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
