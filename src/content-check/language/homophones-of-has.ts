/** Places where « à » is typed for « a » or « as »: « elle à un badge », « tu à reçu ». */
import { CLAUSE_START } from "./phrases.ts";
import { isAnyParticiple, isOnlyParticiple } from "./verb-forms.ts";

/**
 * A place where a homophone is wrong: the word typed, the right word, and patterns of the text before and after it. `isWrong`,
 * if given, must also be true for the word that the group of `after` finds.
 */
export type Place = readonly [
  typed: string,
  right: string,
  before: string,
  after: string,
  isWrong?: (word: string) => boolean,
];

/** Words that follow « avoir » without an article: « elle a besoin », « elle a été ». */
const OWNED = "besoin|envie|droit|peur|été|eu";
/** Words that follow « à un » and « à des » for a time, a place or a measure: « à un moment », « à des kilomètres ». */
const A_TIME_OR_PLACE =
  "(?:moments?|instants?|jours?|heures?|dates?|semaines?|mois|ans?|années?|époques?|âges?|certaine?s?|autres?|bouts?|endroits?|lieux?|postes?|bureaux?|tables?|côtés?|étapes?|stades?|points?|niveaux?|degrés?|prix|distances?|vitesses?|pas|mètres?|kilomètres?|km|m|h|%|€|milliers|centaines|bonne?|telle?)(?!\\p{L})";

/** The end of a word. */
export const END = String.raw`(?![\p{L}'’-])`;
/** A pattern of one of these words ("il|elle") and the space after it. It does not fit « -il » in « a-t-il ». */
export const word = (words: string): string => String.raw`(?<![\p{L}-])(?:${words}) `;
const ADVERB = "(?:déjà|bien|aussi|enfin|ainsi|également|toujours|tous|toutes|pas|jamais|plus)";
/** The next word, with an adverb before it or not: « reçu », « déjà reçu ». `isWrong` tests whether it is a participle. */
export const PARTICIPLE = String.raw` (?:${ADVERB} )?(\p{L}+)${END}`;
/** Places of « à », by what stands before it. The first that fits counts. */
export const HAS_PLACES: readonly Place[] = [
  // « Tu à un badge », but not « Il s'est tu à la fin »
  [
    "à",
    "as",
    String.raw`(?<![\p{L}-])(?<!(?:est|suis|es|été) )[Tt]u `,
    String.raw` (?:${OWNED}|une?|des|du|l[ae]s?|tes|ton|ta|déjà|bien|\d+ ans)${END}`,
  ],
  [
    "à",
    "as",
    String.raw`(?<![\p{L}-])(?:[Tt]u (?:ne |n['’]|l['’]|les? |la |y |en ))`,
    PARTICIPLE,
    isAnyParticiple,
  ],
  [
    "à",
    "as",
    String.raw`(?<![\p{L}-])(?<!(?:est|suis|es|été) )[Tt]u `,
    PARTICIPLE,
    isAnyParticiple,
  ],
  // « Notre école à reçu », but not « tout à fait », « de fermé à ouvert » and « débutant à confirmé »
  [
    "à",
    "a",
    String.raw`(?<![Tt]out |(?:de |d['’])\p{Ll}+[éuit] |débutante? |novice )(?<=\p{L} )`,
    PARTICIPLE,
    isOnlyParticiple,
  ],
  // « Elle à dit », « nous à soutenus », « il à une salle »
  [
    "à",
    "a",
    String.raw`(?:${word("[Ii]l|[Ee]lle|[Oo]n|[Qq]ui|[Çç]a|[Cc]ela|nous|vous|les|lui|leur|y|en")}|(?<!\p{L})[jlmnts]['’])`,
    PARTICIPLE,
    isAnyParticiple,
  ],
  ["à", "a", word("[Ii]l|[Oo]n"), String.raw` (?!son tour|la fois|nouveau|peine|présent)\p{L}+`],
  ["à", "a", word("[Ii]l (?:n['’])?y"), String.raw` [\p{L}\d]+`],
  // « Si elle à un badge », but not « pour elle à un an », « elle à un bout, lui à l'autre »
  [
    "à",
    "a",
    `${CLAUSE_START}(?:[Ee]lle|[Çç]a|[Cc]ela) `,
    String.raw` (?:${OWNED}|une?|des|du|de la|\d+ ans)${END}(?! ${A_TIME_OR_PLACE})(?![^.!?]*(?:lui|elle|moi|toi|eux|nous|vous|autres?) à )`,
  ],
  // « Ceux qui à des amis », but not « celui qui à un moment décroche »
  [
    "à",
    "a",
    word("qui"),
    String.raw` (?:${OWNED}|(?:une?|des)${END}(?! ${A_TIME_OR_PLACE}))${END}`,
  ],
  ["à", "a", String.raw`(?<!\p{L})[Nn]['’]`, ` (?:pas|plus|jamais|rien|aucune?)${END}`],
];
