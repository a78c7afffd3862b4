import type { Fault } from "./faults.ts";

const memories: Map<string, unknown>[] = [];

/** Clears all caches: a build checks once, and then needs the memory for the pages. */
export const forget = (): void => {
  for (const memory of memories) memory.clear();
};

/**
 * Caches what is computed from a file's text, until the text changes. At each save the dev server re-reads four hundred files,
 * of which one has changed.
 * @returns a function that returns the result of `make`, and adds the faults that it found
 */
export function remembered<Made>() {
  const last = new Map<string, { text: string; made: Made; faults: Fault[] }>();
  memories.push(last);
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

/** Caches what is computed from a file's fields, until they are parsed again. */
export function rememberedOf<Typed extends { data: unknown }, Made>(
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
