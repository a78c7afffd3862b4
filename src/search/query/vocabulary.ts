/** The words of the site, as the build provides them to the browser. `indexing/word-file.ts` collects them. */
import { soundOf } from "./sound.ts";
import { soundOfLetters } from "./letters-said.ts";
import { fold } from "./fold.ts";
import { hasDigit, numberKey } from "./numbers.ts";
import { isSearchable, meaningfulWords, wordsOf } from "./words.ts";

/** The content of `/pagefind/words.json`. */
export interface WordFile {
  /** The words and numbers of the site, in the format of `packWords`. Plurals are left out if the singular is there too. */
  readonly words: string;
  /** How many pages have each word, one base-36 digit a word: 0 is 1, 1 is 2–3, 2 is 4–7, 3 is 8–15… */
  readonly frequencies: string;
  /** Common French words that are not on the site but resemble a word of it, packed by `packWords`: they are not typos. */
  readonly ordinary: string;
  readonly synonyms: readonly SynonymGroup[];
  /** Short words from titles and proper nouns, in the format of `packWords`: the topics of the site. */
  readonly topics: string;
  /** Names of several words, in the format of `packWords`: "magny-les-hameaux". */
  readonly names: string;
  /** How many records the index has. */
  readonly records: number;
  /** Whether old announcements have a separate index. */
  readonly hasArchive: boolean;
}

/** Words that people use, and the site's words for the same thing. */
export interface SynonymGroup {
  /** One or several words each. */
  readonly said: readonly string[];
  readonly finds: readonly string[];
}

/** A word or a number of the site, or a word that people say and the site does not write (`SynonymGroup.said`). */
export interface SiteWord {
  /** As the site writes it, with its accents. */
  readonly word: string;
  readonly folded: string;
  readonly sound: string;
  /** Roughly how many pages have it; 0 for a word that occurs only as a synonym. */
  readonly pages: number;
  /** Whether it is a topic of the site: one of `WordFile.topics`, a word of `SynonymGroup.said`, or a number. */
  readonly isTopic: boolean;
}

/**
 * Sorts and packs words, one a line. Each becomes the number of letters that it shares with the word before (a base-36 digit),
 * and its other letters: "module" and "modules" become "0module" and "6s".
 */
export function packWords(words: readonly string[]): string {
  let before = "";
  return [...words]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(before.length, 35) && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join("\n");
}

/** Undoes `packWords`. */
export function unpackWords(packed: string): string[] {
  let before = "";
  return packed === ""
    ? []
    : packed.split("\n").map((line) => {
        before = before.slice(0, Number.parseInt(line[0] ?? "0", 36)) + line.slice(1);
        return before;
      });
}

/** "modules" → "module", "niveaux" → "niveau"; "prix" does not match. */
const PLURAL = /^(..+)s$|^(.*..u)x$/;
/** "payer" → "pay", "logement" → "log". */
const ENDING = /^(...+?)(?:ement|ation|ant|ait|aient|ion|ent|ee?|er|ez)$/;

/** Fewest letters of a word that is looked up by its family: in a shorter word, the ending is half of the word. */
const SHORTEST_FAMILY = 4;

/** Removes grammatical endings and doubled letters: "payés" and "payer", "abandon" and "abandonne" are one family. */
export const familyOf = (folded: string): string => {
  const single = folded.replace(PLURAL, "$1$2");
  return single.replace(ENDING, "$1").replace(/(.)\1+/g, "$1");
};

/** Fewest letters of a plural: a shorter word without its s may be a different word ("pris", "pri"). */
const SHORTEST_PLURAL = 5;

/** A word without its plural s: to Pagefind both are the same word. */
export const singularOf = (word: string): string =>
  word.length >= SHORTEST_PLURAL && /[^s]s$/.test(word) ? word.slice(0, -1) : word;

/** Fewest letters of an unfinished word that is completed. */
const SHORTEST_BEGINNING = 5;
/** Maximum number of letters that are added to complete a word. */
const LONGEST_END = 3;

/** Number of letters of an acronym that people spell out. They pronounce a longer acronym as a word. */
const INITIALS = 3;

/** Fewest letters of a synonym that is compared by its sound: a shorter one has too many homophones. */
const SHORTEST_SOUND = 4;

/** A word of a synonym, in the forms that are compared with a typed word. */
export interface Compared {
  readonly folded: string;
  readonly family: string;
  /** Undefined for a word that is too short to be compared by its sound. */
  readonly sound: string | undefined;
}

/** What somebody may say, and the words of the site for it. */
export interface Phrase {
  readonly words: readonly Compared[];
  readonly finds: readonly string[];
}

function compared(word: string): Compared {
  const folded = fold(word);
  const sound = word.length < SHORTEST_SOUND ? undefined : soundOf(word);
  return { folded, family: familyOf(folded), sound };
}

/** Looks up words of the site by spelling, family, sound or beginning. */
export class Vocabulary {
  /** Candidates for correcting a misspelt word; numbers are not among them. */
  readonly words: readonly SiteWord[];
  /** Prepared once: otherwise each search would spend most of its time on their families and sounds. */
  readonly phrases: readonly Phrase[];
  readonly records: number;
  readonly #byFolded = new Map<string, SiteWord>();
  readonly #byFamily = new Map<string, SiteWord>();
  readonly #bySound = new Map<string, SiteWord[]>();
  readonly #nameBySound = new Map<string, string>();
  readonly #numbers = new Map<string, SiteWord[]>();
  readonly #ordinary: ReadonlySet<string>;

  /** @param files the words of the site, and the words of its archive if the archive is searched too */
  constructor(...files: readonly WordFile[]) {
    const synonyms = files.flatMap(({ synonyms }) => synonyms);
    const all = files.flatMap(({ words, frequencies }) =>
      unpackWords(words).map((word, at) => ({
        word,
        pages: 2 ** Number.parseInt(frequencies[at] ?? "0", 36),
      })),
    );
    for (const { word, pages } of all.filter(({ word }) => hasDigit(word)))
      this.#numbers.set(numberKey(word), [
        ...this.numbers(word),
        { word, folded: fold(word), sound: "", pages, isTopic: true },
      ]);
    const phrases = synonyms.flatMap((group) =>
      group.said.map((phrase) => wordsOf(phrase).filter(isSearchable)),
    );
    const said = new Set(phrases.flat());
    const saidAlone = new Set(phrases.filter(({ length }) => length === 1).flat());
    const topics = new Set([...said, ...files.flatMap(({ topics }) => unpackWords(topics))]);
    const siteWord = (word: string, pages: number): SiteWord => ({
      word,
      folded: fold(word),
      sound: soundOf(word),
      pages,
      isTopic: topics.has(word),
    });
    const ofTheSite = all
      .filter(({ word }) => !hasDigit(word))
      .map(({ word, pages }) => siteWord(word, pages));
    this.records = files.reduce((sum, { records }) => sum + records, 0);
    this.#ordinary = new Set(files.flatMap(({ ordinary }) => unpackWords(ordinary)));
    for (const word of ofTheSite) this.#keep(word);
    // A word of a phrase ("aider" in "aider l'association") must not hide a word of the site in the same family ("aide").
    const onlySaid = [...said]
      .filter((word) => !this.has(fold(word)))
      .filter((word) => saidAlone.has(word) || this.find(fold(word)) === undefined)
      .map((word) => siteWord(word, 0));
    for (const word of onlySaid) this.#keep(word);
    this.words = [...ofTheSite, ...onlySaid];
    for (const name of files.flatMap(({ names }) => unpackWords(names)))
      // An initial h is silent, and does not turn the s before it into "sh".
      this.#nameBySound.set(soundOf(name.replace(/-h?/g, "")), wordsOf(name).join(" "));
    this.phrases = synonyms.flatMap(({ said, finds }) =>
      said.map((phrase) => ({ words: meaningfulWords(phrase, this).map(compared), finds })),
    );
  }

  /** Adds a word to the maps by which words are looked up. */
  #keep(word: SiteWord): void {
    this.#keepCommonest(this.#byFolded, word.folded, word);
    this.#keepCommonest(this.#byFamily, familyOf(word.folded), word);
    const alike = this.#bySound.get(word.sound);
    if (alike) alike.push(word);
    else this.#bySound.set(word.sound, [word]);
  }

  #keepCommonest(map: Map<string, SiteWord>, key: string, word: SiteWord): void {
    const known = map.get(key);
    if (known === undefined || known.pages < word.pages) map.set(key, word);
  }

  /** A plural is listed under its singular (see `WordFile.words`). */
  #itself(folded: string): SiteWord | undefined {
    return this.#byFolded.get(folded) ?? this.#byFolded.get(singularOf(folded));
  }

  /** The site's form of a word: the same word apart from accents and a plural s, otherwise a word of the same family. */
  find(folded: string): SiteWord | undefined {
    const family =
      folded.length < SHORTEST_FAMILY ? undefined : this.#byFamily.get(familyOf(folded));
    return this.#itself(folded) ?? family;
  }

  /** The ways in which the site writes this number, or this word of letters and digits. */
  numbers(word: string): readonly SiteWord[] {
    return this.#numbers.get(numberKey(word)) ?? [];
  }

  hasNumber(word: string): boolean {
    return hasDigit(word) && this.#numbers.has(numberKey(word));
  }

  /** Whether the site or its synonyms have this word itself, not only another word of its family. */
  has(folded: string): boolean {
    return this.#itself(folded) !== undefined;
  }

  /** Roughly how many pages have this word itself, not only another word of its family. */
  readonly pagesWith = (word: string): number =>
    Math.max(
      this.#itself(fold(word))?.pages ?? 0,
      ...(hasDigit(word) ? this.numbers(word).map(({ pages }) => pages) : []),
    );

  /** Words of the site that sound like this. */
  soundingLike(sound: string): readonly SiteWord[] {
    return this.#bySound.get(sound) ?? [];
  }

  /** The name that sounds like this when its words are run together: "magnilezamo". */
  nameSounding(sound: string): string | undefined {
    return this.#nameBySound.get(sound);
  }

  /** The acronym that sounds like this when spelt out. */
  saidAsLetters(sound: string): SiteWord | undefined {
    return this.words.find(
      ({ folded }) => folded.length === INITIALS && soundOfLetters(folded) === sound,
    );
  }

  /** The most common word that begins with these letters and has at most `LONGEST_END` more: "roubaix" for "rouba". */
  begunBy(folded: string): SiteWord | undefined {
    if (folded.length < SHORTEST_BEGINNING) return undefined;
    return this.words
      .filter((word) => word.folded.startsWith(folded))
      .filter((word) => word.folded.length - folded.length <= LONGEST_END)
      .sort((a, b) => b.pages - a.pages)[0];
  }

  /** Whether a word of the site begins with these letters. */
  hasPrefix(folded: string): boolean {
    const begins = (word: string): boolean => word.startsWith(folded);
    return hasDigit(folded)
      ? [...this.#numbers.keys()].some(begins)
      : this.words.some((word) => begins(word.folded));
  }

  /** Whether a word is an ordinary French word, and therefore not a typo. */
  isOrdinary(folded: string): boolean {
    return this.#ordinary.has(folded);
  }
}
