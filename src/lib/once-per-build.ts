/**
 * Computes a value once and returns it to every page. The content does not change during a build, and sorting a list again for
 * each of five thousand pages takes longer than everything else. The dev server computes it each time, because the content is
 * being edited.
 * @returns a function that returns the same value to all callers, who must not modify it
 */
export function oncePerBuild<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (made ??= make()) : make());
}

/**
 * Like `oncePerBuild`, for a value that depends on arguments: computed once for each cache key.
 * @param nameOf returns the cache key of these arguments
 */
export function eachOncePerBuild<Things extends readonly unknown[], Value>(
  nameOf: (...things: Things) => string,
  make: (...things: Things) => Promise<Value>,
): (...things: Things) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (...things) => {
    if (!import.meta.env.PROD) return make(...things);
    const name = nameOf(...things);
    const value = made.get(name) ?? make(...things);
    made.set(name, value);
    return value;
  };
}
