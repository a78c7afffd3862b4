import { plainLetters } from "#lib/plain-id.ts";
import { countWords, sentencesOf } from "#lib/readability.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { MIN_NAME_LETTERS } from "./partner-names.ts";
import { titleOf } from "#content-check/reading/titles.ts";

/** Words of a role that somebody no longer has: « ancien directeur d'OVHcloud ». */
export const FORMERLY = /(?<!\p{L})(?:ex|ancien(?:ne)?|alors|auparavant|passée?)(?!\p{L})/iu;

/**
 * Reports a statement whose `role` names another partner than its `partner`: « directeur d'OVHcloud » with `partner: afpa`. A
 * former role is fine: « ancien directeur d'OVHcloud ».
 */
export function otherPartnerFaults(
  file: ContentFile,
  entries: Entries,
  files: readonly ContentFile[],
): Fault[] {
  const { partner, role } = fields(file);
  if (file.collection !== "statements" || typeof role !== "string" || FORMERLY.test(role))
    return [];
  const tied = entries.find("partners", String(partner));
  const name = tied && titleOf(tied);
  if (name === undefined) return [];
  const withApostrophes = (text: string): string => text.replaceAll("’", "'");
  const isInRole = (title: string): boolean =>
    new RegExp(
      `(?<![\\p{L}\\d-])${RegExp.escape(withApostrophes(title))}(?![\\p{L}\\d-])`,
      "iu",
    ).test(withApostrophes(role));
  if (isInRole(name)) return [];
  const meant = files.find(
    (other) =>
      other.collection === "partners" &&
      titleOf(other) !== undefined &&
      isInRole(titleOf(other) ?? ""),
  );
  if (!meant) return [];
  return [
    faultAt(file, ["partner"], {
      fault: `« partner » dit ${name}, et le rôle « ${role} » nomme ${titleOf(meant) ?? ""}`,
      remedy: `écrivez partner: ${meant.id}, ou corrigez le rôle.`,
    }),
  ];
}

/**
 * In words. A text of at least this length that names another partner must also name the partner of its file. A shorter text
 * must do so only if another partner is the subject at the beginning of a paragraph (`beginsWith`).
 */
const MIN_LONG_TEXT_WORDS = 60;

/** Words that may stand for the partner of the file: « L'Afpa y forme », « Equinix travaille avec elle ». */
const POINTS_BACK =
  /(?<!\p{L})(?:y|elles?|ils?|eux|lui|leur|cet?|cette|ces|chez|ici|aussi|comme)(?!\p{L})/iu;

/** A partner and its name on the site. */
interface Named {
  file: ContentFile;
  name: string;
}

/** The words by which a text may call a partner: « mairie » and « roubaix » for « Mairie de Roubaix ». */
const plainWords = (name: string): string[] => {
  const words = name.split(/[\s'’-]+/).map(plainLetters);
  const long = words.filter((word) => word.length >= 4);
  return long.length > 0 ? long : words;
};

/**
 * Whether a name is the subject of a paragraph's first sentence: « En 2020, OVHcloud a ouvert ses salles. » Not if this
 * sentence has a word of `POINTS_BACK`.
 */
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

/** The summary and the text of a partner's file, each with the first other partner that it names (`other`), if any. */
function textsOf(file: ContentFile, others: readonly Named[]) {
  const { summary } = fields(file);
  const body = file.body.replace(/\]\([^)]*\)|<[^>]*>/g, " ").trim();
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  const isLong = countWords(body) >= MIN_LONG_TEXT_WORDS;
  const isNamed = ({ name }: Named, text: string): boolean =>
    name.length >= MIN_NAME_LETTERS && text.includes(name);
  const inSummary = others.find((other) => isNamed(other, String(summary)));
  // A short text only completes the partner's roles, and may mention other partners with the same roles.
  const inBody = others.find((other) =>
    isLong
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

/**
 * Reports a summary or text in a partner's file that is about another partner and never names the partner of the file, as in a
 * copied file: « OVHcloud a ouvert ses salles » in the file of Data4. « L'Afpa y a formé des stagiaires » is fine. Texts of
 * schools are not checked: they may call their school « ici », and name other schools.
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
      // Part of the name is enough: « La mairie » for « Mairie de Roubaix ».
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
