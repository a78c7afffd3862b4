import type { Engine, Filters, Hit } from "./engine.ts";
import type { Term, Way } from "./plan.ts";

/** Maximum number of combinations of ways to try for the whole query. */
const MOST_WAYS = 6;

/** How many records there are, and which of them to search. */
export interface Scope {
  readonly records: number;
  readonly filters?: Filters;
}

interface Scored {
  readonly hit: Hit;
  readonly score: number;
}

/**
 * Returns the matching records, the best first. A record with all the words has at least its score for all of them together. A
 * record with only some of the words is found too, because in a long question the rare words alone may lead to the answer. The
 * more words are missing, the lower the score.
 */
export async function rank(engine: Engine, terms: readonly Term[], scope: Scope): Promise<Hit[]> {
  const whole = await searchAny(engine, waysToSay(terms), scope);
  const best = new Map(whole);
  if (terms.length > 1)
    for (const [id, part] of await searchEach(engine, terms, scope)) {
      const known = best.get(id);
      if (known === undefined || known.score < part.score)
        best.set(id, { hit: known?.hit ?? part.hit, score: part.score });
    }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/**
 * The combinations of ways to say all the terms, at most `MOST_WAYS`, those with the highest weight first. Twelve words with
 * four ways each have sixteen million combinations, so after each term only the best partial combinations are kept. No better
 * combination is lost by that: a combination weighs as much as its lightest part, so a lighter partial combination never
 * overtakes a heavier one.
 */
function waysToSay(terms: readonly Term[]): Way[] {
  let whole: Way[] = [{ words: "", weight: 1 }];
  for (const { ways } of terms)
    whole = whole
      .flatMap((begun) =>
        ways.map(({ words, weight }) => ({
          words: `${begun.words} ${words}`.trim(),
          weight: Math.min(begun.weight, weight),
        })),
      )
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_WAYS);
  return whole;
}

/** Searches for each way, and keeps the best hit of each record, by the id of the record. */
async function searchAny(
  engine: Engine,
  ways: readonly Way[],
  { filters }: Scope,
): Promise<Map<string, Scored>> {
  const best = new Map<string, Scored>();
  for (const { words, weight } of ways) {
    const { results } = await engine.search(words, filters === undefined ? {} : { filters });
    for (const hit of results) {
      const score = hit.score * weight;
      if ((best.get(hit.id)?.score ?? 0) < score) best.set(hit.id, { hit, score });
    }
  }
  return best;
}

/**
 * Searches for each term separately. A record's score is the sum of its scores for the terms, multiplied by the square root of
 * the share of the query that it contains. A rare term is a larger share.
 */
async function searchEach(
  engine: Engine,
  terms: readonly Term[],
  scope: Scope,
): Promise<Map<string, Scored>> {
  const rarity = ({ pages }: Term): number => Math.log(1 + scope.records / (pages + 1));
  const total = terms.reduce((sum, term) => sum + rarity(term), 0);
  const sums = new Map<string, { hit: Hit; score: number; share: number; best: number }>();
  for (const term of terms)
    for (const [id, { hit, score }] of await searchAny(engine, term.ways, scope)) {
      const sum = sums.get(id) ?? { hit, score: 0, share: 0, best: 0 };
      sums.set(id, {
        // Keep the hit of the best term, because its excerpt shows why the record matched.
        hit: score > sum.best ? hit : sum.hit,
        best: Math.max(score, sum.best),
        score: sum.score + score,
        share: sum.share + rarity(term) / total,
      });
    }
  return new Map(
    [...sums].map(([id, { hit, score, share }]) => [id, { hit, score: score * Math.sqrt(share) }]),
  );
}
