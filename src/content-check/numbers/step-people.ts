/** The numbers of people in the steps of an intake: a group cannot be larger in a step than in an earlier one. */
import { cachedByFields } from "#content-check/caches.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { comparableFigures, type ComparableFigure } from "./comparable-figures.ts";

/** Words of a step that say that more people join the group: « d'autres jeunes arrivent », « le groupe est complété ». */
const JOINED =
  /(?<!\p{L})(?:d['’]autres|complét\p{L}+|rejoi\p{L}+|s['’]ajout\p{L}+|arrivent|accueill\p{L}+|de plus|nouveaux (?:jeunes|élèves|stagiaires))(?!\p{L})/iu;

/** A step with the figure of its people. */
interface Counted {
  index: number;
  figure: ComparableFigure;
  /** The unit and the `population` of the figure. Only figures with the same `group` are compared. */
  group: string;
}

const countedFigure = cachedByFields((figure: ContentFile) =>
  comparableFigures([figure], new Set()).at(0),
);

function countedSteps(intake: ContentFile, entries: Entries): Counted[] {
  const { steps } = fields(intake);
  if (!Array.isArray(steps)) return [];
  return (steps as unknown[]).flatMap((step, index): Counted[] => {
    const { people } = (step ?? {}) as { people?: unknown };
    const file = typeof people === "string" ? entries.find("figures", people) : undefined;
    const figure = file && isShown(file) ? countedFigure(file) : undefined;
    if (!file || !figure) return [];
    return [{ index, figure, group: `${figure.unit}, ${String(fields(file)["population"])}` }];
  });
}

/** The least number that a figure can mean; `undefined` if it is not certain: « environ 12 », « au plus 12 ». */
const leastOf = ({ amount }: ComparableFigure): number | undefined => {
  if (amount.kind === "range") return amount.from;
  if (amount.kind === "moreThan") return amount.value + 1;
  return amount.kind === "exact" || amount.kind === "atLeast" ? amount.value : undefined;
};

/** The greatest number that a figure can mean; `undefined` if it is not certain: « environ 12 », « plus de 12 ». */
const greatestOf = ({ amount }: ComparableFigure): number | undefined => {
  if (amount.kind === "range") return amount.to;
  if (amount.kind === "lessThan") return amount.value - 1;
  return amount.kind === "exact" || amount.kind === "atMost" ? amount.value : undefined;
};

/**
 * Reports an intake with more people in a step than in an earlier one: 12 « retenus » of 11 « entrés ». Figures of another unit
 * or `population`, uncertain amounts, and a step that says that more people join are accepted.
 */
export function stepPeopleFaults(intake: ContentFile, entries: Entries): Fault[] {
  const steps = countedSteps(intake, entries);
  for (const [place, step] of steps.entries()) {
    const { what } = (fields(intake)["steps"] as { what?: unknown }[])[step.index] ?? {};
    const least = leastOf(step.figure);
    const earlier = steps
      .slice(0, place)
      .find(
        ({ figure, group }) =>
          group === step.group && least !== undefined && least > (greatestOf(figure) ?? Infinity),
      );
    if (!earlier || JOINED.test(String(what))) continue;
    const [more, fewer] = [step, earlier].map(
      ({ figure: { file, unit } }) => `${String(fields(file)["value"])} ${unit} (${file.id})`,
    );
    return [
      faultAt(intake, ["steps", step.index, "people"], {
        fault: `cette étape aurait ${more ?? ""}, et l'étape ${String(earlier.index + 1)}, avant elle, ${fewer ?? ""}`,
        remedy:
          "corrigez l'un des deux chiffres dans content/figures/ ; si d'autres arrivent entre-temps, dites-le dans « what ».",
        comparedFiles: [step.figure.file.path, earlier.figure.file.path],
      }),
    ];
  }
  return [];
}
