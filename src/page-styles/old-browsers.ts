/**
 * Rewrites a page's style for the oldest browsers in package.json ("browserslist"). This handles what Lightning CSS, which
 * minifies the style afterwards, does not rewrite at all or would rewrite at greater length.
 */
import postcss, { type Container, type Declaration, type Root } from "postcss";

/**
 * Rewrites a style sheet in place.
 * @param sheet its layers must be in the order of the cascade, the weakest first. Each is replaced by its rules, because Chrome
 * before 99 does not support layers.
 */
export function lowerStyle(sheet: Root): void {
  unwrapLayers(sheet);
  sheet.walkDecls(writeSides);
  splitSelectors(sheet);
  keepDistances(sheet);
}

/** Removes the layers. Among rules with the same specificity, the rules of a later layer still win, because they come later. */
function unwrapLayers(sheet: Root): void {
  sheet.walkAtRules("layer", (layer) => {
    if (layer.nodes) layer.replaceWith(layer.nodes);
    else layer.remove();
  });
}

/** French is written from left to right and from top to bottom. */
const SIDES: Readonly<Record<string, readonly [start: string, end: string]>> = {
  block: ["top", "bottom"],
  inline: ["left", "right"],
};
const SIZES: Readonly<Record<string, string>> = { "block-size": "height", "inline-size": "width" };
const CORNERS: Readonly<Record<string, string>> = {
  "border-start-start-radius": "border-top-left-radius",
  "border-start-end-radius": "border-top-right-radius",
  "border-end-start-radius": "border-bottom-left-radius",
  "border-end-end-radius": "border-bottom-right-radius",
};
const LOGICAL =
  /^(inset|border|(?:scroll-)?(?:margin|padding))-(block|inline)(?:-(start|end))?(-(?:width|style|color))?$/;

/** `margin-inline: 1px` becomes `margin-left` and `margin-right`. Lightning CSS would write it for both writing directions. */
function writeSides(declaration: Declaration): void {
  const { prop, value } = declaration;
  const size = prop.replace(/(?:block|inline)-size$/, (name) => SIZES[name] ?? name);
  const other = CORNERS[prop] ?? size;
  if (other !== prop) declaration.prop = other;
  const [, what = "", axis = "", end, suffix = ""] = LOGICAL.exec(prop) ?? [];
  const sides = SIDES[axis];
  if (!sides) return;
  const named = (side: string): string => (what === "inset" ? side : `${what}-${side}${suffix}`);
  if (end !== undefined) {
    declaration.prop = named(sides[end === "start" ? 0 : 1]);
    return;
  }
  // `border-block: 1px solid` applies to both sides; other properties may give each its own value.
  const isWhole = what === "border" && suffix === "";
  const [first = value, second = first] = isWhole ? [value] : postcss.list.space(value);
  declaration.replaceWith(
    declaration.clone({ prop: named(sides[0]), value: first }),
    declaration.clone({ prop: named(sides[1]), value: second }),
  );
}

/** Selectors that some browsers do not support. Such a browser drops the whole rule, with its other selectors. */
const RECENT = /:has\(|:focus-visible|::backdrop|::marker|::details-content/g;

/** `a:hover, a:focus-visible` becomes two rules, so that the first one works everywhere. */
function splitSelectors(sheet: Container): void {
  sheet.walkRules((rule) => {
    const groups = Map.groupBy(rule.selectors, (selector) => String(selector.match(RECENT)));
    if (groups.size > 1)
      rule.replaceWith(...[...groups.values()].map((selectors) => rule.clone({ selectors })));
  });
}

/** The layout of a box, from the rules that apply to every screen size. */
interface Box {
  isFlex?: boolean;
  isColumn?: boolean;
  wraps?: boolean;
  /** The gap between lines (`row-gap`) and within a line (`column-gap`). */
  row?: string;
  column?: string;
}

/**
 * Chrome before 84 and Safari before 14.1 do not support `gap` in flex boxes, so the children get margins there. No feature
 * query detects `gap`, so the query below asks for `inset`: Safari supports it from the same version on, Chrome from 87 on. In
 * Chrome 84 to 86 the distance is doubled.
 */
function keepDistances(sheet: Root): void {
  const selectorsOf = new Map<string, string[]>();
  const keep = (selector: string, side: "right" | "bottom", distance: string | undefined): void => {
    if (distance === undefined) return;
    const margin = `margin-${side}:${distance}`;
    selectorsOf.set(margin, [...(selectorsOf.get(margin) ?? []), `${selector}>*`]);
  };
  const boxes = boxesOf(sheet);
  // If the page uses this class, the selectors must tell rows from columns. Otherwise they are shorter.
  const hasColumns = boxes.has(".flex-col");
  for (const [selector, { isFlex, isColumn, wraps, row, column }] of boxes) {
    if (/^\.gap-[\w\\.-]+$/.test(selector)) {
      keep(`.flex${hasColumns ? ":not(.flex-col)" : ""}${selector}`, "right", column);
      if (hasColumns) keep(`.flex-col${selector}`, "bottom", row);
      keep(`.flex-wrap${selector}`, "bottom", row);
    } else if (isFlex) {
      if (!isColumn) keep(selector, "right", column);
      if (isColumn || wraps) keep(selector, "bottom", row);
    }
  }
  if (selectorsOf.size === 0) return;
  const rules = [...selectorsOf].map(([margin, parts]) => `${parts.join()}{${margin}}`);
  sheet.append(`@supports not (inset:0){${rules.join("")}}`);
}

function boxesOf(sheet: Root): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const rule of sheet.nodes) {
    if (rule.type !== "rule") continue;
    for (const selector of rule.selectors) {
      const box = boxes.get(selector) ?? {};
      boxes.set(selector, box);
      rule.each((declaration) => {
        if (declaration.type === "decl") note(box, declaration);
      });
    }
  }
  return boxes;
}

function note(box: Box, { prop, value }: Declaration): void {
  if (prop === "display") box.isFlex = value.endsWith("flex");
  else if (prop === "flex-direction") box.isColumn = value.startsWith("column");
  else if (prop === "flex-wrap") box.wraps = value === "wrap";
  else if (prop === "row-gap") box.row = value;
  else if (prop === "column-gap") box.column = value;
  else if (prop === "gap") {
    const [row = value, column = row] = postcss.list.space(value);
    Object.assign(box, { row, column });
  }
}
