/** Shows elements as hovered, focused, pressed or checked, with the rules of the site's own style sheets. */

export interface ShownState {
  readonly state: "hover" | "focus" | "active" | "checked";
  /** A selector inside the sample. */
  readonly selector: string;
}

/** Each state as a pseudo-class, and the attribute that replaces it here; both have the same specificity. */
const STATES = [
  [/:hover/g, '[data-state~="hover"]'],
  [/:focus(?:-visible)?(?![\w-])/g, '[data-state~="focus"]'],
  [/:active/g, '[data-state~="active"]'],
] as const;

const withAttributes = (selector: string): string =>
  STATES.reduce((rest, [state, attribute]) => rest.replace(state, attribute), selector);

/** After each rule for a state, in the same layer and media query, adds the same rule for the attribute. */
function repeatRules(list: CSSStyleSheet | CSSGroupingRule | CSSStyleRule): void {
  for (let at = list.cssRules.length - 1; at >= 0; at--) {
    const rule = list.cssRules[at];
    if (rule instanceof CSSStyleRule) {
      const selector = withAttributes(rule.selectorText);
      if (selector !== rule.selectorText)
        list.insertRule(
          rule.cssText.replace(rule.selectorText, () => selector),
          at + 1,
        );
    }
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) repeatRules(rule);
  }
}

function give(element: HTMLElement, state: ShownState["state"]): void {
  if (state === "checked") (element as HTMLInputElement).checked = true;
  else element.dataset["state"] = state;
}

for (const sheet of document.styleSheets) repeatRules(sheet);
for (const sample of document.querySelectorAll<HTMLElement>("[data-states]"))
  for (const { state, selector } of JSON.parse(sample.dataset["states"] ?? "[]") as ShownState[]) {
    const found = sample.querySelectorAll<HTMLElement>(selector);
    if (found.length === 0) throw new Error(`/styles/ has no « ${selector} » to show as ${state}.`);
    for (const element of found) give(element, state);
  }
