import { offerCopy } from "./copying.ts";

/** As the organisation's name is typed, shows the link that opens the young people's form with that name. */
export function offerLink(): void {
  const form = document.querySelector<HTMLFormElement>("[data-link-maker]");
  const shown = form?.querySelector<HTMLElement>("[data-link]");
  const link = shown?.querySelector("a");
  const copy = form?.querySelector<HTMLElement>("[data-copy]");
  const input = form?.querySelector("input");
  if (!form || !shown || !link || !copy || !input) return;
  const update = (): void => {
    const address = new URL(form.action);
    address.searchParams.set("structure", input.value.trim());
    link.href = address.href;
    link.textContent = address.href;
    const isEmpty = input.value.trim() === "";
    shown.hidden = isEmpty;
    copy.hidden = isEmpty;
    offerCopy(form, () => link.href);
  };
  input.addEventListener("input", update);
  update();
}
