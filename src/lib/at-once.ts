/**
 * Runs an asynchronous task for many items, a few at a time: thousands of files at once would not fit in memory.
 * @param atOnce how many tasks may run at a time; twice the number of processors is right for files and compression
 * @throws the first error of a task
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

/**
 * A queue for work outside the JavaScript thread, such as compressing pictures. The tasks are dealt out in turn to `atOnce`
 * lanes, and each lane runs one task after the other.
 * @param atOnce how many tasks may run at a time
 * @returns a function that queues a task and returns the promise of its result, which may be awaited late
 */
export function workQueue(
  atOnce: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const ends: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  let count = 0;
  return (work) => {
    const lane = count++ % atOnce;
    const done = (ends[lane] ?? Promise.resolve()).then(work);
    ends[lane] = done.catch(() => undefined); // not reported as unhandled: the caller awaits `done` and gets the error
    return done;
  };
}
