import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import { FORMERLY } from "./other-partner.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { titleOf } from "#content-check/reading/titles.ts";
import { wholeName } from "#content-check/schools/cohorts.ts";
import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";

/** In letters. Shorter words of a partner's name do not identify the partner. Acronyms of three letters do: « CFP ». */
const MIN_WORD_LETTERS = 3;

/** The words of a text that begin with a capital or a digit, as `plainId` writes them: « Région », but not « région ». */
const capitalisedWords = (text: string): ReadonlySet<string> =>
  new Set((text.match(/(?<![\p{L}\d])[\p{Lu}\d][\p{L}\d]*/gu) ?? []).map(plainId));

/**
 * The words of a partner's name. One of them is enough to name the partner: « Roubaix » in « maire de Roubaix » names « Mairie
 * de Roubaix ».
 */
const nameWords = cachedByFields((partner: ContentFile): readonly string[] =>
  (titleOf(partner) ?? "")
    .split(/[\s'’-]+/)
    .filter((word) => /^[\p{Lu}\d]/u.test(word) && word.length >= MIN_WORD_LETTERS)
    .map(plainId),
);

const isNamedIn = (partner: ContentFile, text: string): boolean => {
  const words = capitalisedWords(text);
  return nameWords(partner).some((name) => words.has(name));
};

/** A part of a partner's file. */
interface Piece {
  text: string;
  /** The path of a role; absent for the summary and the text. */
  path?: PropertyKey[];
}

/** The parts of a partner's file: each role, then its summary and text together. */
const piecesOf = cachedByFields((partner: ContentFile): readonly Piece[] => {
  const { engagements, summary } = fields(partner);
  const roles = (Array.isArray(engagements) ? (engagements as unknown[]) : []).map(
    (each, index) => ({
      text: String((each as { role?: unknown } | null)?.role ?? ""),
      path: ["engagements", index, "role"],
    }),
  );
  return [...roles, { text: [summary ?? "", partner.body].join("\n") }];
});

/**
 * The words of a partner's name that say what kind of organisation it is: « Chambre de métiers » in « Chambre de métiers de
 * l'Hérault ».
 */
const KIND = /^\p{Lu}\p{Ll}+ (?:[\p{L}\d'’]+ )+?(?=\(|(?:d[eu]s? (?:l['’])?|d['’])\p{Lu})/u;

/**
 * Whether a role names the partner's kind of organisation. It may leave out the place: « président de la chambre de métiers ».
 */
const isOfKind = (partner: ContentFile, role: string): boolean => {
  const kind = KIND.exec(titleOf(partner) ?? "")?.[0]
    .trim()
    .toLowerCase();
  return kind !== undefined && role.toLowerCase().includes(kind);
};

/** The names of the schools in which a partner is engaged. */
const schoolNames = (partner: ContentFile, entries: Entries): string[] => {
  const { engagements } = fields(partner);
  return (Array.isArray(engagements) ? (engagements as unknown[]) : [])
    .flatMap((each) => asIds((each as { schools?: unknown } | null)?.schools))
    .flatMap((id) => entries.find("schools", id) ?? [])
    .map((school) => titleOf(school) ?? "");
};

/** Whether a role names a town in which the partner works: « directrice du campus de Rivesaltes ». */
const isNear = (partner: ContentFile, role: string, entries: Entries): boolean => {
  const towns = TOWN_NAMES.filter((town) => role.includes(town))
    .map(wholeName)
    .filter((town) => town.test(role));
  const places = [...piecesOf(partner).map(({ text }) => text), ...schoolNames(partner, entries)];
  return towns.some((town) => places.some((place) => town.test(place)));
};

/** A role in a town, a region or the State: « maire de Magny-les-Hameaux », « députée des Yvelines ». */
const OFFICIAL =
  /(?<!\p{L})(?:maires?|maires?-adjointe?s?|échevine?|élue?|députée?|sénat(?:eur|rice)|ministre|secrétaire d['’]État|(?:sous-)?préf(?:et|ète)|conseill(?:er|ère) (?:municipale?|départementale?|régionale?))(?!\p{L})/iu;
/** The name of a partner that is a town, a region or an office of the State, so officials may speak for it. */
const PUBLIC_BODY =
  /^(?:mairie|ville|commune|métropole|agglomération|communauté|département|conseil|région|collectivité|syndicat|préfecture|ministère|état|rectorat|académie)(?!\p{L})/iu;

/**
 * Reports a statement whose `partner` has no visible link to the person. Such a `partner` usually remains from a copied file:
 * Nadia Hai, « ministre déléguée », with `partner: ovhcloud`. Former roles are not checked. There is a link if the role or what
 * is said names the partner, or if the partner's file names the person. If no other partner's file names the person, these are
 * links too:
 * - the role is in an organisation of the partner's kind;
 * - the partner's file contains an acronym of the role (« FIRIP »);
 * - the role names a town of the partner, or the title of a source names the partner. For an official, this is a link
 *   only if the partner is a public body: a mayor who visits Telehouse is in an article about Telehouse too.
 */
function untiedPartnerFaults(
  file: ContentFile,
  partners: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  const { person, role, said, partner: id, sources } = fields(file);
  const partner = typeof id === "string" ? entries.find("partners", id) : undefined;
  if (!partner?.data || typeof role !== "string" || typeof person !== "string") return [];
  if (titleOf(partner) === undefined || FORMERLY.test(role)) return [];
  const titles = asIds(sources).map((source) => {
    const entry = entries.find("sources", source);
    return String((entry && fields(entry)["title"]) ?? "");
  });
  const name = titleOf(partner) ?? "";
  const texts = piecesOf(partner).map(({ text }) => text);
  if (isNamedIn(partner, `${role} ${String(said)}`) || texts.some((text) => text.includes(person)))
    return [];
  const other = partners.find((each) => piecesOf(each).some(({ text }) => text.includes(person)));
  if (other)
    return [
      faultAt(file, ["partner"], {
        fault: `« partner » dit ${name}, et c'est ${other.path} qui nomme ${person}`,
        remedy: `écrivez partner: ${other.id}, ou retirez la ligne.`,
      }),
    ];
  const isInTitle = isNamedIn(partner, titles.join(" "));
  const isVisitor = OFFICIAL.test(role) && !PUBLIC_BODY.test(name);
  if (!isVisitor && (isInTitle || isNear(partner, role, entries))) return [];
  if (isOfKind(partner, role)) return [];
  const acronyms = role.match(/(?<![\p{L}\d])[\p{Lu}\d]{3,}(?![\p{L}\d])/gu) ?? [];
  if (texts.some((text) => acronyms.some((acronym) => text.includes(acronym)))) return [];
  return [
    faultAt(file, ["partner"], {
      fault: isInTitle
        ? `le rôle « ${role} » n'est pas chez ${name}`
        : `rien ne relie ${person} à ${name} : ni le rôle, ni les paroles, ni les sources`,
      remedy: `retirez la ligne « partner », si elle vient d'une autre fiche ; sinon, nommez ${name} dans « role ».`,
    }),
  ];
}

/**
 * The partners to which a person belongs, according to the person's statements. Empty if one of these statements has no
 * partner: the person may then be one of us, or speak for the State.
 */
function partnersOf(
  person: string,
  statements: readonly ContentFile[],
  entries: Entries,
): ContentFile[] {
  const own = statements.map(fields).filter((each) => each["person"] === person);
  const ties = own.map(({ partner }) => entries.find("partners", String(partner)));
  return ties.includes(undefined) ? [] : ties.flatMap((tie) => tie ?? []);
}

/**
 * Reports a partner's file that names a person of another partner without naming that other partner, as in a copied file: « son
 * fondateur, Octave Klaba » in the file of Data4. A person may belong to two partners: « maire de Grigny et président du CFP ».
 */
function otherPeopleFaults(
  partners: readonly ContentFile[],
  statements: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  const people = new Set(statements.map((file) => String(fields(file)["person"])));
  return [...people].flatMap((person): Fault[] => {
    const ties = partnersOf(person, statements, entries);
    if (ties.length === 0 || !/\S\s\S/.test(person)) return [];
    const roles = statements
      .filter((file) => fields(file)["person"] === person)
      .map((file) => String(fields(file)["role"]))
      .join(" ");
    return partners.flatMap((file): Fault[] => {
      const piece = piecesOf(file).find(
        ({ text }) => text.includes(person) && !ties.some((tie) => isNamedIn(tie, text)),
      );
      if (!piece || ties.includes(file) || isNamedIn(file, roles)) return [];
      const wrong = {
        fault: `le texte nomme ${person}, que content/statements/ dit d'un autre partenaire (${ties[0]?.path ?? ""})`,
        remedy: "retirez ce qui vient d'une autre fiche ; sinon, nommez aussi ce partenaire.",
      };
      if (piece.path) return [faultAt(file, piece.path, wrong)];
      const index = file.body.split("\n").findIndex((each) => each.includes(person));
      return [
        index === -1
          ? faultAt(file, ["summary"], wrong)
          : { file: file.path, line: file.bodyLine + index, ...wrong },
      ];
    });
  });
}

/** Checks that people are tied to the right partner, in their statements and in the partners' files. */
export function tiedPeopleFaults(files: readonly ContentFile[], entries: Entries): Fault[] {
  const statements = files.filter(({ collection }) => collection === "statements");
  const partners = files.filter(({ collection }) => collection === "partners");
  return [
    ...statements.flatMap((file) => untiedPartnerFaults(file, partners, entries)),
    ...otherPeopleFaults(partners, statements, entries),
  ];
}
