import { countWords } from "#lib/readability.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Verbs of speech, and « selon », « d'après »; without « annonce » and « comment », which are often not verbs. */
const SPEECH =
  /(?<!\p{L})(?:(?:redi|di)(?:t|sait|sent|saient)|(?:déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|conclu|s['’]exclam|se félicit|commente|rappell?|précis)(?:e|ent|é|ée|ait|aient|t)|annonç?c?(?:é|ait|aient)|résumait|se réjouit|répond(?:ait|u)?|promet|[Ss]elon|[Dd]['’]après|[Pp]our (?:lui|elle)|[Aa]ux yeux de)(?!\p{L})|\p{Lu}\p{L}+ ?: ?«\s*»/u;

/** Words before quotation marks that show a name or a text of the site, and not speech: « le programme « … » ». */
const NAME_BEFORE =
  /(?:programmes?|dispositifs?|projets?|label|charte|prix|concours|opération|exposition|film|livre|module|devise|baptis\p{L}+|appel\p{L}+|nomm\p{L}+|intitul\p{L}+|veut dire|veulent dire|titres?|mots?|questions?|bouton|ligne|case|rubrique|cliqu\p{L}+|coch\p{L}+|répond(?:u|ez|s)? à|statut|devient|dites?) (?:professionnels? |national |régional )?(?:de |d['’]|l['’]|la |le |les |sur |un |une )*« »/u;

/** The name of a newspaper, a place, a work: « Financial Times », « la Manu ». */
const NAME =
  /^(?:(?:l[ae]|les) |l['’])?\p{Lu}[\p{L}\d'’-]*(?: (?:(?:de|du|des|et|of|the) )?\p{Lu}[\p{L}\d'’-]*)*$/u;

/** A verb of speech directly before quotation marks. After it, even a single word is speech: « il a répondu « Non » ». */
const SPEECH_BEFORE =
  /(?<!\p{L})(?:dit|répond|répondu|déclaré?|lancé?|affirmé?|expliqué?) ?:? ?« »/u;

/** Words in quotation marks of any kind. */
const QUOTED = /«\s*([^»]+?)\s*»|“\s*([^”]+?)\s*”|(?<!\p{L})"([^"]+)"/gu;

/** In words. A quotation of this length is always speech. */
const MIN_SPEECH_WORDS = 10;

/**
 * The first words that a text quotes from somebody, if any: « On réussit ensemble. » in « Il a dit : « On réussit ensemble. » »
 * Names and texts of the site are not speech: « le programme « Territoires d'industrie » », « Cliquez sur « Envoyer » ».
 */
export const quotedSpeech = cachedByText((text: string): string | undefined => {
  for (const sentence of text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u))
    for (const match of sentence.matchAll(QUOTED)) {
      const words = match[1] ?? match[2] ?? match[3] ?? "";
      const count = countWords(words);
      const outside = sentence.replace(match[0], " « » ").replace(/\s+/g, " ");
      if (count < MIN_SPEECH_WORDS && NAME_BEFORE.test(outside)) continue;
      const isSaid = count >= 2 && !NAME.test(words) && SPEECH.test(outside);
      if (count >= MIN_SPEECH_WORDS || isSaid || SPEECH_BEFORE.test(outside)) return words;
    }
  return undefined;
});

/** The stems of verbs of speech. */
const SPEECH_VERBS =
  "déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|comment|rappell?|précis|indiqu|résum|s['’]exclam|s['’]enthousiasm|se félicit|se réjoui|conclu|pours?ui";
/** Subjects that are not people. Their words need no quotation marks: « …, précise le communiqué ». */
const DOCUMENT =
  "(?:annonce|article|communiqué|presse|rapport|étude|enquête|texte|page|entretien|note|source|convention|loi|décret|journal|site|dossier|publication|podcast|vidéo)";
/** The verb between somebody's words and their name: « …, déclare Sami Slim ». */
const VERB_AFTER = new RegExp(
  `, ?(?:(?:nous|m['’]) ?)?((?:a[- ])?(?:(?:${SPEECH_VERBS})(?:e|t|é|ait|it|vait)|dit|disait|répond|répondait))(?:-t)?[- ](?:ils?(?!\\p{L})|elles?(?!\\p{L})|(?:l[ea] |l['’]|notre |une? )(?!${DOCUMENT})|\\p{Lu})`,
  "u",
);
/** The verb and colon before somebody's words: « Elle explique : nous … ». */
const VERB_BEFORE = new RegExp(
  `(?<!\\p{L})((?:${SPEECH_VERBS})(?:e|t|é|ait|it|vait)|dit|disait|répond|répondait) ?: ?(?=(?:[Nn]ous|[Jj]e|[Jj]['’]\\p{L}+|[Mm]on|[Mm]a|[Nn]otre|[Nn]os) )`,
  "u",
);
/** The first person: « nous », « je ». A sentence with it before « déclare-t-il » is direct speech. */
const WE = /(?<![\p{L}'’-])(?:nous|notre|nos|on|je|j['’]\p{L}+|mon|ma|mes)(?!\p{L})/iu;

/** The first person singular: « je », « j'ai », « m'a ». */
export const FIRST_PERSON = /(?<![\p{L}'’-])(?:[Jj]e|[Jj]['’]\p{L}+|m['’]\p{L}+)(?!\p{L})/u;

/**
 * The first verb that introduces direct speech without quotation marks, if any: « déclare » in « Nous avons réussi, déclare
 * Sami Slim. » Without a first person the speech is indirect, which is fine: « La motivation, disait-il, fait réussir. »
 */
export const unmarkedSpeech = cachedByText((text: string): string | undefined => {
  for (const sentence of text.replace(/«[^»]*»/g, " ").split(/(?<=[.!?…])\s+/)) {
    const first = VERB_BEFORE.exec(sentence)?.[1];
    if (first !== undefined) return first;
    const after = VERB_AFTER.exec(sentence);
    if (after && WE.test(sentence.slice(0, after.index))) return after[1];
  }
  return undefined;
});
