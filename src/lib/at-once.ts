/**
 * Does some work for each of many things, a few at a time: all at once, thousands of files would stand in memory together.
 * @param atOnce how many are under way at any time; for work that leaves the thread (files, compression), twice the processors
 * @throws what the work throws first
 */
export async function forEachAtOnce<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const takeNext = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}
