/** What a figure counts, so that it is not shown as something else: people as a duration, a surface among rates. */
import type { Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { hasOddUnit, unitKind } from "./figure-units.ts";

export type FigureKind = "age" | "time" | "surface" | "money" | "share" | "people" | "sites";

/** Units of places where something happens: « écoles », « centres de données », « dispositifs ». */
const SITES = /^(?:écoles?|centres?|dispositifs?|sites?|villes?)(?!\p{L})/iu;
/** « % », « % des jeunes », « pour cent » */
const SHARE = /^(?:%|pour[ -]?cents?(?!\p{L}))/iu;
/** The measure of an age, whose unit is also a unit of durations: « âge du public visé ». */
const AGE = /^âges?(?!\p{L})/iu;

/** What a figure counts; `undefined` if that is not known, or if another rule reports its unit. */
export function kindOfFigure(figure: ContentFile): FigureKind | undefined {
  const { unit, measures } = fields(figure);
  if (typeof unit !== "string" || hasOddUnit(figure)) return undefined;
  if (SHARE.test(unit)) return "share";
  if (SITES.test(unit)) return "sites";
  const kind = unitKind(unit);
  if (kind === "items") return "people";
  return kind === "time" && AGE.test(String(measures)) ? "age" : kind;
}

/** Labels and titles that name a kind of quantity. */
const LABELS: readonly (readonly [kind: FigureKind, label: RegExp])[] = [
  // « Âge des stagiaires »
  ["age", /^âges?(?!\p{L})/iu],
  // « Durée », « Temps de formation »
  ["time", /^(?:durées?|temps|longueur)(?!\p{L})/iu],
  // « Surface »
  ["surface", /^(?:surface|superficie)s?(?!\p{L})/iu],
  // « Prix », « Montant investi »
  [
    "money",
    /^(?:prix|coûts?|tarifs?|montants?|budgets?|investissements?|salaires?|paie)(?!\p{L})/iu,
  ],
  // « Taux d'emploi et d'insertion »
  ["share", /^(?:taux|parts?|proportions?|pourcentages?)(?!\p{L})/iu],
  // « Nombre de nos écoles », « Écoles »
  ["sites", /^(?:nombre de? (?:nos |d['’])?)?(?:écoles|centres|dispositifs)(?!\p{L})/iu],
  // « Nombre de personnes formées », « Places », « Effectif »
  ["people", /^(?:nombre de )?(?:places|jeunes|personnes|élèves|stagiaires|effectifs?)(?!\p{L})/iu],
];

/** The kind of quantity that a label names: « Durée ». `undefined` for « Pour qui », under which anything may stand. */
export const kindOfLabel = (label: string): FigureKind | undefined =>
  LABELS.find(([, pattern]) => pattern.test(label))?.[0];

const KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  age: "un âge",
  time: "une durée",
  surface: "une surface",
  money: "une somme",
  share: "un taux",
  people: "des personnes",
  sites: "des écoles ou d'autres lieux",
};

/** What a figure counts, in words: « compte des jeunes », « donne un âge ». */
export const whatItCounts = (figure: ContentFile): string =>
  kindOfFigure(figure) === "age" ? "donne un âge" : `compte des ${String(fields(figure)["unit"])}`;

/**
 * The kinds whose units are all known: a figure with an unknown unit is of none of them. It may count people or sites, whose
 * units can be any noun: « apprenants ».
 */
const CLOSED: ReadonlySet<FigureKind> = new Set(["age", "time", "surface", "money", "share"]);

/** The mistake of a figure named where another kind of quantity is needed: « roubaix-entres » as a duration. */
export function otherKindMistake(figure: ContentFile, needed: FigureKind): Mistake | undefined {
  const kind = kindOfFigure(figure);
  // A unit that is missing or does not suit its figure is reported in the figure's file.
  if (kind === needed || typeof fields(figure)["unit"] !== "string" || hasOddUnit(figure))
    return undefined;
  if (kind === undefined && !CLOSED.has(needed)) return undefined;
  return {
    fault: `« ${figure.id} » ${whatItCounts(figure)}, et non ${KIND_WORDS[needed]}`,
    remedy: "nommez un autre chiffre de content/figures/, ou ajoutez-le.",
  };
}
