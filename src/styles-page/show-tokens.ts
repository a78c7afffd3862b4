/**
 * Applies each token to its sample by script, because the security policy forbids style attributes. When the build writes the
 * styles of a page, it drops the tokens that the page does not use. It finds the used ones by their names, so the samples name
 * theirs in full: `var(--text-h1)`.
 */
for (const sample of document.querySelectorAll<HTMLElement>("[data-property]")) {
  const { property = "", value = "", lineHeight = "" } = sample.dataset;
  sample.style.setProperty(property, value);
  sample.style.setProperty("line-height", lineHeight);
}
