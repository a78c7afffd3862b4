/** Words that sound alike, typed one for the other: « la classe à commencé », « les stages ce sont faits ». */
import { MONTHS, WEEKDAYS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { END, HAS_PLACES, PARTICIPLE, word, type Place } from "./homophones-of-has.ts";
import { SENTENCE_START } from "./phrases.ts";
import {
  isAnyParticiple,
  isFeminineParticiple,
  isNoPresent,
  isOnlyParticipleInAnyForm,
  isPluralParticiple,
  isVerbInEr,
  participleOf,
} from "./verb-forms.ts";

/** A determiner at the start of a sentence, with a noun that does not look like a participle: « Une ministre ». */
const SUBJECT = String.raw`${SENTENCE_START}(?:L['’]|(?:L[ae]|Une?|Notre|Votre|Cette?|Cet|Chaque) )(?!\p{L}+ée? )\p{L}+ `;
/** What often follows the participle of a verb: « venue *la remettre* », « fermée *le* samedi ». */
const COMPLEMENT = String.raw`(?:en|à|aux?|d[eu]s?|dans|par|pour|chez|depuis|l[ae]s?|une?|cette?|\p{L}+(?:er|ir|re))(?!\p{L})|l['’]`;
const MASCULINE =
  "stage|métier|matin|soir|jour|mois|projet|datacenter|diplôme|site|lien|serveur|travail|texte|parcours|chantier|réseau|bâtiment|secteur|contrat|dossier|formulaire";
const SEVERAL =
  "écoles|formations|métiers|stages|stagiaires|jeunes|élèves|enfants|parents|partenaires|entreprises|attestations|diplômes|outils|projets|gestes|équipes|questions|serveurs|datacenters";
/** Verbs that follow « se », and cannot be nouns. */
const AFTER_SE =
  "font|fera|feront|passent|trouve|trouvent|trouvait|déroulent?|déroulait|déroulera|terminent?|situent?|tient|tiennent|tiendra|voit|voient|rendent|réunit|réunissent|composent?|poursuit|poursuivent|préparent|forment|apprend|apprennent";
const DAYS = [...WEEKDAYS, ...MONTHS].join("|");

const PLACES: readonly Place[] = [
  ...HAS_PLACES,
  ["ce", "se", word("[Ii]ls?|[Oo]n|[Ii]ls? ne|[Oo]n ne|[Cc]e qui"), String.raw` \p{L}+`],
  ["ce", "se", "", ` (?:${AFTER_SE})${END}`],
  ["ce", "se", "", ` sont${PARTICIPLE}`, isPluralParticiple],
  [
    "ce",
    "se",
    word("[Pp]our|de|à|sans|va[s]?|vont|allons|allez|peu[xt]|peuvent|doi[st]|doivent|veu[xt]|faut"),
    String.raw` (\p{L}+er)${END}`,
    isVerbInEr,
  ],
  ["se", "ce", "", ` (?:qu[ei]|dont)${END}| qu['’]`],
  ["se", "ce", "", ` (?:${MASCULINE})${END}`],
  ["se", "ce", "", ` sont (?:des|nos|vos|mes|ces|eux|elles)${END}`],
  ["se", "ce", SENTENCE_START, ` sont les${END}`],
  [
    "s'est",
    "c'est",
    SENTENCE_START,
    ` (?:une?|l[ea]|gratuite?|ici|possible|très|notre|votre|pas|facile|simple|difficile|quoi)${END}`,
  ],
  ["c'est", "s'est", word("[Ii]ls?|[Oo]n"), String.raw` \p{L}+`],
  ["c'est", "s'est", String.raw`\p{L} `, PARTICIPLE, isFeminineParticiple],
  [
    "c'est",
    "ces",
    word("[Dd]ans|de|à|[Pp]our|[Aa]vec|sur|par|chez"),
    String.raw` (?!pas|plus|très|dans|sans|toujours|jamais|moins|mieux|chez|vers|nous|vous|les|des|nos|vos)\p{L}+s${END}`,
  ],
  ["ces", "c'est", "", ` (?:une?(?! (?:à|ou) )|l[ea]|gratuite?|notre|votre|ici)${END}`],
  ["ses", "c'est", "", ` (?:une?|l[ea]|gratuite?|notre|votre|ici)${END}`],
  [
    "et",
    "est",
    `(?:${word("[Ii]l|[Oo]n|[Cc]e")}|${SENTENCE_START}Elle )`,
    PARTICIPLE,
    isAnyParticiple,
  ],
  // « Une ministre et venue la remettre »
  ["et", "est", SUBJECT, `${PARTICIPLE} (?:${COMPLEMENT})`, isOnlyParticipleInAnyForm],
  // « entre 16 est 25 ans », « lundi est mardi »
  [
    "est",
    "et",
    String.raw`[Ee]ntre (?:les? )?\d[\d ]*(?:er|e|h|ans)? ?`,
    String.raw` (?:les? )?\d+`,
  ],
  ["est", "et", `(?<!\\p{L})(?:${DAYS}) `, ` (?:${DAYS})${END}`],
  ["son", "sont", word("[Ii]ls|[Ii]ls (?:ne|y|en)"), String.raw` \p{L}+`],
  ["son", "sont", "", String.raw` (\p{L}{2,}(?:é|ée|ue|ie|te?|[^b]u)s)${END}`, isPluralParticiple],
  [
    "sont",
    "son",
    word("[Dd]ans|[Aa]vec|[Pp]our|de|à|sur|chez|par|[Ss]ans|sous|vers"),
    String.raw` \p{L}+`,
  ],
  [
    "ont",
    "on",
    SENTENCE_START,
    ` (?:te|vous|nous|se|ne|va|peut|est|a|y|doit|veut|sait|voit|vient|apprend|comprend|reçoit|commence|monte|câble|travaille)${END}| [nst]['’]`,
  ],
  ["on", "ont", word("[Ii]ls"), String.raw` \p{L}+`],
  [
    "on",
    "ont",
    String.raw`(?<!(?:[Mm]ais|[Pp]uis|[Dd]epuis|[Aa]lors|[Aa]près|[Pp]arfois|[Tt]oujours) )(?<=(?:\p{L}[sx]|qui) )`,
    PARTICIPLE,
    isNoPresent,
  ],
  // « 2 où 3 mois », but not « en 2020 où 12 jeunes », « le 22 où 3 écoles » and « la salle 3 où 10 postes »
  [
    "où",
    "ou",
    String.raw`(?<!\d|[Ll]e |(?:salle|atelier|bâtiment|étage|niveau|module|étape|lot|hall) )\d{1,2} `,
    String.raw` \d{1,2}(?!\d)`,
  ],
  [
    "où",
    "ou",
    word("une?|deux|trois|quatre|cinq|six"),
    ` (?:deux|trois|quatre|cinq|six|sept|plusieurs)${END}`,
  ],
  ["où", "ou", word("[Oo]ui|[Pp]lus|[Tt]ôt"), ` (?:non|moins|tard)${END}`],
  ["ou", "où", String.raw`(?<!\p{L})[Dd]['’]`, " "],
  ["ou", "où", word("au cas"), String.raw` \p{L}+`],
  ["ou", "où", `(?<!autre )${word("moment|endroit|lieu|jour")}`, ` (?:tu|ils?|on|je)${END}`],
  [
    "ou",
    "où",
    SENTENCE_START,
    ` (?:se (?:trouve|situe)|est (?:l[ae]|notre|votre|ton|ta)|sont (?:les|nos|vos|tes))${END}| est l['’]`,
  ],
  ["leur", "leurs", "(?<![Tt]u )", ` (?:${SEVERAL})${END}`],
  [
    "sa",
    "ça",
    "",
    ` (?:ne|se|va|peut|fait|dépend|sert|suffit|permet|prend|vaut|coûte|veut|devient|doit|commence)${END}| [ns]['’]`,
  ],
  ["sa", "ça", SENTENCE_START, " marche(?: (?:bien|aussi|pas)(?!\\p{L})|(?= ?[.,!?]|$))"],
  ["sa", "ça", "", "(?= ?(?:[.,;:!?…]|$))"],
  [
    "ça",
    "sa",
    "",
    ` (?:famille|formation|candidature|promotion|mère|motivation|mission locale)${END}`,
  ],
];

/** The places by the word typed. Each pattern is tried where that word ends. */
const BY_WORD = Map.groupBy(
  PLACES.map(([typed, right, before, after, isWrong]) => ({
    typed,
    right,
    pattern: new RegExp(`(?<=${before}.{${String(typed.length)}})(?:${after})`, "uy"),
    isWrong,
  })),
  ({ typed }) => typed,
);

const HOMOPHONE = new RegExp(
  String.raw`(?<![\p{L}-])(?:[CcSs]['’]est|[Àà]|[Çç]a|[Cc]es?|[Ss](?:e|es|a|on|ont)|[Ee]s?t|[Oo](?:nt?|ù|u)|[Ll]eur)${END}`,
  "gu",
);

/** The last words of a text, two at most: the fault quotes them before the wrong word. */
const TWO_WORDS = /(?:[\p{L}\d-]+['’ ]){0,2}$/u;

/** A pronoun, after which « a » is certain: « elle », « nous », « l' ». */
const PRONOUN_BEFORE =
  /(?:(?<!\p{L})(?:il|elle|on|qui|ça|cela|nous|vous|les|lui|leur|y|en) |['’])$/iu;

const likeTyped = (typed: string, right: string): string =>
  /^\p{Lu}/u.test(typed) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;

/**
 * Reports a word that is typed for another of the same sound, where only the other is right: « Elle à reçu », « Les stages ce
 * sont faits », « Sa ne coûte rien ». « Prêt à suivre » and « ce sont des stages » are fine.
 */
export function homophoneFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const { 0: typed, index } of plain.matchAll(HOMOPHONE))
    for (const { right, pattern, isWrong } of BY_WORD.get(typed.toLowerCase().replace("’", "'")) ??
      []) {
      pattern.lastIndex = index + typed.length;
      const [after, word = ""] = pattern.exec(plain) ?? [];
      if (after === undefined || isWrong?.(word) === false) continue;
      const before = TWO_WORDS.exec(plain.slice(0, index))?.[0] ?? "";
      const meant = likeTyped(typed, right);
      const remedy = `écrivez « ${`${meant}${after}`.trim()} »`;
      // Either may be meant, since both sound alike: « L'école a posé la fibre », « On apprend à poser la fibre ».
      const infinitive = word.replace(/é$/u, "er");
      const isEither =
        right === "a" &&
        after === ` ${word}` &&
        participleOf(infinitive) === word &&
        !PRONOUN_BEFORE.test(before);
      return {
        fault: `« ${`${before}${typed}${after}`.trim()} » : « ${typed} » est mis pour « ${meant} »`,
        remedy: isEither
          ? `${remedy} ; ou « à ${infinitive} », si cela reste à faire.`
          : `${remedy}.`,
      };
    }
  return undefined;
}
