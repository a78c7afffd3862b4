/** What people type, taken apart: words, and those that carry no meaning. */

import { fold } from "./fold.ts";
import { datesInWords, NUMBER, partsOfNumbers, type KnownNumbers } from "./numbers.ts";
import { plainSigns, withoutInitials } from "./signs.ts";
import { soundOf } from "./sound.ts";

/** Longer than any question; the rest of what is typed is left out. */
const LONGEST_QUERY = 300;
/** Words looked for in one query. */
const MOST_WORDS = 12;

/**
 * Runs of letters and digits, in lower case; apostrophes and hyphens part words: "L'école-là" → l, école, là. Signs of print and of
 * other keyboards are plain ones ("ﬁbre"), initials are one word ("R.S.A."), and so is a number: "5,5", "33 000".
 */
export const wordsOf = (text: string): string[] =>
  withoutInitials(plainSigns(text).toLowerCase())
    .match(new RegExp(`${NUMBER}|[\\p{L}\\p{N}]+`, "gu"))
    ?.map((word) => word.replace(/\s/g, " ")) ?? [];

/**
 * Words that a question is made of and that no page is about, as `fold` leaves them: articles, pronouns, prepositions, the
 * forms of the commonest verbs, and the way all of these are written in a text message.
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
  é ms mn
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

/** What stop words sound like, for those that are misspelt: "fau", "kel", "cé". */
const STOP_SOUNDS: ReadonlySet<string> = new Set([...STOP_WORDS].map(soundOf));
/** Misspelt stop words are short. */
const LONGEST_STOP_SOUND = 6;

/** Whether a folded word says nothing about what is looked for. Single letters are what is left of elisions: l', j', qu'. */
export const isStopWord = (folded: string): boolean =>
  STOP_WORDS.has(folded) || (folded.length === 1 && !/\d/.test(folded));

/** Words of the site and of its synonyms, whatever their endings. */
export interface KnownWords extends KnownNumbers {
  find(folded: string): unknown;
}

/** Whether it is one of them, misspelt. */
const isMisspeltStopWord = (word: string, known: KnownWords): boolean =>
  word.length <= LONGEST_STOP_SOUND &&
  known.find(fold(word)) === undefined &&
  STOP_SOUNDS.has(soundOf(word));

/** Stop words that say what is asked where nothing else does: "c'est où ?", "cé kan". */
const ASKING = ["où", "quand"];
const ASKING_SOUNDS: ReadonlySet<string> = new Set(ASKING.map(soundOf));

/** Whether a word says something, be it alone. */
export const saysSomething = (word: string): boolean =>
  ASKING.includes(word) || !isStopWord(fold(word));

/**
 * The words of a query that say something; those that ask where none does ("c'est où"), or else all ("c'est quoi").
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
