/**
 * Amounts of money on which two pages disagree, although age and source are the same: « 300 € avant 18 ans » on one page,
 * « 200 € avant 18 ans » on the other.
 */
import { breakableSpaces } from "#content-check/reading/page-text.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { TreeNode } from "#content-check/reading/page-text.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";
import { cachedByText } from "#content-check/caches.ts";
import { textBySource } from "./text-by-source.ts";

/** « 200 € par mois », « 1 200 euros » */
const AMOUNT =
  /(?<![\d,])(\d{1,3}(?: \d{3})+|\d+)(,\d+)? ?(?:€|euros?)(?!\p{L})(?: (?:par|chaque) (mois|an|jour|heure|semaine))?/giu;
/** « avant 18 ans », « moins de 18 ans », « à partir de 18 ans », « dès 18 ans »; not « de 16 à 18 ans » */
const AGE =
  /(?<!\p{L})(?:(avant|moins de|jusqu['’]à)|dès|à partir de|(?<!\d )à|après|plus de) (\d{2}) ans(?!\p{L})/iu;
/** Words that mean « from that age on »: « 200 € avant 18 ans, 300 € ensuite ». */
const THEN = /(?<!\p{L})(?:ensuite|puis|au-delà)(?!\p{L})/iu;
/** A range of amounts says nothing that can be compared: « 200 à 500 € ». */
const RANGE = /\d (?:€ )?(?:à|ou|et|-|–) ?\d/u;

/** An amount with the condition under which it is paid. */
interface Told {
  /** Ex.: "avant 18 ans". */
  condition: string;
  per: string;
  amount: string;
}

const namesMoney = (text: string): boolean => text.includes("€") || text.includes("euro");

/**
 * The amounts of a text with their ages. A clause without an age takes the age of the clause before, if that clause has no
 * amount.
 */
const toldIn = cachedByText((text: string): readonly Told[] => {
  const told: Told[] = [];
  let age: string | undefined;
  let condition: string | undefined;
  for (const clause of breakableSpaces(text).split(/[,;.:](?!\d)/u)) {
    const [, before, years] = AGE.exec(clause) ?? [];
    if (years !== undefined) {
      age = years;
      condition = `${before === undefined ? "à partir de" : "avant"} ${years} ans`;
    } else if (THEN.test(clause) && age !== undefined) condition = `à partir de ${age} ans`;
    const [amount, ...others] = [...clause.matchAll(AMOUNT)];
    if (!amount) continue;
    if (others.length === 0 && condition !== undefined && !RANGE.test(clause))
      told.push({
        condition,
        // An amount without a period has the period of the amount before it: « 200 € par mois avant 18 ans, 300 € ensuite ».
        per: amount[3]?.toLowerCase() ?? told.at(-1)?.per ?? "",
        amount: `${(amount[1] ?? "").replace(/ /g, "")}${amount[2] ?? ""}`,
      });
    condition = undefined;
  }
  return told;
});

interface Placed extends Told {
  file: ContentFile;
  passage: Passage;
  /** What the amount is compared by: the source, the condition and the period. */
  subject: string;
  source: string;
  /** The year that the text names; undefined if it names none or several. */
  year: string | undefined;
}

const placedIn = (file: ContentFile, passage: Passage, node: TreeNode): Placed[] =>
  textBySource(node).flatMap(({ text, sources }) => {
    const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/gu));
    const year = years.size === 1 ? [...years][0] : undefined;
    return toldIn(text).flatMap((told) =>
      sources.map((source) => ({
        ...told,
        file,
        passage,
        source,
        year,
        subject: `${source} ${told.condition} ${told.per}`,
      })),
    );
  });

/** Whether two amounts may be of the same year: their years are equal, or one of them is undefined. */
const mayBeOfOneYear = (a: Placed, b: Placed): boolean =>
  a.year === undefined || b.year === undefined || a.year === b.year;

/**
 * Reports an amount that is given less often than another, for the same age, period and source. If both are equally frequent,
 * the one that occurs first is taken as right. Amounts without an age, of another year or in a range are accepted.
 */
export function sourceAmountFaults(texts: readonly FrenchOf[]): Fault[] {
  const placed = texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage) => {
      const { node } = passage as Partial<BodyText>;
      return node && namesMoney(passage.text) ? placedIn(file, passage, node) : [];
    }),
  );
  return [...Map.groupBy(placed, ({ subject }) => subject).values()].flatMap((same): Fault[] => {
    const byAmount = [...Map.groupBy(same, ({ amount }) => amount).values()];
    const [usual = [], ...others] = byAmount.sort((a, b) => b.length - a.length);
    return others.flatMap((odd): Fault[] => {
      const wrong = odd.at(-1);
      const right = wrong && usual.find((each) => mayBeOfOneYear(each, wrong));
      // A file that contains both amounts is accepted: its text tells the reader what each of them is.
      if (!wrong || !right || usual.some(({ file }) => file === wrong.file)) return [];
      return [
        faultIn(wrong.file, wrong.passage, {
          fault: `« ${wrong.amount} € » ${wrong.condition} : ${right.file.path} dit ${right.amount} €, d'après la même source (${wrong.source})`,
          remedy: "corrigez celui des deux qui se trompe, d'après la source.",
        }),
      ];
    });
  });
}
