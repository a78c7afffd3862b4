import { fields, thanksField, type Field } from "../../src/application/fields.ts";
import { escapeHtml, htmlDocument, ourWords } from "./html.ts";
import type { Entry } from "./parsing.ts";
import type { StoredApplication } from "./store.ts";

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "Europe/Paris" });
const time = new Intl.DateTimeFormat("fr-FR", {
  hour: "numeric",
  minute: "2-digit",
  timeZone: "Europe/Paris",
});

/** "mercredi 25 novembre 2026 à 4 h 36" in the time of Paris, whatever the machine's own zone. */
export function receptionDate(instant: Date): string {
  const part = (wanted: string): string =>
    time.formatToParts(instant).find(({ type }) => type === wanted)?.value ?? "";
  const date = day.format(instant).replace(/ 1 /, " 1er ");
  return `${date} à ${Number(part("hour"))}\u00a0h\u00a0${part("minute")}`;
}

/** What was received, the newest first. Everything that came from outside is shown as text. */
export function readingPage(applications: readonly StoredApplication[]): string {
  const count = applications.length;
  const title = count === 0 ? "Candidatures reçues" : `Candidatures reçues (${count})`;
  const list =
    count === 0
      ? `<p class="empty">Aucune candidature pour l’instant.</p>`
      : applications.map(renderApplication).join("\n");
  return htmlDocument(
    title,
    `<h1>${ourWords(title)}</h1>
<p class="reload"><a href="/">Actualiser la page</a></p>
${list}`,
  );
}

function renderApplication({ id, receivedAt, entries }: StoredApplication): string {
  const firstName = entries.find(([name, value]) => name === "prenom" && value.trim() !== "");
  const rows = [...fields.flatMap((field) => knownRows(field, entries)), ...unknownRows(entries)];
  return `<article class="application">
<h2><bdi>${escapeHtml(firstName?.[1] ?? "Sans prénom")}</bdi></h2>
<p class="received">Candidature n°\u00a0${id}, reçue le <time datetime="${escapeHtml(receivedAt)}">${ourWords(receptionDate(new Date(receivedAt)))}</time></p>
<dl>${rows.join("")}</dl>
</article>`;
}

/** Every answer to one field of the form; a choice in the words that the person chose. */
function knownRows(field: Field, entries: readonly Entry[]): string[] {
  const answers = valuesOf(field.name, entries).map((value) => {
    const option =
      field.kind === "choice" && field.options.find((candidate) => candidate.value === value);
    return option ? ourWords(option.label) : escapeHtml(value);
  });
  if (field.kind !== "choice" && field.alternative !== undefined) {
    const { name, value, label } = field.alternative;
    const ticks = valuesOf(name, entries);
    answers.push(...ticks.map((tick) => (tick === value ? ourWords(label) : escapeHtml(tick))));
  }
  return answers.map((answer) => row(ourWords(field.heading), answer));
}

/** What the form did not ask: kept, and shown under the name that it came with. */
function unknownRows(entries: readonly Entry[]): string[] {
  const known = new Set<string>([thanksField]);
  for (const field of fields) {
    known.add(field.name);
    if (field.kind !== "choice" && field.alternative) known.add(field.alternative.name);
  }
  return entries
    .filter(([name, value]) => !known.has(name) && value.trim() !== "")
    .map(([name, value]) => row(escapeHtml(name), escapeHtml(value)));
}

function valuesOf(wanted: string, entries: readonly Entry[]): string[] {
  return entries
    .filter(([name, value]) => name === wanted && value.trim() !== "")
    .map(([, value]) => value);
}

/** `dir="auto"`: a text in Arabic is laid out as one, and cannot turn what stands around it. */
function row(heading: string, answer: string): string {
  return `<dt><bdi>${heading}</bdi></dt><dd dir="auto">${answer}</dd>`;
}
