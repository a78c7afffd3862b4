import type { Fault } from "./faults.ts";

const memories: Map<string, unknown>[] = [];

/** Forgets all of it: a build looks once, and needs the memory for the pages. */
export const forget = (): void => {
  for (const memory of memories) memory.clear();
};

/**
 * What was made of a file's text, made anew only where the text has changed: at each save of the development server one file of
 * four hundred has.
 * @returns a function that gives what `make` made, and adds the faults that it found
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

/** What was made of a file's fields alone, made anew only where they have been read anew. */
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
