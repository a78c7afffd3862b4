/**
 * What is made once and asked for by every page: in a build the content does not change, and to sort a list again for each of five
 * thousand pages takes longer than all else. In the dev server it is made anew, for there one is in the middle of writing.
 * @returns a function that gives the same value to all: who changes it changes it for all
 */
export function oncePerBuild<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (made ??= make()) : make());
}

/**
 * The same for what is made of each of some things.
 * @param nameOf tells them apart
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
