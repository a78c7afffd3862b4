/** Participles after « être », which agree with the subject: « Les jeunes sont entrés », « La salle est ouverte ». */
import type { Mistake } from "#content-check/faults.ts";
import { CLAUSE_START, NEXT_WORD, SENTENCE_START } from "./phrases.ts";
import { isAnyParticiple, isPlainInfinitive, participleOf, singularOf } from "./verb-forms.ts";

const ADVERB = String.raw`(?:(?:déjà|bien|aussi|enfin|ensuite|ainsi|encore|souvent|toujours|tous|toutes|pas|jamais|plus|vite|très|\p{L}{3,}ment) )?`;
/** Forms of « être » that have a plural subject. Not « vous êtes », because « vous » may be one person. */
const PLURAL = `sont|étaient|seront|seraient|sommes|étions|serons|(?:ont|avaient|auront|auraient|avons) ${ADVERB}été`;
const SINGULAR = `est|était|sera|serait|(?:a|avait|aura|aurait) ${ADVERB}été`;
/**
 * « être » with the next word: « sont parti ». Not after « ce », nor after « se », where the participle does not
 * always agree: « se sont dit que ». « si rares » and « bien entendu gratuites » have no participle.
 */
const AFTER_BE = new RegExp(
  String.raw`(?<![\p{L}'’-])(?<!(?<!\p{L})(?:[CcSs]e|[Cc]e ne|[Nn]ous nous) )(?:(${PLURAL})|${SINGULAR}) (?!bien entendu )${ADVERB}(?!si )${NEXT_WORD}(?![(·.]\p{L})`,
  "gu",
);

/** Words between a subject and « être »: « elles *ne leur* sont ». */
const CLITICS = String.raw`(?:(?:ne|y|en|lui|leur|nous|vous|me|te) |n['’])*$`;
const FEMININE =
  "école|formation|promotion|équipe|classe|personne|salle|place|entreprise|question|attestation|candidature|visite|baie|fibre|porte|date|rentrée|session|réponse|fille|femme|adresse|fiche|page";
/**
 * Feminine nouns that often only seem to be the subject: the real one comes later (« Cette année est né un projet »), or is the
 * next noun (« La plupart des jeunes »).
 */
const UNCERTAIN_SUBJECT = String.raw`plupart|moitié|majorité|minorité|totalité|part|partie|foule|série|poignée|\p{Ll}+aine|année|semaine|fois|nuit|saison|journée|matinée|soirée|date|suite|première|seconde|dernière`;
const FEMININE_SUBJECT = new RegExp(
  `(?:${[
    `${CLAUSE_START}[Ee]lles?`,
    String.raw`${SENTENCE_START}(?:La|Une|Cette|Toute la) (?!(?:${UNCERTAIN_SUBJECT}) )\p{Ll}+`,
    String.raw`${SENTENCE_START}(?:L['’]|(?:Notre|Votre|Leur) )(?:${FEMININE})`,
    String.raw`${SENTENCE_START}(?:(?:Toutes )?[Ll]es|Nos|Vos|Ces|Des|Tes|Leurs) (?:${FEMININE})s`,
    String.raw`${SENTENCE_START}Toutes (?:[lcnv]es|nos|vos) \p{Ll}+s`,
  ].join("|")}) ${CLITICS}`,
  "u",
);
const MASCULINE_SUBJECT = new RegExp(`${CLAUSE_START}[Ii]ls? ${CLITICS}`, "u");
/** Other subjects in the singular. Not « Le but », which an infinitive may follow: « Le but est former » only lacks « de ». */
const OTHER_SUBJECT = new RegExp(
  String.raw`${SENTENCE_START}(?:(Le|Un|Ce) |L['’]|(?:Notre|Votre|Chaque) )(?!(?:but|objectif|idéal|essentiel|important|ambition|enjeu|rôle|métier|travail|principe|projet|défi|souhait|choix|mieux|plus|tout|moins|mission|idée) )\p{Ll}+ ${CLITICS}`,
  "u",
);
/** Participles that are also nouns, and as nouns do not always agree: « Ils sont député et maire ». */
const NOUNS = new Set(["député", "délégué", "point", "produit", "contenu", "carré"]);

type Gender = "feminine" | "masculine" | undefined;

/** The gender of the subject with which a text ends, if it is certain. */
const genderOf = (before: string): Gender =>
  FEMININE_SUBJECT.test(before)
    ? "feminine"
    : MASCULINE_SUBJECT.test(before)
      ? "masculine"
      : undefined;

/** A participle with the ending of a gender and number: « entré » → « entrées », « dû » → « due », « pris » → « pris ». */
function agreed(participle: string, isFeminine: boolean, isPlural: boolean): string {
  const stem = isFeminine || isPlural ? participle.replace(/û$/, "u") : participle;
  const end = isFeminine ? "e" : "";
  return `${stem}${end}${isPlural && !`${stem}${end}`.endsWith("s") ? "s" : ""}`;
}

/** The correct forms for a subject of this gender and number, the most likely first. */
const formsOf = (participle: string, gender: Gender, isPlural: boolean): string[] =>
  (["masculine", "feminine"] as const)
    .filter((each) => gender === undefined || gender === each)
    .map((each) => agreed(participle, each === "feminine", isPlural));

/**
 * Reports a participle after « être » that does not agree, or an infinitive in its place: « Les élèves sont parti », « Elles
 * sont entrés », « Ils sont entrer ». « Ils se sont dit que » and « Le but est de former » are fine.
 */
export function afterBeFault(text: string): Mistake | undefined {
  for (const { 0: words, 1: plural, 2: word = "", index } of text.matchAll(AFTER_BE)) {
    const before = text.slice(0, index);
    const isPlural = plural !== undefined;
    const gender = genderOf(before);
    // In the singular with an unknown gender, both forms may be right: « Camille est entré », « Camille est entrée ».
    const isCertain = isPlural || gender !== undefined;
    const infinitive = isPlainInfinitive(word) ? participleOf(word) : undefined;
    const other = OTHER_SUBJECT.exec(before);
    const isInfinitive = infinitive !== undefined && (isCertain || words.includes("été ") || other);
    if (!isInfinitive && !(isCertain && isAnyParticiple(word) && !NOUNS.has(word))) continue;
    const participle = infinitive ?? singularOf(word);
    const forms = formsOf(
      participle,
      gender ?? (other?.[1] === undefined ? undefined : "masculine"),
      isPlural,
    );
    if (forms.includes(word)) continue;
    const be = words.slice(0, -word.length);
    const [right = "", feminine] = forms.map((form) => `« ${be}${form} »`);
    return {
      fault: isInfinitive
        ? `« ${words} » a un infinitif à la place du participe`
        : `« ${words} » n'est pas accordé avec son sujet`,
      remedy: `écrivez ${right}${feminine === undefined ? "" : `, ou ${feminine} au féminin`}.`,
    };
  }
  return undefined;
}
