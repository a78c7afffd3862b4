/** Words that show that a number does not count the items of the list after it. */
import { NUMBER_WORDS } from "./number-words.ts";

/**
 * Words before a number which show that the list after it may have fewer or more items: « l'une de nos trois écoles », « plus
 * de sept entreprises ».
 */
const SOME_OF = new RegExp(
  String.raw`(?<!\p{L})(?:(?:une?|chacune?|premi(?:er|ère)|derni(?:er|ère)|deuxième|troisième|${NUMBER_WORDS.join("|")}) (?:de|des|d['’])|parmi|plus de|au moins|environ|près de|moins de|jusqu['’]à|certaine?s de|dont)(?: (?:nos|vos|les|ces|leurs|ses))? $`,
  "iu",
);
/** Words of a list that is not whole: « dont Equinix », « notamment », « etc. ». */
export const NOT_WHOLE =
  /(?<!\p{L})(?:dont|notamment|comme|par exemple|entre autres|etc|ainsi que|puis|ou|autres?|chacune?|surtout|en particulier|d['’]abord|ceux|celles?)(?!\p{L})|…/iu;
/** Words before a number which show that the counted things are already known: « nos deux écoles ». */
const KNOWN = /(?<!\p{L})(?:les|nos|vos|ces|leurs|ses) $/iu;
/** The same after a preposition: « pour ces deux métiers, il faut : … ». */
const WITH_KNOWN =
  /(?<!\p{L})(?:pour|dans|avec|sur|par|selon|entre|pendant|avant|après|chez) (?:les|nos|vos|ces|leurs|ses) $/iu;
/**
 * A verb in the plural other than « être »: « nos deux écoles demandent : … », not « nos deux écoles sont : … ». Nouns such as
 * « recrutement » are left out.
 */
const ACT =
  /(?<!\p{L})(?!(?:sont|étaient|seront|\p{L}*[eiu]ment)(?!\p{L}))\p{Ll}*(?:ent|ont)(?!\p{L})/u;

/** Whether a text has a verb in the plural, such as « recrutent » after the names of two towns. */
export const hasPluralVerb = (text: string): boolean => ACT.test(text);

/**
 * Whether a number before a list may count something else than the items of the list.
 * @param before the words before the number
 * @param after the words between the thing that it counts and the list
 */
export const countsOthers = (before: string, after: string): boolean =>
  SOME_OF.test(before) ||
  NOT_WHOLE.test(after) ||
  WITH_KNOWN.test(before) ||
  (KNOWN.test(before) && ACT.test(after));
