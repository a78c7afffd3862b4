import { plainLetters } from "#lib/plain-id.ts";
import { countWords, sentencesOf } from "#lib/readability.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { titleOf } from "#content-check/reading/titles.ts";

/** In letters. A shorter name of a partner may also be a word of a summary. */
const MIN_NAME_LETTERS = 7;

/** Words before the name of a place that somebody has left. */
export const FORMERLY = /(?<!\p{L})(?:ex|ancien(?:ne)?|alors|auparavant|passée?)(?!\p{L})/iu;

/** Reports words whose speaker's role names one partner, while `partner` names another. */
export function otherPartnerFaults(
  file: ContentFile,
  entries: Entries,
  files: readonly ContentFile[],
): Fault[] {
  const { partner, role } = fields(file);
  if (file.collection !== "statements" || typeof role !== "string" || FORMERLY.test(role))
    return [];
  const named = entries.find("partners", String(partner));
  const name = named && titleOf(named);
  if (name === undefined) return [];
  const isIn = (other: string): boolean =>
    new RegExp(`(?<![\\p{L}\\d-])${RegExp.escape(other)}(?![\\p{L}\\d-])`, "iu").test(
      role.replaceAll("’", "'"),
    );
  if (isIn(name)) return [];
  const meant = files.find(
    (other) =>
      other.collection === "partners" && titleOf(other) !== undefined && isIn(titleOf(other) ?? ""),
  );
  if (!meant) return [];
  return [
    faultAt(file, ["partner"], {
      fault: `« partner » dit ${name}, et le rôle « ${role} » nomme ${titleOf(meant) ?? ""}`,
      remedy: `écrivez partner: ${meant.id}, ou corrigez le rôle.`,
    }),
  ];
}

/** In words. A longer text, that of a page, says the name of its own partner. */
const MIN_PAGE_WORDS = 60;

/** Words that point back to the partner whose text it is: « L'Afpa y forme », « Equinix travaille avec elle ». */
const POINTS_BACK =
  /(?<!\p{L})(?:y|elles?|ils?|eux|lui|leur|cet?|cette|ces|chez|ici|aussi|comme)(?!\p{L})/iu;

/** Whether a paragraph tells another partner's deeds at once: « En 2020, OVHcloud a ouvert ses salles ». */
const beginsWith = (paragraph: string, name: string): boolean => {
  if (!paragraph.includes(name)) return false;
  const [first = ""] = sentencesOf(paragraph);
  return (
    new RegExp(
      `^(?:[^,.]*\\d[^,.]*, )?(?:L['’]|La |Le |Les )?${RegExp.escape(name)} \\p{Ll}`,
      "u",
    ).test(first) && !POINTS_BACK.test(first)
  );
};

/** The summary and the text of a partner's file, each with another partner that it names or is about, if there is one. */
function textsOf(file: ContentFile, others: readonly Named[]) {
  const { summary } = fields(file);
  const body = file.body.replace(/\]\([^)]*\)|<[^>]*>/g, " ").trim();
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const isPage = countWords(body) >= MIN_PAGE_WORDS;
  const isNamed = ({ name }: Named, text: string): boolean =>
    name.length >= MIN_NAME_LETTERS && text.includes(name);
  const inSummary = others.find((other) => isNamed(other, String(summary)));
  // A short text stands below the roles of its partner, and may well mention those who do them with it.
  const inBody = others.find((other) =>
    isPage
      ? isNamed(other, body)
      : other.name !== "" && paragraphs.some((paragraph) => beginsWith(paragraph, other.name)),
  );
  const line = file.body.split("\n").findIndex((each) => inBody && each.includes(inBody.name));
  return [
    {
      text: typeof summary === "string" ? summary : "",
      what: "le résumé",
      at: { file: file.path, line: file.lineOf(["summary"]), field: "summary" },
      other: inSummary,
    },
    {
      text: body,
      what: "le texte",
      at: { file: file.path, line: file.bodyLine + Math.max(0, line) },
      other: inBody,
    },
  ];
}

interface Named {
  file: ContentFile;
  name: string;
}

/**
 * Reports a partner's summary or text that names another partner and never its own: the file was copied. The text of a school is
 * not compared so: « ici » is the school's own name there, and a neighbour may be named.
 */
export function otherPartnerTextFaults(files: readonly ContentFile[]): Fault[] {
  const partners = files
    .filter(({ collection }) => collection === "partners")
    .map((file): Named => ({ file, name: titleOf(file) ?? "" }));
  return partners.flatMap(({ file, name }): Fault[] => {
    if (name === "") return [];
    const others = partners.filter((each) => each.file !== file);
    return textsOf(file, others).flatMap(({ text, what, at, other }): Fault[] => {
      const letters = plainLetters(text);
      // « La mairie » for « Mairie de Roubaix » names it well enough.
      if (!other || plainWords(name).some((word) => letters.includes(word))) return [];
      return [
        {
          ...at,
          fault: `${what} nomme ${other.name}, et pas ${name}`,
          remedy: `dites-y ce qui est de ${name}, et relisez le texte, s'il vient de ${other.file.path}.`,
        },
      ];
    });
  });
}

const plainWords = (name: string): string[] => {
  const words = name.split(/[\s'’-]+/).map(plainLetters);
  const long = words.filter((word) => word.length >= 4);
  return long.length > 0 ? long : words;
};
