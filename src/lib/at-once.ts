/**
 * Runs an asynchronous task for many items, a few at a time: thousands of files at once would not fit in memory.
 * @param atOnce most tasks to run at any time; for work outside the JavaScript thread (files, compression), twice the number
 * of processors
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
 * A queue for work outside the JavaScript thread, such as compressing pictures. A task begins when the task queued `atOnce`
 * places earlier has ended.
 * @param atOnce most tasks to run at any time
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
