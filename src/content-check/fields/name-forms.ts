import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { FIRST_NAMES, OLDER_FIRST_NAMES } from "#content-check/people/first-names.ts";
import { phraseFault, type Phrases } from "#content-check/language/phrases.ts";

/** Whether a field is the name of a town, a school or a person. Names of partners are not checked: they may lack capitals. */
const isName = ({ collection }: ContentFile, path: readonly PropertyKey[]): boolean => {
  const field = path.join(" ");
  return (
    (collection === "press" &&
      /^(?:place|ours contact name|ours quotations \d+ person)$/.test(field)) ||
    (collection === "schools" && field === "name") ||
    (collection === "statements" && field === "person")
  );
};

const isPerson = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === "person" || path.join(" ") === "ours contact name";

/** A name in small letters with capitals at the start of each word: « DELBAR » → "Delbar". */
const withInitials = (name: string): string =>
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * The name of a town or a school with capitals, at its start and after hyphens: « aulnay-sous-bois » → "Aulnay-sous-Bois".
 */
const withCapitals = (name: string): string =>
  name.replace(
    /^\P{L}*\p{Ll}|(?<=-)(?!(?:aux?|d|de|des|du|en|et|l|la|le|les|lès|lez|sous|sur)(?!\p{L}))\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );

const CIVILITY = "commence par une civilité";

/**
 * Wrong names of a person: with a civil title (« M. Delbar »), of two people (« Guillaume Delbar et Karim Essai »), or of one word
 * (« Delbar »).
 */
const NOT_IN_PERSON: Phrases = [
  [
    /^(?:MM?\.|Mmes?\.?|Mlles?\.?|Monsieur|Madame|Mademoiselle|Dr\.?|Docteur|Maître|Me|Pr\.?) (.*)/u,
    CIVILITY,
    "écrivez « $1 » ; le rôle dit le reste.",
  ],
  [
    /.*(?: et | & | \/ |\/|, ?(?=\p{Lu})|;).*/u,
    "nomme deux personnes, ou dit aussi un rôle",
    "une fiche est d'une seule personne : son nom ici, son rôle dans « role ».",
  ],
  [/^\S+$/u, "n'est qu'un mot", "écrivez le prénom et le nom."],
];

/** Capitalised words after « M. » or « Mme » that are not names: « Madame Le Maire », « La taille M. Elle va à tous. » */
const NOT_A_NAME = String.raw`(?:Monsieur|Madame|Maire|Ministre|Préf|Présid|Direct|Déput|Sénat)|(?:Ils?|Elles?|On|Nous|Vous|L[ae]s?|Une?|Des|Cet(?:te)?|Ces?|En|Aux?|Dans|Pour|Et|Mais|Si|Son|Sa|Ses|Notre|Nos|Puis|Ensuite)(?!\p{L})`;
/**
 * A civil title before a name in a text: « Mme Malherbe », « M. Le Mell ». Not in « 5 M. », and not in the name of a street or a
 * school: « rue Mme Curie ».
 */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\d.'’-])(?<!(?:\d|salle|rue|avenue|boulevard|allée|place|square|école|collège|lycée) )(?:MM?\.|Mmes?\.?|Mlles?\.?|Monsieur|Madame|Mademoiselle) (?:d[eu] (?:la )?|d['’]|L[ea] )?(?!${NOT_A_NAME})\p{Lu}(?:['’]\p{Lu})?\p{L}+(?:-\p{Lu}\p{L}+)*`,
  "gu",
);

/** Reports a civil title before a name in a text: « Mme Malherbe ». The site uses the first name and the family name instead. */
export function civilTitleFault(text: string): Mistake | undefined {
  for (const { 0: words, index } of text.matchAll(TITLED)) {
    const [before = ""] = /\p{L}+(?= $)/u.exec(text.slice(0, index)) ?? [];
    // An initial: « Thomas M. Martin »
    if (FIRST_NAMES.has(plainId(before))) continue;
    return {
      fault: `« ${words} » ${CIVILITY}`,
      remedy:
        "écrivez le prénom et le nom, puis le rôle. Ex. : « Nicolas Buono, directeur d'Equinix ».",
    };
  }
  return undefined;
}

/** Wrong names of a town or a school: with a postcode (« 59100 Roubaix »), or without the town (« notre école »). */
const NOT_IN_PLACE: Phrases = [
  [/.*\d{2} ?\d{3}.*/u, "dit aussi le code postal", "n'écrivez que la ville. Ex. : « Roubaix »."],
  [
    /^(?:l['’])?(?:école|ecole|notre école|nouvelle école|l['’]école|site|centre|antenne|ici|chez nous|en ligne|france|nos locaux|notre atelier)$/iu,
    "ne dit pas la ville",
    "écrivez-la. Ex. : « École de Roubaix » pour une école, « Roubaix » pour un lieu.",
  ],
];

/** Roles that do not say what a person does: « Madame », « membre », « témoin ». */
const NO_ROLE =
  /^(?:m\.?|mme|mlle|monsieur|madame|(?:une )?personne|quelqu['’]un|lui|elle|témoin|intervenante?|membre|autre|divers)$/iu;

/** English job titles: « CEO », « head of ». */
const ENGLISH_ROLE =
  /(?<!\p{L})(?:CEO|CTO|CFO|COO|CIO|chairman|chairwoman|(?:co-?)?founder|head of|(?:country|project|product|account|office) manager|vice president|chief \p{L}+ officer)(?!\p{L})/iu;

/** Reports a role that does not say what the person does, or says it in English. */
export const unclearRoleFault = (role: string): Mistake | undefined =>
  ENGLISH_ROLE.test(role)
    ? {
        fault: `« ${ENGLISH_ROLE.exec(role)?.[0] ?? ""} » est un titre anglais`,
        remedy:
          "écrivez-le en français. Ex. : « directrice générale », « cofondateur », « responsable de… ».",
      }
    : NO_ROLE.test(role.trim())
      ? {
          fault: `« ${role} » ne dit pas le rôle de la personne`,
          remedy: "écrivez ce qu'elle fait, et où. Ex. : « fondateur d'OVHcloud ».",
        }
      : undefined;

/** Reports a family name before the first name, as in a list of people: « Delbar Guillaume ». */
function reversedFault(name: string): Mistake | undefined {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words.at(0), words.at(-1)];
  if (words.length !== 2 || !FIRST_NAMES.has(plainId(last))) return undefined;
  // A family name may be a first name too: « Christophe Robin », « Jean-Luc Vincent ».
  const [start = ""] = plainId(first).split("-");
  if (FIRST_NAMES.has(start) || OLDER_FIRST_NAMES.has(start)) return undefined;
  return {
    fault: `« ${name} » met le nom de famille devant le prénom`,
    remedy: `écrivez « ${withInitials(`${last} ${first}`)} », comme partout ailleurs.`,
  };
}

/**
 * Reports the name of a person, town or school that is written in an unusual way: « M. Delbar », « DELBAR Guillaume »,
 * « roubaix ».
 */
export function nameFault(
  file: ContentFile,
  path: readonly PropertyKey[],
  name: string,
): Mistake | undefined {
  if (!isName(file, path)) return undefined;
  const odd = phraseFault(name.trim(), isPerson(path) ? NOT_IN_PERSON : NOT_IN_PLACE);
  if (odd) return odd;
  const first = /\p{L}/u.exec(name)?.[0] ?? "";
  if (/\p{Ll}/u.test(first))
    return {
      fault: `« ${name} » n'a pas sa majuscule`,
      remedy: `écrivez « ${isPerson(path) ? withInitials(name) : withCapitals(name)} ».`,
    };
  if (!isPerson(path)) return undefined;
  const reversed = reversedFault(name);
  if (reversed) return reversed;
  if (/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name))
    return {
      fault: `« ${name} » a des mots tout en majuscules, qui se lisent mal`,
      remedy: `écrivez « ${withInitials(name)} ».`,
    };
  return undefined;
}

/** What does not belong in a title, a name or a question. */
const NOT_IN_TITLE: Phrases = [
  [
    /^[\p{L}'’-]+ ?\?$/u,
    "n'est qu'un mot",
    "posez la question entière. Ex. : « Combien de temps ça dure ? »",
  ],
  [/^\d{1,2} ?[.)] ?(?=\p{L})/u, "est le numéro d'une liste", "retirez-le : le site range."],
  [/(?:\.{3}|…)$/u, "laisse le titre en suspens", "dites ce qu'il y a dans la page."],
  [
    /(?:vous n['’]allez pas (?:en )?(?:croire|revenir)|tu ne vas pas (?:en )?(?:croire|revenir)|incroyable|découvrez vite|à ne pas (?:manquer|rater))/iu,
    "accroche sans rien dire",
    "dites le fait : qui, quoi, où.",
  ],
  [
    /(?:,? (?:SARL|SASU?|EURL|SA|SCOP|SNC))? au capital.*|,? RCS .*|,? SIRE[NT] .*/u,
    "est de ses papiers",
    "gardez le nom sous lequel on le connaît.",
  ],
];
/** The fields that are titles, names or questions. */
const TITLES = new Set(["title", "name", "question", "event", "headline", "label"]);

/** Reports what does not belong in a title: « 3. Nos écoles », « Notre projet… », « Afpa SAS au capital de 1 000 € ». */
export const titleFault = (path: readonly PropertyKey[], text: string): Mistake | undefined =>
  TITLES.has(String(path.at(-1))) ? phraseFault(text.trim(), NOT_IN_TITLE) : undefined;

/** The French name of a field at the start of its value: « Titre : ». */
const FIELD_LABEL =
  /^(?:titre|sous-titre|résumé|chapô|chapeau|accroche|description|légende|nom|prénom|ville|lieu|rôle|fonction|événement) ?: ?/iu;

/** The name of a part at the start of a paragraph: « Chapô : ». Not « Ville : », which may begin an item of a list. */
const TEXT_LABEL =
  /^(?:titre|sous-titre|chapô|chapeau|accroche|corps du texte|introduction|conclusion|légende|résumé) ?: ?/iu;

/** Reports a text that begins with a label, as pasted from a form. */
function labelFault(text: string, labels: RegExp, named: string): Mistake | undefined {
  const label = labels.exec(text)?.[0].trim();
  return label === undefined
    ? undefined
    : {
        fault: `« ${label} » dit le nom ${named}, et se lirait`,
        remedy: "retirez ces mots.",
      };
}

/** Reports a text that begins with the name of a field: « Titre : … ». */
export const fieldLabelFault = (text: string): Mistake | undefined =>
  labelFault(text, FIELD_LABEL, "du champ");

/** Reports a block of a text that begins with the name of a part: « Chapô : … ». */
export const partLabelFault = (text: string): Mistake | undefined =>
  labelFault(text, TEXT_LABEL, "d'une partie du texte");
