import { phrase, wholeWords, WORD_END, WORD_START, type Phrases } from "./phrases.ts";

/**
 * Masculine nouns of the site: « le stage », never « la stage ». Some are also verbs (« module »), but rarely used as verbs.
 */
const MASCULINE =
  "stage|métier|diplôme|badge|câble|serveur|datacenter|module|contrat|emploi|projet|bâtiment|atelier|parcours|réseau|chantier|logement|salaire|papier|dossier|permis|entretien|rendez-vous";
/**
 * Masculine nouns that begin with a vowel or a silent h: « cet hébergeur », never « ce hébergeur ». « atelier » and « emploi »
 * are also in `MASCULINE`, because people give them the wrong gender too.
 */
const MASCULINE_WITH_VOWEL =
  "atelier|apprentissage|emploi|organisme|article|employeur|apprenti|ordinateur|outil|établissement|hébergeur|opérateur";
/** Feminine nouns of the site that are not used as verbs: « la formation », never « le formation ». */
const FEMININE =
  "formation|école|entreprise|fibre|salle|promotion|rentrée|attestation|candidature|mission|association|fondation|étape|motivation|réponse|année|semaine|journée|indemnité|expérience|inscription|ville|session";
/** Feminine nouns that are also verbs: « on le visite » is right, « cet visite » is not. */
const FEMININE_OR_VERB = "équipe|visite|classe|aide|annonce";
/** Words after which « le » or « la » is an article, not a pronoun: « avec la stage ». */
const BEFORE_ARTICLE = "dans|pour|avec|sur|par|et|est|à|de";

/** Determiners in the plural, after « tous » or « toutes ». */
const PLURAL_DETERMINERS = "les|mes|tes|ses|nos|vos|leurs|ces";

const HEARD = "s'écrit autrement qu'on l'entend";
const WRONG_GENDER = "n'a pas le genre du nom";
const ORDINAL = "est un rang comme on le dit";
const CAPITAL_H = "a son « h » en capitale";

/**
 * Words and verb forms written as they are heard, nouns with the wrong gender, ordinals and hours in a wrong form, and amounts
 * without a unit.
 */
export const MISSPELT: Phrases = [
  // « Nous leurs donnons », but not « nous, leurs voisins ».
  phrase(
    `${WORD_START}(je|tu|il|elle|on|nous|vous|ils|elles|qui) leurs(?= \\p{L})`,
    HEARD,
    "écrivez « $1 leur » : devant un verbe, « leur » ne prend pas de « s ».",
  ),
  // « L'école est prêt de Lille », but not « il a un prêt de matériel ».
  phrase(
    `${WORD_START}((?:est|sont|était|étaient|situés?|située?s?|tout|très|plus|assez|trop) )prêts? (d['’]|de(?:s|u| la)?${WORD_END})`,
    HEARD,
    "écrivez « $1près $2 ».",
  ),
  wholeWords(
    "data[ -]cent(?:er|re)(s?)",
    "s'écrit en un mot sur ce site",
    "écrivez « datacenter$1 ».",
    "u",
  ),
  wholeWords("parmis|malgrés|hormi", HEARD, "écrivez « parmi », « malgré », « hormis »."),
  wholeWords(`tout (${PLURAL_DETERMINERS})`, HEARD, "écrivez « tous $1 », ou « toutes $1 »."),
  wholeWords(`toute (${PLURAL_DETERMINERS})`, HEARD, "écrivez « toutes $1 »."),
  // « Pour tous le monde », « tous la journée », but not « ils ont tous le même badge » and « offrir à tous la possibilité ».
  phrase(
    `${WORD_START}(?:tous le (?=monde)|(?<!(?:nt|ons|ez|êtes|[Oo]n (?:l['’])?a|à|pour|de|par|entre|avec) )tous (?:le|la) (?=\\p{L}))`,
    HEARD,
    "écrivez « tout le », ou « toute la ».",
  ),
  phrase(`${WORD_START}entrain d(e|['’])`, HEARD, "écrivez « en train d$1 »."),
  wholeWords("si (ils?)", HEARD, "écrivez « s'$1 »."),
  wholeWords("au cour(?:ts?)? d(?:e|u|es)", HEARD, "écrivez « au cours de »."),
  phrase(`${WORD_START}en cour (de|d['’])`, HEARD, "écrivez « en cours $1 »."),
  // « Y a t'il »
  wholeWords("(a|va|y a)(?:[ -]t['’ ]| t-)(il|elle|on)", HEARD, "écrivez « $1-t-$2 »."),
  wholeWords("quelque soi(?:t|ent)", HEARD, "écrivez « quel que soit », ou « quelle que soit »."),
  // « D'avantages de jeunes », but not « plus d'avantages d'un côté ».
  phrase(
    `(?<!(?:plus|moins|peu|beaucoup|autant|pas|tant|trop) )${WORD_START}d['’]avantages? (de|d['’])`,
    HEARD,
    "écrivez « davantage $1 ».",
  ),
  // « Deux ans, voir même trois », but not « viens nous voir même sans diplôme ».
  wholeWords(
    "(?<!(?:[nv]ous|[mst]e|l[ae]s?|à|de|pour|sans|faire|aller|allez|v(?:as?|ont|enez|enir|iens|ient)|p(?:eu[xt]|ouvez|ourr\\p{L}+)) )voir même",
    HEARD,
    "écrivez « voire », ou « même ».",
  ),
  wholeWords("(à|de|du|autre|chaque) cotés?", "a perdu son accent", "écrivez « $1 côté »."),
  wholeWords("comme même", HEARD, "écrivez « quand même »."),
  wholeWords("en faite", HEARD, "écrivez « en fait »."),
  wholeWords("(jusqu|grâce|quant|jusque)(['’ ])a", "a perdu son accent", "écrivez « $1$2à »."),
  wholeWords("(a|ont|aura|auront|avait|avoir) lieux", HEARD, "écrivez « $1 lieu »."),
  wholeWords("(mis(?:es?)?) à jours", HEARD, "écrivez « $1 à jour »."),
  wholeWords("vous (?:faîtes|faisez)", HEARD, "écrivez « vous faites »."),
  wholeWords("vous (?:dîtes|disez)", HEARD, "écrivez « vous dites »."),
  // « apprènent », « viènent », but not « néoprène ».
  wholeWords(
    "((?:ap|com|re|sur|entre)?pr|\\p{L}*[vt]i)ènn?e(nt|s)?",
    HEARD,
    "écrivez « $1enne$2 ».",
  ),
  // « Rappèle », « projète »
  wholeWords("(r?app)èll?(e|es|ent|era|erons|erez|eront)", HEARD, "écrivez « $1ell$2 »."),
  wholeWords("((?:re|pro)?j)èt(e|es|ent|era)", HEARD, "écrivez « $1ett$2 »."),
  wholeWords(`une (?:petite |grande |bonne )?(${MASCULINE})`, WRONG_GENDER, "écrivez « un $1 »."),
  wholeWords(`cette (${MASCULINE})`, WRONG_GENDER, "écrivez « ce $1 », ou « cet $1 »."),
  wholeWords(`ce (${MASCULINE_WITH_VOWEL})`, "se dit « cet »", "écrivez « cet $1 »."),
  // « Avec la stage », but not « on la pose et la câble ».
  wholeWords(
    `(?!et la (?:câble|badge|module)${WORD_END})(?:${BEFORE_ARTICLE}) la (${MASCULINE})`,
    WRONG_GENDER,
    "écrivez « le $1 », ou « l' » devant une voyelle.",
  ),
  wholeWords(`un (?:petit |grand |bon )?(${FEMININE})`, WRONG_GENDER, "écrivez « une $1 »."),
  wholeWords(`cet (${FEMININE}|${FEMININE_OR_VERB})`, WRONG_GENDER, "écrivez « cette $1 »."),
  wholeWords(
    `(?:${BEFORE_ARTICLE}) le (${FEMININE})`,
    WRONG_GENDER,
    "écrivez « la $1 », ou « l' » devant une voyelle.",
  ),
  // « 2ème », « 1ère », but not « 2e », « 1re ».
  wholeWords(
    String.raw`(\d+|[IVX]+)(?:ème|eme|ième|ieme|è)(s?)`,
    ORDINAL,
    "écrivez « $1e$2 ».",
    "u",
  ),
  wholeWords("1(?:ère|ere)(s?)", ORDINAL, "écrivez « 1re$1 ».", "u"),
  // « 17H30 »
  wholeWords(String.raw`(\d{1,2}) ?H ?(\d{2})`, CAPITAL_H, "écrivez « $1 h $2 ».", "u"),
  // « 17 H »
  wholeWords(String.raw`(\d{1,2}) ?H`, CAPITAL_H, "écrivez « $1 h ».", "u"),
  // « On touche 500 par mois », but not « elle accueille 500 personnes par mois ».
  wholeWords(
    String.raw`(?<=(?:touch|gagn|perçoi|percev|rémunér|indemnis|coût)\p{L}* (?:environ |jusqu['’]à |plus de )?)\d[\d ]*(?:,\d+)? (?:par|chaque) (?:jour|semaine|mois|an)`,
    "ne dit pas de quoi",
    "écrivez l'unité après le nombre. Ex. : « 500 € par mois ».",
  ),
];
