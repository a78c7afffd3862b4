/** Inlines custom properties that never change: `calc(var(--spacing) * 4)` becomes 1rem. */
import type { AtRule, ChildNode, Declaration, Root } from "postcss";

/** The value of each property that never changes; `null` if the property has no value, so that fallbacks apply. */
export type Constants = ReadonlyMap<string, string | null>;

/**
 * Returns the custom properties that never change. Some are declared for the whole page, without condition and always with the
 * same value. The others are never declared: they have their initial value (`@property`, as Tailwind writes for its own
 * properties) or, without an initial value, each use takes its fallback.
 */
export function constantsOf(sheet: Root): Constants {
  const constants = new Map<string, string | null>();
  sheet.walkAtRules("property", (rule) => {
    constants.set(rule.params, initialValue(rule));
  });
  const varying = new Set<string>();
  const declared = new Set<string>();
  sheet.walkDecls(/^--/, (declaration) => {
    const { prop: name, value } = declaration;
    // Such a declaration changes nothing. Tailwind writes some, which repeat initial values for old browsers.
    if (value === "initial" || value === constants.get(name)) return;
    const isFirst = !declared.has(name) && !constants.has(name);
    if (isForWholePage(declaration) && (isFirst || constants.get(name) === value))
      constants.set(name, value);
    else varying.add(name);
    declared.add(name);
  });
  sheet.walkDecls(({ value }) => {
    for (const name of propertiesIn(value))
      if (!declared.has(name) && !constants.has(name)) constants.set(name, null);
  });
  for (const name of varying) constants.delete(name);
  return constants;
}

function initialValue(property: AtRule): string | null {
  let value: string | null = null;
  property.walkDecls("initial-value", (declaration) => {
    value = declaration.value;
  });
  return value;
}

/** Whether a declaration applies everywhere and always: on the root, outside media queries. A layer is not a condition. */
function isForWholePage({ parent: rule }: Declaration): boolean {
  if (rule?.type !== "rule") return false;
  const { selectors } = rule as unknown as { selectors: string[] };
  if (!selectors.every((selector) => selector === ":root" || selector === ":host")) return false;
  for (let above = rule.parent; above?.type === "atrule"; above = above.parent)
    if ((above as AtRule).name !== "layer") return false;
  return true;
}

/**
 * Inlines the constants, and drops every custom property that is no longer used.
 * @param kept properties that something else uses: a drawing in the page, a style sheet that is loaded later
 */
export function inlineConstants(
  sheet: Root,
  constants: Constants,
  kept: ReadonlySet<string>,
): void {
  const always = new Set<string>();
  sheet.walkDecls(/^--/, (declaration) => {
    if (isForWholePage(declaration)) always.add(declaration.prop);
  });
  sheet.walkDecls((declaration) => {
    declaration.value = withoutConstants(declaration.value, constants, always);
  });
  while (dropUnread(sheet, kept));
}

/**
 * Matches one `var(…)` with its fallback, which can contain brackets three levels deep. Ex.: `var(--a, calc(var(--b) * 2))`.
 */
const USE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*))?\)/g;

/**
 * Replaces the constants in a value.
 * @param value value of a declaration
 * @param always properties that have a value everywhere, so that their fallback is never used
 */
function withoutConstants(
  value: string,
  constants: Constants,
  always: ReadonlySet<string>,
): string {
  return value.replace(USE, (whole, name: string, fallback?: string) => {
    const constant = constants.get(name);
    if (constant !== undefined && constant !== null)
      return withoutConstants(constant, constants, always);
    if (constant === null && fallback !== undefined)
      return withoutConstants(fallback, constants, always);
    if (constant === null || fallback === undefined) return whole;
    if (always.has(name)) return `var(${name})`;
    return `var(${name},${withoutConstants(fallback, constants, always)})`;
  });
}

/** The custom properties that a text uses. */
export const propertiesIn = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

/**
 * Drops the custom properties that nothing reads.
 * @returns whether anything was dropped: properties that only the dropped ones read may now be unread too
 */
function dropUnread(sheet: Root, kept: ReadonlySet<string>): boolean {
  const read = new Set(kept);
  sheet.walkDecls(({ value }) => {
    for (const name of propertiesIn(value)) read.add(name);
  });
  const unread: ChildNode[] = [];
  sheet.walkDecls(/^--/, (declaration) => {
    if (!read.has(declaration.prop)) unread.push(declaration);
  });
  sheet.walkAtRules("property", (rule) => {
    if (!read.has(rule.params)) unread.push(rule);
  });
  for (const node of unread) node.remove();
  return unread.length > 0;
}
