/** Splits a query into words, and removes stop words. */

import { fold } from "./fold.ts";
import { datesInWords, hasDigit, NUMBER, partsOfNumbers, type KnownNumbers } from "./numbers.ts";
import { plainCharacters, joinInitials } from "./characters.ts";
import { soundOf } from "./sound.ts";

/** Longest query, in characters; the rest is ignored. */
const LONGEST_QUERY = 300;
/** Maximum number of words of a query that are searched for. */
const MOST_WORDS = 12;

/**
 * Splits text into runs of letters and digits, in lower case. Apostrophes and hyphens separate words: "L'école-là" → l, école,
 * là. Typographic and full-width characters become plain characters ("ﬁbre"). An acronym ("R.S.A.") or a number ("5,5",
 * "33 000") is one word.
 */
export const wordsOf = (text: string): string[] =>
  joinInitials(plainCharacters(text).toLowerCase())
    .match(new RegExp(`${NUMBER}|[\\p{L}\\p{N}]+`, "gu"))
    ?.map((word) => word.replace(/\s/g, " ")) ?? [];

/**
 * Words that questions contain but no page is about, as returned by `fold`: articles, pronouns, prepositions, forms of the
 * commonest verbs, and all of these as written in text messages.
 */
const STOP_WORDS = new Set(
  `
  a ai aie ait ales alors apres as au aucun aucune aussi autre autres aux avais avait avant avec avez avoir avons ayant
  beaucoup bien bonjour bonsoir
  c ca car ce ceci cela celle celui ces cet cette ceux chaque chez ci comme comment
  d dans de deja des dois doit donc dont du
  elle elles en encore entre es est et etaient etais etait etant etes etre eu eux
  fais faire fait faites faut faudrait fallait
  hein
  ici il ils
  j je jusque
  l la le lequel les leur leurs lui
  m ma mais me meme mes merci moi mon
  n ne ni non nos notre nous
  on ont ou oui
  par parce pas peu peut peux peuvent plus plutot pour pourquoi pourrais pourrait pouvez pouvoir pouvons puis
  qu quand que quel quelle quelles quelque quelques quels qui quoi
  rien
  s sa sais sait salut sans savoir se sera serait seront ses si soit son sont sous souhaite souhaiterais suis sur
  t ta te tes toi ton tous tout toute toutes tres tu
  un une
  va vais vas vers veulent veut veux vos votre voudrais voulez vouloir vous vrai vraiment
  y
  chui chuis dc fo g jai jaimerai jaimerais jme jpe jpeu jpeux jsui jsuis jve jveu jveux
  k ke kel kelle kels kelles kan kand keske kesk ki koi kom koman komen koment
  c cke ce ces cs ds sa ski ya yatil yat mm msg ns pcq pk pkoi poi pr pq pourkoi qd qqn qqch qql ske stp svp sinon tt ts vs vrmt wsh
  ms mn
  comen coment sait sais pe peu peus veu veus fau fais fesai ete
  esque esceque esske est ske eske esk estce
  com
  interesse interesser possible
  sert sers servent servir
  info infos information informations renseignement renseignements
  connaitre trouver trouve trouves chercher cherche voir
  `
    .trim()
    .split(/\s+/),
);

/** The sounds of stop words, to recognise misspelt ones: "dan" (dans), "parse" (parce), "otre" (autre). */
const STOP_SOUNDS: ReadonlySet<string> = new Set([...STOP_WORDS].map(soundOf));
/** Maximum number of letters of a misspelt stop word. */
const LONGEST_MISSPELT = 6;

/** Whether a folded word says nothing about the subject. Single letters come from elisions: l', j', d'. */
export const isStopWord = (folded: string): boolean =>
  STOP_WORDS.has(folded) || (folded.length === 1 && !/\d/.test(folded));

/** The words of the site and of its synonyms. */
export interface KnownWords extends KnownNumbers {
  /** The known word, with this ending or another ("former" finds "formation"); `undefined` if there is none. */
  find(folded: string): unknown;
}

/** Whether a word is a misspelt stop word. A word with a digit never is: the sound of "5g" is that of the stop word "g". */
const isMisspeltStopWord = (word: string, known: KnownWords): boolean =>
  !hasDigit(word) &&
  word.length <= LONGEST_MISSPELT &&
  known.find(fold(word)) === undefined &&
  STOP_SOUNDS.has(soundOf(word));

/** Question words. They are searched for if a query has only stop words: "c'est où ?", "cé kan". */
const ASKING = ["où", "quand"];
const ASKING_SOUNDS: ReadonlySet<string> = new Set(ASKING.map(soundOf));

/** Whether the search can look for a word: it is not a stop word, or it is a question word ("où"). */
export const isSearchable = (word: string): boolean =>
  ASKING.includes(word) || !isStopWord(fold(word));

/**
 * The meaningful words of a query. If there are none, its question words ("c'est où"). If there are none either, all
 * words of more than one letter ("c'est quoi").
 * @param known the words of the site
 */
export function meaningfulWords(query: string, known: KnownWords): string[] {
  const words = partsOfNumbers(
    wordsOf(datesInWords(query.slice(0, LONGEST_QUERY))),
    (letters) => isStopWord(letters) || known.find(letters) !== undefined,
    known,
  );
  const meaningful = words.filter(
    (word) => !isStopWord(fold(word)) && !isMisspeltStopWord(word, known),
  );
  const asking = words.filter((word) => ASKING_SOUNDS.has(soundOf(word)));
  const whole = words.filter((word) => word.length > 1);
  const kept = [meaningful, asking, whole].find((some) => some.length > 0) ?? [];
  return kept.slice(0, MOST_WORDS);
}
