import type { Fault } from "./faults.ts";

let checks = 0;

/**
 * Tells the caches that a check begins. `cachedByText` caches from the second check on: a build checks only once, so it would
 * not use a cache.
 */
export const beginCheck = (): void => {
  checks += 1;
};

/**
 * Caches what is computed from a file's text, until the text changes. At each save, the dev server checks all four hundred
 * files again, and only one of them has changed.
 * @returns a function that returns the result of `make` for the file at `path`, and adds the faults that `make` found to
 *   `faults`
 */
export function cachedByPath<Made>() {
  const last = new Map<string, { text: string; made: Made; faults: Fault[] }>();
  return (path: string, text: string, faults: Fault[], make: (faults: Fault[]) => Made): Made => {
    let known = last.get(path);
    if (known?.text !== text) {
      const found: Fault[] = [];
      known = { text, made: make(found), faults: found };
      last.set(path, known);
    }
    faults.push(...known.faults);
    return known.made;
  };
}

/** How many texts are cached for one function and one set of options: about five times as many as the content has today. */
const MAX_TEXTS = 50_000;

/**
 * Caches what is computed from a text and `options`: nearly all texts of the content are the same from one check to the next.
 * Options can only be booleans and numbers, because they are joined by commas to make a key.
 */
export function cachedByText<Options extends readonly (boolean | number)[], Made>(
  make: (text: string, ...options: Options) => Made,
): (text: string, ...options: Options) => Made {
  // A map by the options contains maps by the text: a single key made of both would have to be hashed at every look-up.
  const known = new Map<string, Map<string, { made: Made }>>();
  return (text, ...options) => {
    if (checks < 2) return make(text, ...options);
    const key = options.length === 0 ? "" : options.join();
    let texts = known.get(key);
    if (!texts) known.set(key, (texts = new Map()));
    let found = texts.get(text);
    if (!found) {
      if (texts.size >= MAX_TEXTS) texts.clear();
      found = { made: make(text, ...options) };
      texts.set(text, found);
    }
    return found.made;
  };
}

/** Caches what is computed from a file's fields, until they are parsed again. */
export function cachedByFields<Typed extends { data: unknown }, Made>(
  make: (file: Typed) => Made,
): (file: Typed) => Made {
  const made = new WeakMap<object, { made: Made }>();
  return (file) => {
    if (file.data === null || typeof file.data !== "object") return make(file);
    const known = made.get(file.data) ?? { made: make(file) };
    made.set(file.data, known);
    return known.made;
  };
}

/** Caches what is computed from a node of a text: a text that has not changed keeps its nodes from one check to the next. */
export function cachedByNode<Node extends object, Made>(
  make: (node: Node) => Made,
): (node: Node) => Made {
  const known = new WeakMap<Node, { made: Made }>();
  return (node) => {
    const found = known.get(node) ?? { made: make(node) };
    known.set(node, found);
    return found.made;
  };
}
