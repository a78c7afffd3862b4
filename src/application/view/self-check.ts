/** Shows the result of « Est-ce pour moi ? » and hands the answers over to the form. Nothing leaves the device. */
import { SELF_CHECK_RESULTS } from "#application/core/self-check-journey.ts";
import { selfCheckEvent } from "#application/core/self-check-result.ts";
import { SELF_CHECK } from "#application/core/self-check.ts";
import { unset } from "./form-controls.ts";
import { handOver } from "./self-check-answers.ts";
import { Screens } from "./screens.ts";

function readControls(root: HTMLElement): Map<string, string> {
  const answers = new Map<string, string>();
  for (const control of root.querySelectorAll<HTMLInputElement>("input[name]")) {
    const isAnswered = ["radio", "checkbox"].includes(control.type)
      ? control.checked
      : control.value.trim();
    if (isAnswered) answers.set(control.name, control.value.trim());
  }
  return answers;
}

/** Shows only the pieces of advice that these answers lead to (`Advices.astro`). */
function showReasons(answers: ReadonlyMap<string, string>): void {
  const isComplete = Object.keys(SELF_CHECK).every((name) => answers.has(name));
  for (const reason of document.querySelectorAll<HTMLElement>("[data-because]")) {
    const because = reason.dataset["because"] ?? "";
    // « age:16-25 age:sans-reponse »: that answer, or no answer to that question.
    const isSaid = because.split(" ").some((answer) => {
      if (answer === "incomplet") return !isComplete;
      const [name = "", value] = answer.split(":");
      return (answers.get(name) ?? "sans-reponse") === value;
    });
    reason.hidden = !isSaid;
  }
}

/** Makes the page's button show a result. */
export function offerSelfCheck(): void {
  const root = document.querySelector<HTMLElement>("[data-self-check]");
  if (!root) return;
  const screens = new Screens();
  const showResult = (): void => {
    const answers = readControls(root);
    const result = SELF_CHECK_RESULTS[selfCheckEvent(Object.fromEntries(answers))];
    showReasons(answers);
    screens.show(result);
    const heading = screens.headingOf(result);
    screens.setTitle(heading?.textContent.trim() ?? "");
    screens.focus(result);
    heading?.scrollIntoView();
  };
  for (const button of root.querySelectorAll<HTMLElement>("[data-unset]")) {
    const name = button.dataset["unset"] ?? "";
    const update = (): void => {
      button.hidden = !root.querySelector(`[name="${name}"]:checked`);
    };
    button.addEventListener("click", () => unset(root, name));
    root.addEventListener("change", update);
    window.addEventListener("pageshow", update); // by now the browser may have put a choice back
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-apply]")) {
    // Only now, because an answer may have been changed since the result was shown.
    link.addEventListener(
      "click",
      () => (link.href = handOver(readControls(root), "/candidater/")),
    );
  }
  root.querySelector("[data-show-result]")?.addEventListener("click", showResult);
  root.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.key === "Enter" && isTyping) showResult();
  });
}
