import { countWords } from "#lib/readability.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Verbs of speech; without « annonce », which is mostly a noun. */
const VERB = String.raw`(?<!\p{L})(?:(?:redi|di)(?:t|sait|sent|saient)|(?:déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|conclu|s['’]exclam|se félicit|comment|rappell?|précis)(?:e|ent|é|ée|ait|aient|t)|annon[cç](?:é|ait|aient)|résumait|se réjouit|répond(?:ait|u)?|promet)(?!\p{L})`;
/** Words that attribute a sentence to somebody: « selon la préfète », « pour elle ». */
const ACCORDING = String.raw`(?<!\p{L})(?:[Ss]elon|[Dd]['’]après|[Pp]our (?:lui|elle)|[Aa]ux yeux de)(?!\p{L})`;

/**
 * A sentence whose words in quotation marks are somebody's speech. In the patterns, an empty « » stands for these words and
 * their marks. A verb of speech in a place that no pattern allows does not introduce them: « un « technicien de proximité »
 * explique les gestes ».
 */
const SAID = new RegExp(
  [
    // Le maire explique : « ». Elle assure vouloir « ». But not: on dit aussi « »; ton conseiller te dit « »; un technicien, dit « ».
    String.raw`.*(?<!(?<!\p{L})(?:[Oo]n|se|te|vous) |, )${VERB}.*« »`,
    // « », c'est ce que dit le maire. « » a dit le maire.
    String.raw`(?=.*${VERB}) ?« » (?:,|(?:a|ont|avait) ${VERB})`,
    // C'est « », explique-t-elle.
    String.raw`.*« » , (?:(?:a|ont|avait)(?: |-t-elle |-t-il ))?${VERB}`,
    // Selon elle, c'est « ». C'est « », selon elle.
    String.raw`.*${ACCORDING}[^,]*,.*« »`,
    String.raw`.*« » ,? ?${ACCORDING}`,
    // Octave Klaba : « ».
    String.raw`.*\p{Lu}\p{L}+ \p{Lu}\p{L}+ ?: « »`,
  ]
    .map((said) => `^${said}`)
    .join("|"),
  "u",
);

/**
 * Words before quotation marks that show a name or a text of the site, and not speech: « le programme … », « cliquez sur … ».
 */
const NAME_BEFORE =
  /(?:(?<!\p{L})(?:(?:l[ae]|les|une?|des|du|nos|notre|son|sa|ses|cet?|cette|ces|aux?) |[ld]['’])\p{L}+|baptis\p{L}+|appel\p{L}+|nomm\p{L}+|intitul\p{L}+|veut dire|veulent dire|cliqu\p{L}+|coch\p{L}+|répond(?:u|ez|s)? à|on lit|peut lire|est écrit|devient|dites?) (?:professionnels? |national |régional )?(?:sur |de |d['’]|l['’]|la |le |les |un |une )*« »/iu;

/** The name of a newspaper, a place, a work: « Financial Times », « la Manu ». */
const NAME =
  /^(?:(?:l[ae]|les) |l['’])?\p{Lu}[\p{L}\d'’-]*(?: (?:(?:de|du|des|et|of|the) )?\p{Lu}[\p{L}\d'’-]*)*$/u;

/** A verb of speech directly before quotation marks. After it, even a single word is speech: « il a répondu « Non » ». */
const SPEECH_BEFORE =
  /(?<!\p{L})(?<!(?<!\p{L})(?:[Oo]n|se|te|vous) |, )(?:dit|répond|répondu|déclaré?|lancé?|affirmé?|expliqué?) ?:? « »/u;

/** Words in quotation marks of any kind. */
const QUOTED = /«\s*([^»]+?)\s*»|“\s*([^”]+?)\s*”|(?<!\p{L})"([^"]+)"/gu;

/** In words. A quotation of this length is speech, unless `NAME_BEFORE` shows that it is a name. */
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
      if (NAME_BEFORE.test(outside)) continue;
      const isSaid = count >= 2 && !NAME.test(words) && SAID.test(outside);
      if (count >= MIN_SPEECH_WORDS || isSaid || SPEECH_BEFORE.test(outside)) return words;
    }
  return undefined;
});

/** The stems of verbs of speech. */
const SPEECH_VERBS =
  "déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|comment|rappell?|précis|indiqu|résum|s['’]exclam|s['’]enthousiasm|se félicit|se réjoui|conclu|pours?ui";
/** Subjects that are not people. Their words need no quotation marks: « …, précise le communiqué ». */
const DOCUMENT =
  "(?:annonce|article|communiqué|presse|rapport|étude|enquête|texte|page|entretien|note|source|convention|loi|décret|journal|site|dossier|publication|podcast|vidéo|plaquette|brochure|fiche|charte|guide|arrêté|référentiel|règlement|bilan|programme|réponse)";
/** The verb between somebody's words and their name: « …, déclare Sami Slim ». Not « un bâtiment, dit la Manu », which gives a name. */
const VERB_AFTER = new RegExp(
  `, ?(?:(?:nous|m['’]) ?)?((?:a[- ])?(?:(?:${SPEECH_VERBS})(?:e|t|é|ait|it|vait)|dit(?! (?:l[ea] |l['’])\\p{Lu})|disait|répond|répondait))(?:-t)?[- ](?:ils?(?!\\p{L})|elles?(?!\\p{L})|(?:l[ea] |l['’]|notre |une? )(?!${DOCUMENT})|\\p{Lu})`,
  "u",
);
/** The verb and colon before somebody's words: « Elle explique : nous … ». */
const VERB_BEFORE = new RegExp(
  `(?<!\\p{L})(?<!${DOCUMENT}(?: \\p{Ll}+){0,3} )((?:${SPEECH_VERBS})(?:e|t|é|ait|it|vait)|dit|disait|répond|répondait) ?: ?(?=(?:[Nn]ous|[Jj]e|[Jj]['’]\\p{L}+|[Mm]on|[Mm]a|[Nn]otre|[Nn]os) )`,
  "u",
);
/** The first person: « nous », « je ». A sentence with it before « déclare le maire » is direct speech. */
const WE = /(?<![\p{L}'’-])(?:nous|notre|nos|on|je|j['’]\p{L}+|mon|ma|mes)(?!\p{L})/iu;

/** The second person: in « Quand tu nous écris, précise la ville » it makes the verb an imperative. */
const YOU = /(?<!\p{L})(?:tu|t['’]\p{L}+|toi|ton|ta|tes)(?!\p{L})/iu;

/**
 * A word that adds a last verb to a series of verbs: « On ouvre la baie, lance la mesure et note le résultat » is no speech.
 */
const LAST_VERB = /(?<!\p{L})(?:et|puis) /u;

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
    if (!after) continue;
    const before = sentence.slice(0, after.index);
    const rest = sentence.slice(after.index + after[0].length);
    if (WE.test(before) && !YOU.test(before) && !LAST_VERB.test(rest)) return after[1];
  }
  return undefined;
});
