/** Gives each sample of a token the token itself, whatever its name: the security policy lets a script do so, and no attribute. */
for (const sample of document.querySelectorAll<HTMLElement>("[data-token]")) {
  const { token = "", property = "" } = sample.dataset;
  sample.style.setProperty(property, `var(--${token})`);
  if (property === "font-size")
    sample.style.setProperty("line-height", `var(--${token}--line-height)`);
}
