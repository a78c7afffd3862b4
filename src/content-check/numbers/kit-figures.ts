/**
 * Checks the misleading sentences of the press kit (`avoid`). Each refers to the figure group that shows why it is misleading.
 * This group must contain a figure with a number of the sentence.
 */
import { MONTHS } from "#lib/partial-dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { allows, comparableFigures, type ComparableFigure } from "./comparable-figures.ts";
import { kindOfFigure, kindOfLabel } from "./figure-kinds.ts";
import { AND_A_HALF, NUMBER_WORDS, withHalf } from "./number-words.ts";
import { numberOf } from "./products.ts";

/** « 12 écoles », « 4 mois », « 70 % », « douze écoles ». The groups are the number, what it counts, and « et demi ». */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d,.-])(\d{1,3}(?: \d{3})+|\d+(?:,\d+)?|${NUMBER_WORDS.join("|")}) ?(%|€|m²|\p{L}{3,})${AND_A_HALF}`,
  "giu",
);
/** Words after a number that are not what it counts: « 22 juin », « 3 sur 4 ». */
const NOT_COUNTED = new RegExp(`^(?:${MONTHS.join("|")}|sur|puis|fois|ans?)$`, "iu");

/** The numbers of a text, with what they count. */
const countsIn = (text: string): { words: string; value: number; noun: string }[] =>
  [...text.replace(/\s+/g, " ").matchAll(COUNTED)].flatMap(
    ([words, number = "", noun = "", half]) =>
      NOT_COUNTED.test(noun) ? [] : [{ words, value: withHalf(numberOf(number), half), noun }],
  );

/** Whether a noun and a figure count the same kind of thing, as « écoles » and a figure whose unit is « dispositifs » do. */
const isOfKind = (noun: string, { file, unit }: ComparableFigure): boolean => {
  const kind = kindOfFigure(file);
  return unit === noun || (kind !== undefined && kindOfNoun(noun) === kind);
};

/** The kind of what a number counts: « mois », « % », « jeunes », « écoles ». */
const kindOfNoun = (noun: string): ReturnType<typeof kindOfLabel> =>
  noun === "%"
    ? "share"
    : /^(?:mois|semaines|heures|jours)$/iu.test(noun)
      ? "time"
      : kindOfLabel(noun);

/**
 * Reports a misleading sentence whose figure group contains none of its numbers, although another group does: « Nos 12 écoles »
 * with `figures: insertion`. A sentence without a number, and numbers that are in no group, are accepted.
 */
export function kitFigureFaults(
  path: string,
  { data, lineOf }: TypedYaml,
  files: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  const { avoid } = (data ?? {}) as { avoid?: unknown };
  if (!Array.isArray(avoid)) return [];
  const groups = files.filter(({ collection }) => collection === "figure-groups");
  const figuresOf = (group: ContentFile): ComparableFigure[] =>
    comparableFigures(
      asIds(fields(group)["figures"]).flatMap((id) => entries.find("figures", id) ?? []),
      new Set(),
    );
  return (avoid as unknown[]).flatMap((entry, index): Fault[] => {
    const { not, figures } = (entry ?? {}) as { not?: unknown; figures?: unknown };
    const group = groups.find(({ id }) => id === figures);
    if (!group || typeof not !== "string") return [];
    const counts = countsIn(not);
    const shows = (each: ContentFile): boolean =>
      figuresOf(each).some((figure) =>
        counts.some(({ value, noun }) => isOfKind(noun, figure) && allows(figure, value)),
      );
    const [first] = counts;
    const others = groups.filter((each) => each !== group && shows(each));
    const [other] = others;
    if (!first || !other || shows(group)) return [];
    return [
      faultAt({ path, lineOf }, ["avoid", index, "figures"], {
        fault: `« ${first.words} » n'est pas dans ${group.path}`,
        remedy: `écrivez figures: ${other.id}, ou corrigez le nombre.`,
      }),
    ];
  });
}
