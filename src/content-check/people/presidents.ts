import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { isInEnglish } from "#content-check/language/english.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/** A full name: « Jeanne Morel », « Florian du Boÿs ». */
const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:d[eu]|l[ea]))?(?: \p{Lu}[\p{L}’'-]+)+`;
/** « présidente de »; not « vice-présidente de », « ancien président de », « co-président de ». */
const PRESIDENT_OF = String.raw`(?<![\p{L}-])(?<!(?:ex|anciens?|anciennes?|alors|première?|future?) )présidente? (?:de |du |des |d[’'])`;

/** The plain name of what somebody presides over, without « l'association ». */
const plainBody = (name: string): string =>
  plainId(name).replace(/^(?:l-|la-|le-)?(?:association-)?/, "");

interface President {
  name: string;
  presides: string;
  /** The day of the source that says so, as a sort key; who presided before is not checked. */
  since: number;
  /** The name and the day, in words. */
  words: string;
  /** The forms in which texts name whoever presides. */
  forms: RegExp[];
}

/** The president whom the press room's file names. */
function presidentIn({ data }: TypedYaml): President | undefined {
  const { name, presides, asOf } = ((data as Record<string, unknown> | null)?.["president"] ??
    {}) as Record<string, unknown>;
  const since = dateIn(asOf);
  return typeof name === "string" && typeof presides === "string" && since
    ? {
        name,
        presides,
        since: sortKey(since),
        words: `${name} (${formatDate(since)})`,
        forms: formsOf(presides),
      }
    : undefined;
}

/** Whether a role is « présidente de » what this president presides over. */
const isSameOffice = (role: string, { presides }: President): boolean => {
  const body = new RegExp(`${PRESIDENT_OF}(.*)$`, "iu").exec(role.replace(/\s+/g, " "))?.[1];
  return body !== undefined && `${plainBody(body)}-`.startsWith(`${plainBody(presides)}-`);
};

const isOther = (person: string, { name }: President): boolean => plainId(person) !== plainId(name);

const wrong = (person: string, { presides, words }: President): Mistake => ({
  fault: `${person} présiderait ${presides} ; content/salle-de-presse.yaml dit ${words}`,
  remedy: "corrigez le nom ou le rôle ; si la présidence a changé, corrigez « president » là-bas.",
});

interface Speaker {
  path: PropertyKey[];
  person: unknown;
  role: unknown;
  /** The last day on which the person may have said it. */
  day: unknown;
}

/** The people who speak in a statement or an announcement. */
function speakersIn(file: ContentFile): Speaker[] {
  const { person, role, date, ours } = fields(file);
  if (file.collection === "statements") return [{ path: ["role"], person, role, day: date }];
  const { quotations } = (ours ?? {}) as { quotations?: unknown };
  return (Array.isArray(quotations) ? (quotations as unknown[]) : []).map((each, index) => {
    const quotation = (each ?? {}) as { person?: unknown; role?: unknown; agreement?: unknown };
    const { on } = (quotation.agreement ?? {}) as { on?: unknown };
    const path = ["ours", "quotations", index, "role"];
    return { path, person: quotation.person, role: quotation.role, day: on };
  });
}

/** The forms in which a text names a president: « Jeanne Morel, présidente de … », « la présidente de …, Jeanne Morel ». */
function formsOf(presides: string): RegExp[] {
  const bare = presides.replace(/^(?:l[’']|la |le )?(?:association )?/iu, "");
  const body = `(?:l[’']|la |le )?(?:association )?${RegExp.escape(bare)}(?![\\p{L}-])`;
  return [
    new RegExp(`(${NAME}), (?:notre |la |le )?${PRESIDENT_OF}${body}`, "gu"),
    new RegExp(`(?<![\\p{L}-])(?:la |le |notre )${PRESIDENT_OF}${body},? (${NAME})`, "gu"),
  ];
}

/** People other than the president whom a text calls president of that association. */
const othersNamedIn = (text: string, president: President): string[] =>
  text.includes("président")
    ? president.forms.flatMap((form) =>
        [...text.matchAll(form)].flatMap(([, name = ""]) =>
          isOther(name, president) ? [name] : [],
        ),
      )
    : [];

/** Collections whose entries describe a past day: older ones may name an earlier president. */
const DATED_COLLECTIONS = ["press", "milestones", "statements", "sources", "figures"];

/**
 * Reports anybody but the president in the press room's file who is called president of the same association, in a statement or
 * quotation of that day or later, and in texts about today: « la présidente d'Impala Avenir Développement, Jeanne Morel ».
 * « vice-présidente » and former presidents are accepted.
 */
export function presidentFaults(room: TypedYaml, files: readonly ContentFile[]): Fault[] {
  const president = presidentIn(room);
  if (!president) return [];
  return files.flatMap((file): Fault[] => {
    const speakerFaults = speakersIn(file).flatMap(({ path, person, role, day }): Fault[] => {
      const date = dateIn(day);
      if (typeof person !== "string" || typeof role !== "string" || !date) return [];
      const isWrong =
        isOther(person, president) &&
        lastDay(date) >= president.since &&
        isSameOffice(role, president);
      return isWrong ? [faultAt(file, path, wrong(person, president))] : [];
    });
    const day = dateIn(fields(file)["date"]);
    const mayNameFormer =
      DATED_COLLECTIONS.includes(file.collection) && (!day || lastDay(day) < president.since);
    if (mayNameFormer || isInEnglish(file)) return speakerFaults;
    const headFaults = headTexts(file).flatMap(({ text, path }) =>
      othersNamedIn(text, president).map((name) => faultAt(file, path, wrong(name, president))),
    );
    const bodyFaults = file.body.includes("président")
      ? file.body.split("\n").flatMap((line, index) =>
          othersNamedIn(line, president).map((name) => ({
            file: file.path,
            line: file.bodyLine + index,
            ...wrong(name, president),
          })),
        )
      : [];
    return [...speakerFaults, ...headFaults, ...bodyFaults];
  });
}
