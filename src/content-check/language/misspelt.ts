import type { Phrases } from "./phrases.ts";

const START = String.raw`(?<![\p{L}\d'’-])`;
const END = String.raw`(?![\p{L}\d'’-])`;
const row = (
  pattern: string,
  why: string,
  remedy: string,
  flags = "iu",
): readonly [RegExp, string, string] => [new RegExp(START + pattern, flags), why, remedy];

const HEARD = "s'écrit autrement qu'on l'entend";

/** Common nouns of the site whose gender somebody who does not hear it gets wrong, and that are no verbs. */
const MASCULINE =
  "stage|métier|diplôme|badge|câble|serveur|datacenter|module|contrat|emploi|projet|bâtiment|atelier|parcours|réseau|chantier|logement|salaire|papier|dossier|permis|entretien|rendez-vous";
const FEMININE =
  "formation|école|entreprise|fibre|salle|promotion|rentrée|attestation|candidature|mission|association|fondation|étape|motivation|réponse|année|semaine|journée|indemnité|expérience|inscription|ville";

/** Verbs whose « ils » ends in "-ent", by the stem that one hears. */
const OF_SEVERAL =
  "peuv|veul|doiv|sav|reçoiv|apprenn|comprenn|prenn|vienn|devienn|travaill|trouv|commenc";

/**
 * Words written as they are heard, and verbs and nouns with the form of another: what a spelling checker knows and the words of
 * the site do not, as far as it is a mistake in any sentence.
 */
export const MISSPELT: Phrases = [
  row(
    `(je|tu|il|elle|on|nous|vous|ils|elles|qui) leurs(?= \\p{L})`,
    HEARD,
    "écrivez « $1 leur » : devant un verbe, « leur » ne prend pas de « s ».",
  ),
  row(
    `((?:est|sont|était|étaient|situés?|située?s?|tout|très|plus|assez|trop) )prêts? (d['’]|de(?:s|u| la)?${END})`,
    HEARD,
    "écrivez « $1près $2 ».",
  ),
  row(
    `(parmi|malgré|hormi)s?(?<=parmis|malgrés|hormi)${END}`,
    HEARD,
    "écrivez « parmi », « malgré », « hormis ».",
  ),
  row(
    `tout (les|mes|tes|ses|nos|vos|leurs|ces)${END}`,
    HEARD,
    "écrivez « tous $1 », ou « toutes $1 ».",
  ),
  row(`toute (les|mes|tes|ses|nos|vos|leurs|ces)${END}`, HEARD, "écrivez « toutes $1 »."),
  row(`tous (le|la) (?=\\p{L})`, HEARD, "écrivez « tout le », ou « toute la »."),
  row(`entrain d(e|['’])`, HEARD, "écrivez « en train d$1 »."),
  row(`si (ils?)${END}`, HEARD, "écrivez « s'$1 »."),
  row(
    `au courts? (de|du|des)${END}|${START}au cour (de|du|des)${END}`,
    HEARD,
    "écrivez « au cours de ».",
  ),
  row(`en cour (de|d['’])`, HEARD, "écrivez « en cours $1 »."),
  row(`(a|va|y a)(?:[ -]t['’ ]| t-)(il|elle|on)${END}`, HEARD, "écrivez « $1-t-$2 »."),
  row(`quelque soi(?:t|ent)${END}`, HEARD, "écrivez « quel que soit », ou « quelle que soit »."),
  row(`d['’]avantages? (de|d['’])`, HEARD, "écrivez « davantage $1 »."),
  row(`voir même${END}`, HEARD, "écrivez « voire », ou « même »."),
  row(`comme même${END}`, HEARD, "écrivez « quand même »."),
  row(`en faite${END}`, HEARD, "écrivez « en fait »."),
  row(`(jusqu|grâce|quant|jusque)(['’ ])a${END}`, "a perdu son accent", "écrivez « $1$2à »."),
  row(`(a|ont|aura|auront|avait|avoir) lieux${END}`, HEARD, "écrivez « $1 lieu »."),
  row(`mise?s? à jours${END}`, HEARD, "écrivez « mise à jour »."),
  row(`vous (?:faîtes|faisez)${END}`, HEARD, "écrivez « vous faites »."),
  row(`vous (?:dîtes|disez)${END}`, HEARD, "écrivez « vous dites »."),
  row(
    `(\\p{L}*?(?:pr|v|t)i?)è(?:n|nn)e(nt|s)?${END}(?<!(?:phénom|sout|obt)ène)`,
    HEARD,
    "écrivez « $1enne$2 ».",
  ),
  row(`(r?app)è(?:l|ll)(e|es|ent|era|erons|erez|eront)${END}`, HEARD, "écrivez « $1ell$2 »."),
  row(`((?:re|pro)?j)èt(e|es|ent|era)${END}`, HEARD, "écrivez « $1ett$2 »."),
  row(
    `((?:ils|elles) (?:${OF_SEVERAL}))es?${END}`,
    "est mal accordé",
    "finissez par -ent : « $1ent ».",
  ),
  row(
    `une (?:petite |grande |bonne )?(${MASCULINE})${END}`,
    "n'a pas le genre du nom",
    "écrivez « un $1 ».",
  ),
  row(`cette (${MASCULINE})${END}`, "n'a pas le genre du nom", "écrivez « ce $1 », ou « cet $1 »."),
  row(
    `un (?:petit |grand |bon )?(${FEMININE})${END}`,
    "n'a pas le genre du nom",
    "écrivez « une $1 ».",
  ),
  row(
    `(?:dans|pour|avec|sur|par|et|est|à|de) le (${FEMININE})${END}`,
    "n'a pas le genre du nom",
    "écrivez « la $1 », ou « l' » devant une voyelle.",
  ),
  row(
    `(?:dans|pour|avec|sur|par|et|est|à|de) la (${MASCULINE})${END}`,
    "n'a pas le genre du nom",
    "écrivez « le $1 », ou « l' » devant une voyelle.",
  ),
  row(
    `(\\d+|[IVX]+)(?:ème|eme|ième|ieme|è)(s?)${END}`,
    "est un rang comme on le dit",
    "écrivez « $1e$2 ».",
    "u",
  ),
  row(`1(?:ère|ere)(s?)${END}`, "est un rang comme on le dit", "écrivez « 1re$1 ».", "u"),
  row(`(\\d{1,2}) ?H ?(\\d{2})${END}`, "a son « h » en capitale", "écrivez « $1 h $2 ».", "u"),
  row(`(\\d{1,2}) ?H${END}`, "a son « h » en capitale", "écrivez « $1 h ».", "u"),
  row(
    `(?<=(?:touch|gagn|perçoi|percev|rémunér|indemnis|coût)\\p{L}* (?:environ |jusqu['’]à |plus de )?)\\d[\\d ]*(?:,\\d+)? (?:par|chaque) (?:jour|semaine|mois|an)${END}`,
    "ne dit pas de quoi",
    "écrivez l'unité après le nombre. Ex. : « 500 € par mois ».",
  ),
];
