import { formatDate } from "#lib/date-words.ts";
import { lastDay, sortKey } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { isInEnglish } from "#content-check/language/english.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:d[eu]|l[ea]))?(?: \p{Lu}[\p{L}’'-]+)+`;
/** « présidente de … »; not « vice-présidente », « ancien président », « co-président ». */
const PRESIDES = String.raw`(?<![\p{L}-])(?<!(?:ex|anciens?|anciennes?|alors|première?|future?) )présidente? (?:de |du |des |d[’'])`;

/** What somebody presides, without « l'association ». */
const plainBody = (name: string): string =>
  plainId(name).replace(/^(?:l-|la-|le-)?(?:association-)?/, "");

interface President {
  name: string;
  presides: string;
  /** The day of the source that says so; who presided before is not asked. */
  since: number;
  words: string;
  /** How texts name whoever presides. */
  forms: RegExp[];
}

function presidentOf({ data }: TypedYaml): President | undefined {
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

/** Whether a role is « présidente de » what somebody else presides. */
const isOfSame = (role: string, { presides }: President): boolean => {
  const said = new RegExp(`${PRESIDES}(.*)$`, "iu").exec(role.replace(/\s+/g, " "))?.[1];
  return said !== undefined && `${plainBody(said)}-`.startsWith(`${plainBody(presides)}-`);
};

const isOther = (person: string, { name }: President): boolean => plainId(person) !== plainId(name);

const wrong = (person: string, { presides, words }: President): Mistake => ({
  fault: `${person} présiderait ${presides} ; content/salle-de-presse.yaml dit ${words}`,
  remedy: "corrigez le nom ou le rôle ; si la présidence a changé, corrigez « president » là-bas.",
});

/** The people who speak in an entry, and the last day on which they may have said it. */
function speakersIn(file: ContentFile): [PropertyKey[], unknown, unknown, unknown][] {
  const { person, role, date, ours } = fields(file);
  if (file.collection === "statements") return [[["role"], person, role, date]];
  const { quotations } = (ours ?? {}) as { quotations?: unknown };
  return (Array.isArray(quotations) ? (quotations as unknown[]) : []).map((each, index) => {
    const said = (each ?? {}) as { person?: unknown; role?: unknown; agreement?: unknown };
    const { on } = (said.agreement ?? {}) as { on?: unknown };
    return [["ours", "quotations", index, "role"], said.person, said.role, on];
  });
}

/** The forms in which a text names its president: « Jeanne Morel, présidente de … », « la présidente de …, Jeanne Morel ». */
function formsOf(presides: string): RegExp[] {
  const bare = presides.replace(/^(?:l[’']|la |le )?(?:association )?/iu, "");
  const body = `(?:l[’']|la |le )?(?:association )?${RegExp.escape(bare)}(?![\\p{L}-])`;
  return [
    new RegExp(`(${NAME}), (?:notre |la |le )?${PRESIDES}${body}`, "gu"),
    new RegExp(`(?<![\\p{L}-])(?:la |le |notre )${PRESIDES}${body},? (${NAME})`, "gu"),
  ];
}

/** The people that a text calls president of the same. */
const namedIn = (text: string, president: President): string[] =>
  text.includes("président")
    ? president.forms.flatMap((form) =>
        [...text.matchAll(form)].flatMap(([, name = ""]) =>
          isOther(name, president) ? [name] : [],
        ),
      )
    : [];

/** Entries whose texts tell what was then. */
const OF_THEIR_DAY = ["press", "milestones", "statements", "sources", "figures"];

/**
 * Reports anybody but the president of the press room's file who is called president of the same association: in a statement or
 * a quotation of that day or later, and in the texts that are about today. « vice-présidente » and former presidents pass.
 */
export function presidentFaults(room: TypedYaml, files: readonly ContentFile[]): Fault[] {
  const president = presidentOf(room);
  if (!president) return [];
  return files.flatMap((file): Fault[] => {
    const ofSpeakers = speakersIn(file).flatMap(([path, person, role, day]): Fault[] => {
      const date = dateIn(day);
      const isOf =
        typeof person === "string" && isOther(person, president) && typeof role === "string";
      if (!isOf || !date || lastDay(date) < president.since || !isOfSame(role, president))
        return [];
      return [faultAt(file, path, wrong(person, president))];
    });
    const day = dateIn(fields(file)["date"]);
    const isPast =
      OF_THEIR_DAY.includes(file.collection) && (!day || lastDay(day) < president.since);
    if (isPast || isInEnglish(file)) return ofSpeakers;
    const ofHead = headTexts(file).flatMap(({ text, path }) =>
      namedIn(text, president).map((name) => faultAt(file, path, wrong(name, president))),
    );
    const ofBody = file.body.includes("président")
      ? file.body.split("\n").flatMap((line, index) =>
          namedIn(line, president).map((name) => ({
            file: file.path,
            line: file.bodyLine + index,
            ...wrong(name, president),
          })),
        )
      : [];
    return [...ofSpeakers, ...ofHead, ...ofBody];
  });
}
