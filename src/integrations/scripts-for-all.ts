/** Scripts as the oldest browsers of package.json's list can read them; what they call there is looked at by a test of what is built. */
import { parseAst, type Plugin } from "vite";
import { SCRIPT_TARGET } from "../lib/browsers.ts";

/** A node of a syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly superClass?: unknown;
}

/**
 * Newer syntax is said in other words by Vite, whom Astro tells otherwise. Private members (`#name`) get plain names in what is sent:
 * Chrome knows private methods from 84 on, Firefox 90, Safari 15, and to an older one a script with one of them is no script. Said in
 * other words by the build they would be a kilobyte more on the forms. TypeScript has seen to it by then that nobody else uses them.
 */
export const scriptsForAll = (): Plugin => ({
  name: "scripts-for-all",
  apply: "build",
  enforce: "pre",
  // Style is for `page-styles`, which says it shorter.
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

/** @throws when a class with private members is made from another: both could give one the same name */
function collect(tree: unknown, found: Node[], inHeir = false): void {
  if (tree === null || typeof tree !== "object") return;
  if (Array.isArray(tree)) {
    for (const part of tree) collect(part, found, inHeir);
    return;
  }
  const node = tree as Node;
  if (node.type === "PrivateIdentifier") {
    if (inHeir)
      throw new Error(
        `#${String(node.name)} stands in a class that extends another: say \`private\`.`,
      );
    found.push(node);
  }
  const isClass = /^Class(?:Declaration|Expression)$/.test(node.type);
  const heir = isClass ? Boolean(node.superClass) : inHeir;
  for (const part of Object.values(node)) collect(part, found, heir);
}
