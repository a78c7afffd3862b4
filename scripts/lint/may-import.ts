import { dirname, posix, relative, resolve, sep } from "node:path";
import type { Rule } from "eslint";

/**
 * For each folder of `src/`, the other folders that its files may import from. The files may always import from their own
 * folder, and files that are directly in a folder above it.
 */
export type Layers = Readonly<Record<string, readonly string[]>>;

/** The entries of `imports` in package.json that lead out of `src/`. */
const BESIDE_SRC = /^#(?:content|scripts|tests)\//;

const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

/** The innermost folder of `layers` that contains a file. */
const layerOf = (path: string, layers: Layers): string | undefined =>
  Object.keys(layers)
    .filter((folder) => isIn(folder, path))
    .sort((a, b) => b.length - a.length)[0];

/**
 * Makes a rule, for ESLint and Oxlint, that reports imports which `layers` does not allow.
 * @param src the path of `src/`, which contains the folders named in `layers`
 */
export const mayImport = (src: string, layers: Layers): Rule.RuleModule => ({
  meta: {
    messages: {
      tooFar: "{{from}}/ may import only from: {{reachable}}. See docs/architecture.md.",
    },
  },
  create(context) {
    const inSrc = (file: string): string => relative(src, file).split(sep).join("/");
    const from = layerOf(inSrc(context.filename), layers);
    if (from === undefined) return {};
    const reachable = layers[from] ?? [];
    const isAllowed = (target: string): boolean =>
      !target.includes("/") || // a file of `src/` itself
      isIn(posix.dirname(target), from) || // a file directly in a folder above `from`
      isIn("../content", target) || // components import some pictures and texts
      layerOf(target, layers) === from ||
      reachable.some((folder) => isIn(folder, target));
    /** @param name the module specifier: a file of ours, relative or by `imports` of package.json (`#…`), or a package */
    const check = (node: Rule.Node, name: unknown): void => {
      if (typeof name !== "string" || !/^[.#]/.test(name)) return;
      const file = name.startsWith("#")
        ? resolve(src, BESIDE_SRC.test(name) ? ".." : "", name.slice(1))
        : resolve(dirname(context.filename), name);
      if (isAllowed(inSrc(file))) return;
      const data = { from: `src/${from}`, reachable: reachable.join(", ") || "itself" };
      context.report({ node, messageId: "tooFar", data });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) =>
        check(node, node.source.type === "Literal" ? node.source.value : undefined),
    };
  },
});
