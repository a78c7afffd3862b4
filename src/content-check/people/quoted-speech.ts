import { countWords } from "#lib/readability.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Verbs of speech, without "annonce" and "comment", which are often other words. */
const SAYS =
  /(?<!\p{L})(?:(?:redi|di)(?:t|sait|sent|saient)|(?:déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|conclu|s['’]exclam|se félicit|commente|rappell?|précis)(?:e|ent|é|ée|ait|aient|t)|annonç?c?(?:é|ait|aient)|résumait|se réjouit|répond(?:ait|u)?|promet|[Ss]elon|[Dd]['’]après|[Pp]our (?:lui|elle)|[Aa]ux yeux de)(?!\p{L})|\p{Lu}\p{L}+ ?: ?«\s*»/u;

/** Words after which quotation marks enclose a name or a text on the site, not speech. */
const NAMED_BEFORE =
  /(?:programmes?|dispositifs?|projets?|label|charte|prix|concours|opération|exposition|film|livre|module|devise|baptis\p{L}+|appel\p{L}+|nomm\p{L}+|intitul\p{L}+|veut dire|veulent dire|titres?|mots?|questions?|bouton|ligne|case|rubrique|cliqu\p{L}+|coch\p{L}+|répond(?:u|ez|s)? à|statut|devient|dites?) (?:professionnels? |national |régional )?(?:de |d['’]|l['’]|la |le |les |sur |un |une )*« »/u;

/** The name of a newspaper, a place, a work: « Financial Times », « la Manu ». */
const NAME =
  /^(?:(?:l[ae]|les) |l['’])?\p{Lu}[\p{L}\d'’-]*(?: (?:(?:de|du|des|et|of|the) )?\p{Lu}[\p{L}\d'’-]*)*$/u;

/** A verb of speech right before the marks: then even a single word is somebody's. */
const SAID_BEFORE = /(?<!\p{L})(?:dit|répond|répondu|déclaré?|lancé?|affirmé?|expliqué?) ?:? ?« »/u;

const QUOTED = /«\s*([^»]+?)\s*»|“\s*([^”]+?)\s*”|(?<!\p{L})"([^"]+)"/gu;

/** Words in quotation marks that somebody is said to have said. */
export const quotedSpeech = rememberedText((text: string): string | undefined => {
  for (const sentence of text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u))
    for (const match of sentence.matchAll(QUOTED)) {
      const words = match[1] ?? match[2] ?? match[3] ?? "";
      const count = countWords(words);
      const outside = sentence.replace(match[0], " « » ").replace(/\s+/g, " ");
      if (count < 10 && NAMED_BEFORE.test(outside)) continue;
      const isSaid = count >= 2 && !NAME.test(words) && SAYS.test(outside);
      if (count >= 10 || isSaid || SAID_BEFORE.test(outside)) return words;
    }
  return undefined;
});

const SAID =
  "déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|comment|rappell?|précis|indiqu|résum|s['’]exclam|s['’]enthousiasm|se félicit|se réjoui|conclu|pours?ui";
/** Documents and other subjects that are not people: quoting them is fine. */
const DOCUMENT =
  "(?:annonce|article|communiqué|presse|rapport|étude|enquête|texte|page|entretien|note|source|convention|loi|décret|journal|site|dossier|publication|podcast|vidéo)";
/** A verb of speech after the words, followed by the speaker: « …, déclare Sami Slim ». */
const SAID_AFTER = new RegExp(
  `, ?(?:(?:nous|m['’]) ?)?((?:a[- ])?(?:(?:${SAID})(?:e|t|é|ait|it|vait)|dit|disait|répond|répondait))(?:-t)?[- ](?:ils?(?!\\p{L})|elles?(?!\\p{L})|(?:l[ea] |l['’]|notre |une? )(?!${DOCUMENT})|\\p{Lu})`,
  "u",
);
/** A verb of speech that introduces the words with a colon. */
const SAID_FIRST = new RegExp(
  `(?<!\\p{L})((?:${SAID})(?:e|t|é|ait|it|vait)|dit|disait|répond|répondait) ?: ?(?=(?:[Nn]ous|[Jj]e|[Jj]['’]\\p{L}+|[Mm]on|[Mm]a|[Nn]otre|[Nn]os) )`,
  "u",
);
const WE = /(?<![\p{L}'’-])(?:nous|notre|nos|on|je|j['’]\p{L}+|mon|ma|mes)(?!\p{L})/iu;

/** First person singular, outside quotation marks. */
export const FIRST_PERSON = /(?<![\p{L}'’-])(?:[Jj]e|[Jj]['’]\p{L}+|m['’]\p{L}+)(?!\p{L})/u;

/**
 * The verb that introduces direct speech without quotation marks. « disait-il » counts as reported speech if nobody says "we".
 */
export const unmarkedSpeech = rememberedText((text: string): string | undefined => {
  for (const sentence of text.replace(/«[^»]*»/g, " ").split(/(?<=[.!?…])\s+/)) {
    const first = SAID_FIRST.exec(sentence)?.[1];
    if (first !== undefined) return first;
    const after = SAID_AFTER.exec(sentence);
    if (after && WE.test(sentence.slice(0, after.index))) return after[1];
  }
  return undefined;
});
