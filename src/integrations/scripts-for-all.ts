/**
 * Compiles scripts to the syntax of the oldest browsers in package.json's list. It does not add built-in functions that these
 * browsers lack: `tests/built/old-browsers.test.ts` reports a script that calls one.
 */
import { parseAst, type Plugin } from "vite";
import { SCRIPT_TARGET } from "#lib/browsers.ts";

/** The part of a syntax tree node that is used here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly superClass?: unknown;
}

/**
 * Sets the target to which Vite compiles newer syntax; Astro's own target would leave it as it is. Private members (`#name`)
 * get plain names instead: Chrome supports private methods from 84 on, Firefox from 90, Safari from 15, and an older browser
 * rejects the whole script. Compiling private members would add a kilobyte to the forms. TypeScript has already checked that no
 * other code uses them.
 */
export const scriptsForAll = (): Plugin => ({
  name: "scripts-for-all",
  apply: "build",
  enforce: "pre",
  // `page-styles` compiles the CSS, to a shorter result.
  configEnvironment: () => ({ build: { target: SCRIPT_TARGET, cssTarget: "esnext" } }),
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /#\w/ },
    handler(code) {
      const found: Node[] = [];
      collect(parseAst(code, { lang: "ts" }), found);
      const names = [...new Set(found.map(({ name = "" }) => name))];
      let plain = code;
      for (const { start, end, name = "" } of found.sort((a, b) => b.start - a.start))
        plain = `${plain.slice(0, start)}_${names.indexOf(name).toString(36)}${plain.slice(end)}`;
      return { code: plain, map: null };
    },
  },
});

/**
 * Collects the private names in a syntax tree into `found`.
 * @throws {Error} if a class with private members extends another class, because members of both could get the same plain name
 */
function collect(tree: unknown, found: Node[], inSubclass = false): void {
  if (tree === null || typeof tree !== "object") return;
  if (Array.isArray(tree)) {
    for (const part of tree) collect(part, found, inSubclass);
    return;
  }
  const node = tree as Node;
  if (node.type === "PrivateIdentifier") {
    if (inSubclass)
      throw new Error(
        `#${String(node.name)} stands in a class that extends another: say \`private\`.`,
      );
    found.push(node);
  }
  const isClass = /^Class(?:Declaration|Expression)$/.test(node.type);
  const isInSubclass = isClass ? Boolean(node.superClass) : inSubclass;
  for (const part of Object.values(node)) collect(part, found, isInSubclass);
}
