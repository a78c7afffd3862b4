/**
 * Tells infinitives and participles from other words: « démarré » is a participle, because the dictionary also has « démarrer »
 * and « démarrez ».
 */
import { isFrench } from "./dictionary.ts";

/** The endings of infinitives with those of their participles in the masculine singular. If two fit, the first is right. */
const ENDINGS: readonly (readonly [infinitive: string, participle: string])[] = [
  ["être", "été"],
  ["savoir", "su"],
  ["avoir", "eu"],
  ["devoir", "dû"],
  ["pouvoir", "pu"],
  ["vouloir", "voulu"],
  ["cevoir", "çu"],
  ["voir", "vu"],
  ["croire", "cru"],
  ["boire", "bu"],
  ["prendre", "pris"],
  ["mettre", "mis"],
  ["faire", "fait"],
  ["crire", "crit"],
  ["dire", "dit"],
  ["lire", "lu"],
  ["rire", "ri"],
  ["uire", "uit"],
  ["uivre", "uivi"],
  ["vivre", "vécu"],
  ["clure", "clu"],
  ["vrir", "vert"],
  ["ffrir", "ffert"],
  ["courir", "couru"],
  ["enir", "enu"],
  ["naître", "né"],
  ["connaître", "connu"],
  ["paraître", "paru"],
  ["battre", "battu"],
  ["ompre", "ompu"],
  ["aincre", "aincu"],
  ["indre", "int"],
  ["endre", "endu"],
  ["ondre", "ondu"],
  ["erdre", "erdu"],
  ["er", "é"],
  ["ir", "i"],
];

/**
 * Nouns and names that end like infinitives. Without this list, « soi » would be the participle of « soir », and « si » that of
 * « sir ».
 */
const NOT_INFINITIVES = new Set("air avenir chair loir sir soir".split(" "));

const withEnding = (word: string, end: string, other: string): string | undefined =>
  word.endsWith(end) ? word.slice(0, -end.length) + other : undefined;

/**
 * Whether a French word with the ending of an infinitive is one. A word in « -er » is one if its form in « -ez » exists:
 * « monter », because of « montez », but not « métier ». Other endings are trusted.
 */
const isVerb = (word: string, end: string): boolean =>
  end !== "er" || isFrench(`${word.slice(0, -1)}z`);

/** The participle of an infinitive: « démarrer » → « démarré », « soutenir » → « soutenu »; `undefined` for any other word. */
export function participleOf(infinitive: string): string | undefined {
  if (!/(?:[ei]r|re)$/u.test(infinitive) || NOT_INFINITIVES.has(infinitive)) return undefined;
  if (!isFrench(infinitive)) return undefined;
  for (const [end, other] of ENDINGS) {
    const participle = withEnding(infinitive, end, other);
    if (participle !== undefined && isVerb(infinitive, end) && isFrench(participle))
      return participle;
  }
  return undefined;
}

/** Whether a word is a participle in the masculine singular. It may be a noun too: « député », « produit ». */
const isParticiple = (word: string): boolean =>
  ENDINGS.some(([end, other]) => {
    const infinitive = withEnding(word, other, end);
    return infinitive !== undefined && participleOf(infinitive) === word;
  });

/**
 * Participles that are nouns too, and as nouns may follow « à » or « ce sont »: « à produit égal », « ce sont élus et
 * parents ».
 */
const NOUNS = new Set(
  "abonné arrêté associé bâti bruit carré conduit contenu couvert cru curé découvert délégué député diplômé dû élu employé établi goûté invité joint lu marché nuit parfait parti passé pendu point privé procédé produit raccourci réfugié relevé résumé retraité revenu salarié su suivi tracé traité uni".split(
    " ",
  ),
);
/** Feminine participles that are nouns too: « à portée de main », « c'est partie remise ». */
const FEMININE_NOUNS =
  /^(?:port|dur|vis|vol|mont|pens|entr|pouss|dict|arriv|all|tourn)ées?$|^(?:mise|prise|vue|suite|partie|sortie|crainte)s?$/u;
/** Infinitives that are nouns too: « de ce conseiller ». */
const NOUNS_IN_ER =
  /^(?:baiser|boucher|boulanger|challenger|conseiller|coucher|déjeuner|dîner|goûter|lancer|lever|manager|manger|parler|plancher|poster|reporter|rocher|scanner|souper|toucher)$/u;

/** A participle in the masculine singular: « aidées » → « aidé », « mis » → « mis ». */
export const singularOf = (participle: string): string =>
  isParticiple(participle) ? participle : participle.replace(/e?s?$/u, "");

/** « reçu », « aidée », and « produit », although it is a noun too; but not « portée » and other feminine nouns. */
export const isAnyParticiple = (word: string): boolean =>
  isParticiple(word) || (!FEMININE_NOUNS.test(word) && isParticiple(singularOf(word)));
/** « reçu », but not « produit », which is a noun too. */
export const isOnlyParticiple = (word: string): boolean => isParticiple(word) && !NOUNS.has(word);
/** « reçu », « aidées », but not « élus ». */
export const isOnlyParticipleInAnyForm = (word: string): boolean =>
  isAnyParticiple(word) && !NOUNS.has(word) && !NOUNS.has(singularOf(word));
/** « réunis », but not « élus », and not « permis », which is singular too. */
export const isPluralParticiple = (word: string): boolean =>
  word.endsWith("s") && !isParticiple(word) && isOnlyParticipleInAnyForm(word);
/** « ouverte », « installées ». */
export const isFeminineParticiple = (word: string): boolean =>
  /es?$/u.test(word) && isOnlyParticipleInAnyForm(word);
/** A participle that cannot be a verb in the present: « reçu », but not « dit », because of « on dit ». */
export const isNoPresent = (word: string): boolean =>
  /(?:[éu]|[vf]ert|[mr]is)$/u.test(word) && isParticiple(word);
/** « former », but not « conseiller ». */
export const isVerbInEr = (word: string): boolean =>
  participleOf(word) !== undefined && !NOUNS_IN_ER.test(word);
/** Adjectives and nouns that are, or look like, infinitives: « Elle est fier », « Le bois est tendre ». */
const ADJECTIVES =
  /^(?:fier|cher|super|tendre|amer|pouvoir|souvenir|savoir|devoir|rire|sourire|dire)$/u;
/** « entrer », but not « conseiller » and « fier ». */
export const isPlainInfinitive = (word: string): boolean =>
  participleOf(word) !== undefined && !NOUNS_IN_ER.test(word) && !ADJECTIVES.test(word);
