/**
 * What is made once and asked for by every page: in a build the content does not change, and to sort a list again for each of five
 * thousand pages takes longer than all else. In the dev server it is made anew, for there one is in the middle of writing.
 * @returns a function that gives the same value to all: who changes it changes it for all
 */
export function oncePerBuild<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (import.meta.env.PROD ? (made ??= make()) : make());
}
