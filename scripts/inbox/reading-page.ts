import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { formOf } from "#application/forms/forms.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { SERVICES, THANKS_FIELD } from "#application/delivery/services.ts";
import { describeForm, describeSelfCheck, type DeclaredField } from "#scripts/receiver/declared.ts";
import { HEADINGS } from "#scripts/receiver/words.ts";
import { typeset } from "#lib/typography.ts";
import { escapeHtml, htmlDocument, ourWords } from "./html.ts";
import { answersOf, type Entry } from "./parsing.ts";
import type { PossibleDuplicate } from "./possible-duplicates.ts";
import type { StoredPage } from "./store.ts";

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "Europe/Paris" });
const time = new Intl.DateTimeFormat("fr-FR", {
  hour: "numeric",
  minute: "2-digit",
  timeZone: "Europe/Paris",
});

/** "mercredi 25 novembre 2026 à 4 h 36" in Paris time, whatever the machine's time zone. */
export function receptionDate(instant: Date): string {
  const part = (wanted: string): string =>
    time.formatToParts(instant).find(({ type }) => type === wanted)?.value ?? "";
  const date = day.format(instant).replace(/ 1 /, " 1er ");
  return `${date} à ${Number(part("hour"))}\u00a0h\u00a0${part("minute")}`;
}

/** Makes a link to an application: to its place on the same page, or to another page, on which it then comes first. */
type LinkTo = (id: number) => string;

/** The page with the received applications, newest first. Everything that was posted is escaped. */
export function readingPage({ applications, count, older }: StoredPage): string {
  const title = count === 0 ? "Candidatures reçues" : `Candidatures reçues (${count})`;
  const here = new Set(applications.map(({ id }) => id));
  const linkTo: LinkTo = (id) =>
    `<a href="${here.has(id) ? "" : `/?avant=${id + 1}`}#candidature-${id}">n°\u00a0${id}</a>`;
  const list =
    count === 0
      ? `<p class="empty">Aucune candidature pour l’instant.</p>`
      : applications.map((application) => renderApplication(application, linkTo)).join("\n");
  const way =
    older === undefined
      ? ""
      : `\n<p class="reload"><a href="/?avant=${String(older)}">Candidatures plus anciennes</a></p>`;
  return htmlDocument(
    title,
    `<h1>${ourWords(title)}</h1>
<p class="reload"><a href="/">Actualiser la page</a></p>
${list}${way}`,
  );
}

function renderApplication(
  { id, reference, receivedAt, entries, duplicates }: StoredPage["applications"][number],
  linkTo: LinkTo,
): string {
  const firstName = entries.find(([name, value]) => name === "prenom" && value.trim() !== "");
  const form = formOf(answersOf(entries));
  const fields = [...describeForm(form).fields, ...describeSelfCheck()];
  const rows = [
    ...fields.flatMap((field) => knownRows(field, entries)),
    ...unknownRows(fields, reference, entries),
  ];
  const sender = form === referralForm ? ", envoyée par une structure ou un proche" : "";
  return `<article class="application" id="candidature-${id}">
<h2><bdi>${escapeHtml(firstName?.[1] ?? "Sans prénom")}</bdi></h2>
<p class="received">Candidature n°\u00a0${id}, reçue le <time datetime="${escapeHtml(receivedAt)}">${ourWords(receptionDate(new Date(receivedAt)))}</time>${ourWords(sender)}</p>
${reference === "" ? "" : `<p class="received">Référence\u00a0: <strong>${escapeHtml(reference)}</strong></p>`}
${[...duplicateMarks(duplicates, linkTo), ...robotMark(entries)].join("")}
<dl>${rows.join("")}</dl>
</article>`;
}

/** One line for each reason, with links to the possible duplicates. */
function duplicateMarks(duplicates: readonly PossibleDuplicate[], linkTo: LinkTo): string[] {
  const linksFor = (wanted: PossibleDuplicate["why"]): string =>
    duplicates
      .filter(({ why }) => why === wanted)
      .map(({ id }) => linkTo(id))
      .join(", ");
  const mark = (links: string, before: string, after = ""): string[] =>
    links === "" ? [] : [`<p class="mark">${ourWords(before)} ${links}${ourWords(after)}.</p>`];
  const same = "Peut-être la même personne que la candidature";
  return [
    ...mark(linksFor("reference"), "Même envoi, essayé plusieurs fois : voir aussi"),
    ...mark(linksFor("telephone"), same, " (même numéro)"),
    ...mark(linksFor("email"), same, " (même e-mail)"),
  ];
}

/** Marks an application whose honeypot was filled in. A password manager may have done that, so nothing is discarded. */
function robotMark(entries: readonly Entry[]): string[] {
  const isFilled = valuesOf(SERVICES.generic.honeypot, entries).length > 0;
  return isFilled ? [`<p class="mark">Peut-être un robot.</p>`] : [];
}

/** Every answer to one field of the form; a choice is shown with its label. */
function knownRows(
  {
    name,
    heading,
    options,
    alternative,
  }: Pick<DeclaredField, "name" | "heading" | "options" | "alternative">,
  entries: readonly Entry[],
): string[] {
  const answers = valuesOf(name, entries).map(
    (value) => (options && Object.hasOwn(options, value) ? options[value] : undefined) ?? value,
  );
  if (alternative !== undefined)
    answers.push(
      ...valuesOf(alternative.name, entries).map((value) =>
        value === alternative.value ? alternative.label : value,
      ),
    );
  return answers.map((answer) => row(heading, answer));
}

/** Posted fields that the form does not ask for. Hidden fields of ours have a heading; others are shown with their own name. */
function unknownRows(
  fields: readonly Pick<DeclaredField, "name" | "alternative">[],
  reference: string,
  entries: readonly Entry[],
): string[] {
  const shown = new Set<string>([
    THANKS_FIELD,
    ...fields.flatMap(({ name, alternative }) => [
      name,
      ...(alternative ? [alternative.name] : []),
    ]),
  ]);
  const isSaidAbove = (name: string, value: string): boolean =>
    (name === hiddenFields.reference && value.trim() === reference) ||
    (name === hiddenFields.form && value === referralForm.name);
  return entries
    .filter(([name, value]) => !shown.has(name) && !isSaidAbove(name, value) && value.trim() !== "")
    .map(([name, value]) => row(typeset(HEADINGS.get(name) ?? "") || name, value));
}

function valuesOf(wanted: string, entries: readonly Entry[]): string[] {
  return entries
    .filter(([name, value]) => name === wanted && value.trim() !== "")
    .map(([, value]) => value);
}

/** `dir="auto"` lays out Arabic text from right to left without affecting the text around it. */
function row(heading: string, answer: string): string {
  return `<dt><bdi>${escapeHtml(heading)}</bdi></dt><dd dir="auto">${escapeHtml(answer)}</dd>`;
}
