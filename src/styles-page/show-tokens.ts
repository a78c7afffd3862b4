/** Applies each token to its sample by script, because the security policy forbids style attributes. */
for (const sample of document.querySelectorAll<HTMLElement>("[data-token]")) {
  const { token = "", property = "" } = sample.dataset;
  sample.style.setProperty(property, `var(--${token})`);
  if (property === "font-size")
    sample.style.setProperty("line-height", `var(--${token}--line-height)`);
}
