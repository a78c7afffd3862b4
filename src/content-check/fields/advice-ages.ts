import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

/** Ages in years, both included. */
interface Ages {
  from: number;
  to: number;
}

/** How advice says which ages it is about; each function turns the numbers of its pattern into these ages. */
const SAID: readonly (readonly [pattern: RegExp, ages: (first: number, last: number) => Ages])[] = [
  // « Avant 16 ans, … », « Si tu as moins de 16 ans, … »
  [/^(?:(?:si )?tu as )?(?:avant|moins de) (\d\d) ans/iu, (first) => ({ from: 0, to: first - 1 })],
  // « Après 25 ans, … », « Plus de 25 ans ? »
  [
    /^(?:(?:si )?tu as )?(?:après|plus de|passé) (\d\d) ans/iu,
    (first) => ({ from: first + 1, to: Infinity }),
  ],
  // « De 16 à 25 ans, … », « Entre 16 et 25 ans, … »
  [/^(?:de|entre) (\d\d) (?:à|et) (\d\d) ans/iu, (from, to) => ({ from, to })],
  // « L'École de la 2e Chance reçoit les 16-25 ans. », but not « … les 16-25 ans. Toi, va à France Travail. »
  [
    /(?<!\p{L})les (\d\d)(?: ?[-–] ?| à )(\d\d) ans(?=[^.;:!?]*[.!?]?$)/iu,
    (from, to) => ({ from, to }),
  ],
];

/**
 * The ages that advice says it is about, and its words for them. « À 16 ans, … » does not count: it may tell younger
 * people what they can do later.
 */
function agesIn(advice: string): { ages: Ages; words: string } | undefined {
  for (const [pattern, ages] of SAID) {
    const [words, first, last] = pattern.exec(advice) ?? [];
    if (words !== undefined) return { ages: ages(Number(first), Number(last)), words };
  }
  return undefined;
}

/** The answers about the age, as written in `when`. */
const BANDS: Readonly<Record<string, Ages>> = {
  "age:moins-de-16": { from: 0, to: 15 },
  "age:16-25": { from: 16, to: 25 },
  "age:26-et-plus": { from: 26, to: Infinity },
};

const meet = (a: Ages, b: Ages): boolean => a.from <= b.to && b.from <= a.to;

/**
 * Reports advice of « Est-ce pour moi ? » that is about another age than an answer in `when`: « Après 25 ans, … » with
 * "age:moins-de-16". Advice that names no age is accepted, and so is a `when` without an answer about the age.
 */
export function adviceAgeFaults(file: ContentFile): Fault[] {
  if (file.collection !== "self-check") return [];
  return ["talk", "elsewhere"].flatMap((list) => {
    const advices = fields(file)[list];
    return (Array.isArray(advices) ? (advices as unknown[]) : []).flatMap(
      (each, index): Fault[] => {
        const { when, advice } = (each ?? {}) as { when?: unknown; advice?: unknown };
        const said = agesIn(String(advice).replace(/\s+/g, " "));
        if (!said) return [];
        const other = asIds(when).find((answer) => {
          const band = BANDS[answer];
          return band && !meet(band, said.ages);
        });
        if (other === undefined) return [];
        const right = Object.keys(BANDS).filter((answer) => {
          const band = BANDS[answer];
          return band && meet(band, said.ages);
        });
        return [
          faultAt(file, [list, index, "when"], {
            fault: `ce conseil dit « ${said.words} », et « when » dit ${other}`,
            remedy: `écrivez ${right.join(", ")} à la place de ${other}, ou corrigez l'âge dans le conseil.`,
          }),
        ];
      },
    );
  });
}
