import { countWords } from "../lib/readability.ts";

/** Verbs by which words are given to somebody; "annonce" and "comment" are other words too. */
const SAYS =
  /(?<!\p{L})(?:(?:redi|di)(?:t|sait|sent|saient)|(?:déclar|expliqu|affirm|confi|racont|ajout|soulign|assur|estim|témoign|insist|lanc|conclu|s['’]exclam|se félicit|commente|rappell?|précis)(?:e|ent|é|ée|ait|aient|t)|annonç?c?(?:é|ait|aient)|résumait|se réjouit|répond(?:ait|u)?|promet|[Ss]elon|[Dd]['’]après|[Pp]our (?:lui|elle)|[Aa]ux yeux de)(?!\p{L})|\p{Lu}\p{L}+ ?: ?«\s*»/u;

/** What is named, or written on the site, stands between such marks and is nobody's words. */
const NAMED_BEFORE =
  /(?:appel\p{L}+|nomm\p{L}+|intitul\p{L}+|veut dire|veulent dire|titres?|mots?|bouton|ligne|case|rubrique|cliqu\p{L}+|coch\p{L}+|répond(?:u|ez|s)? à|statut|devient|dites?) (?:de |d['’]|l['’]|la |le |les |sur |un |une )*« »/u;

/** Such a verb right before the marks: even one word is then somebody's. */
const SAID_BEFORE = /(?<!\p{L})(?:dit|répond|répondu|déclaré?|lancé?|affirmé?|expliqué?) ?:? ?« »/u;

const QUOTED = /«\s*([^»]+?)\s*»|“\s*([^”]+?)\s*”|(?<!\p{L})"([^"]+)"/gu;

/** Words between quotation marks that somebody is said to have said. */
export function quotedSpeech(text: string): string | undefined {
  for (const sentence of text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u))
    for (const match of sentence.matchAll(QUOTED)) {
      const words = match[1] ?? match[2] ?? match[3] ?? "";
      const count = countWords(words);
      const outside = sentence.replace(match[0], " « » ").replace(/\s+/g, " ");
      if (count < 10 && NAMED_BEFORE.test(outside)) continue;
      if (count >= 10 || (count >= 2 && SAYS.test(outside)) || SAID_BEFORE.test(outside))
        return words;
    }
  return undefined;
}
