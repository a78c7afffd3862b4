import { plainId } from "#lib/plain-id.ts";
import { MONTHS } from "#lib/partial-dates.ts";
import { countWords, sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";
import { cachedByText } from "#content-check/caches.ts";
import type { Found } from "./rules.ts";

/** Usual words of e-mails: « Bonjour à tous, », « Bien cordialement », « en pièce jointe », « ce message est confidentiel ». */
const EMAIL_WORDS =
  /envoyé (?:de|depuis|à partir d['’e] ?)(?: ?(?:mon|ma) [\p{L}\d]+| ?(?:outlook|yahoo|gmail|l['’]application))[^.\n]*|sent from my \w+|(?<=^|[.!?\n]\s*)(?:bien |très )?cordialement(?=\s*(?:$|[,.!\n]))|(?:meilleures|sincères) salutations|salutations distinguées|^(?:bonjour|bonsoir|chers?|chères?|madame|monsieur|mesdames)(?:[ ,]+(?:à|tous|toutes|et|chers?|chères?|amie?s?|collègues|madame|monsieur|messieurs|partenaires))+[\s,!]*$|^(?:bonne|belle|excellente) (?:journée|soirée|réception|semaine)(?: à (?:vous|tous|toutes))?[\s,.!]*$|(?<!\p{L})(?:(?:cf\.?|voir)(?: la| les)?|(?:est|sont|trouver\p{L}*)(?: [\p{L}'’]+){0,4}? en) pièces?[ -]jointes?(?!\p{L})|^\(?pièces?[ -]jointes?(?!\p{L})|(?<!\p{L})ci-joint(?:e|s|es)?(?!\p{L})|(?<!\p{L})(?:en|cf\.?|voir) PJ(?!\p{L})|(?<!\p{L})ce (?:message|courriel|mail|e-mail)(?: \p{L}+| ?et)[^.\n]{0,60}(?:confidentiel|destinataire)[^.\n]*|-{2,} ?(?:message (?:d['’]origine|transféré)|original message|forwarded message)/iu;

/** The header of a forwarded or quoted e-mail: « De : Sonia » before « Objet : … », « Le 14 nov. 2026, Sonia a écrit : ». */
const EMAIL_HEADER =
  /(?<=^|\n)\s*(?:Objet|Sujet|Subject|De|From|À|To|Cc|Envoyé|Date d['’]envoi) ?: [^\n]*\n(?:Objet|Sujet|Subject|De|From|À|To|Cc|Envoyé) ?:|(?<=^|\n)\s*(?:(?:Objet|Sujet|Subject) ?: ?)?(?:R[Ee]|TR|Tr|F[Ww]d?) ?: [^\n]+|(?<=^|\s)Le \d[^!?\n]{4,80}? a écrit(?: ?:)?\s*(?=$|\n)/u;

/** The header of a text message: « [14/11/2026, 12:43] Sonia: ». */
const MESSAGE_HEADER =
  /\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (?:à )?\d{1,2}[:h]\d{2}(?::\d{2})?\]? ?[-–]? ?\p{L}[\p{L}\d .'’+-]{0,40}? ?:|<(?:Médias omis|Media omitted)>/u;

/** A remark to a colleague: « stp », « @Marie », « cf. mon mail », « à relire par Marie ». */
const REMARK =
  /(?<![\p{L}-])(?:[Ss]tp|[Ss]vp|STP|SVP)(?![\p{L}-])|(?<![\w.])@\p{Lu}\p{Ll}+|(?<!\p{L})(?:PS|P\.S\.) ?:|(?:^|[.:(] ?)(?:à|A|À) (?:relire|valider|faire valider|revoir) (?:par|avec) [^.\n]*|[Cc]omment(?:aire)? \[[^\]]*\]|(?<!\p{L})(?:[Cc]f\.?|[Vv]oir|[Cc]omme dit dans|[Ss]uite à) (?:mon|ton|notre|votre|son) (?:mail|e-mail|courriel|échange|SMS|texto)(?!\p{L})[^.\n]*|(?<=^|[.!?:(] ?)[Cc]omme convenu(?!\p{L})|(?<!\p{L})[Cc]omme (?:vu ensemble|on s['’]est dit)(?!\p{L})/u;

/** Page headers, and marks of comments, notes and changes: « Page 2 sur 4 », « [MC1] », « [3] », « [supprimé : quatre] ». */
const DOCUMENT_PARTS =
  /(?:^|\n)\s*page \d{1,2} ?(?:\/|sur) ?\d{1,2}\s*(?=$|\n)|^\s*page \d{1,3}\s*$|(?<!\p{L})pour (?:diffusion|publication) immédiate|^\s*[-–—]+ ?fin ?[-–—]+\s*$|\[[A-Z]{0,3}\d{1,3}\](?!\()|\[(?:supprimé|ajouté|remplacé|modifié|inséré|mis en forme)[^\]]{0,3}:[^\]]*\]/iu;

/** Text that Word and Excel insert: « Erreur ! Source du renvoi introuvable », « #REF! », « Nos écoles ........ 12 ». */
const OFFICE_PARTS =
  /Erreur ?! ?(?:Source du renvoi|Signet|Référence de lien|Nom du fichier|Il n['’]y a pas|Aucun|Utilisez)[^.\n]*|Error! (?:Reference source|Bookmark|Hyperlink)[^.\n]*|#(?:REF|NOM|VALEUR|DIV\/0|NUL|NOMBRE|NAME|VALUE|NUM)[!?]|#N\/A|(?<!\p{L})(?:HYPERLINK|PAGEREF|MERGEFIELD|INCLUDEPICTURE) "?\S+|(?:Cliquez|Appuyez)(?: ou appuyez)? ici pour (?:entrer|taper|saisir|ajouter)[^.\n]*|\[(?:Tapez|Saisissez|Entrez)[^\]\n]*\]|(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}) ?\d{1,3}\s*(?=$|\n)/u;

/** What surrounds a text on a web page: « Lire aussi : … », « Partager sur Facebook », « Nous utilisons des cookies ». */
const WEB_PAGE_PARTS =
  /^(?:à )?(?:lire|voir|découvr\p{L}+) (?:aussi|également) ?:[^\n]*[^.\s]$|^(?:sur le même sujet|articles? (?:similaires?|liés?|recommandés?)|partager (?:sur|cet article|cette page|l['’]article)|temps de lecture|(?:tout )?accepter (?:et fermer|tout|les cookies)|abonnez-vous|s['’]abonner|article réservé aux)(?!\p{L})[^\n.]*|^se connecter$|(?<!\p{L})(?:nous utilisons|ce site utilise) des cookies|^publié (?:le|par) [^.\n]*(?:à \d{1,2} ?[h:]|\d{4}$)|(?<!Ã)©[^.\n]*|(?<!\p{L})tous droits réservés|^accueil ?[>›»/|] ?\p{L}[^\n]*/iu;

/**
 * What an AI assistant adds before and after the text it wrote: « Bien sûr ! Voici … », « J'espère que ce texte vous aidera. »
 */
const ASSISTANT_WORDS =
  /^(?:Bien sûr|Certainement|Absolument|Avec plaisir|D['’]accord|Parfait|Très bien) ?! ?(?:Voici|Voilà) (?:une?|l[ae]|votre|ton|ta) (?:\p{L}+ )?(?:version|proposition|texte|article|communiqué|résumé|réponse|exemple|ébauche|brouillon|paragraphe|re?formulation|réécriture)[^.:!\n]*|(?<!\p{L})[Vv]oici (?:une?|ta|votre|la|le|ton) (?:version|proposition|reformulation|réécriture|texte|résumé|communiqué|article)(?: \p{L}+){0,2} (?:plus|corrigée?|améliorée?|reformulée?|réécrite?|optimisée?|retravaillée?|raccourcie?)[^.:!\n]*(?:votre|ton|ta|vos|tes|texte)[^.:!\n]*|(?:N['’]hésite[zs]? pas à me|(?:Souhaitez|Veux|Voulez)[- ](?:vous|tu) que je|Dis-moi si tu|Dites-moi si vous|Si (?:vous|tu) (?:le )?(?:souhaite|veu)\p{L}*, je peux)[^.!?\n]*|[Ee]n tant qu(?:e modèle (?:de langage|d['’]IA|linguistique)|['’](?:IA|intelligence artificielle|assistant (?:virtuel|numérique|IA))(?!\p{L}))[^.,\n]*|[Jj]['’]espère que (?:ce(?:tte|la|ci)?|ça|le|la|votre|ton)[^.!?\n]*(?:aide|attentes|convien|utile|satisfai)[^.!?\n]*|:?contentReference\S*|oaicite\S*|【[^】]*】/u;

/** The place and day at the start of a press release: « Saint-Denis, le 30 novembre 2026 – Nous … ». */
const DATELINE = new RegExp(
  String.raw`^\p{Lu}[\p{L}’' -]{1,40}, le \d{1,2}(?:er)? (?:${MONTHS.join("|")}) \d{4}(?= ?[.–—:-]|\s*$)`,
  "u",
);

/** Punctuation that a phone has written in words: « pas besoin d'être expert virgule tu reprends ». Not « une virgule ». */
const DICTATED =
  /(?<!\p{L})(?<!(?:une?|la|cette|sans|par|avec|de|le|et|ou|point) )(?:virgule(?= \p{Ll})|(?:ouvrez|fermez) les guillemets|arobase(?= \p{Ll}))(?!\p{L})/iu;

/** A version in the name of a document: « V2 », « FINAL », « relu Marie ». */
const VERSION = String.raw`(?:[Vv]\d{1,2}(?:\.\d)?|[Vv]ersion (?:finale|définitive|relue|corrigée)|VF|VDEF|DEF|BAT|FINALE?|OK|[Rr]elue? (?:par )?\p{Lu}\p{L}+|brouillon)`;
/** One or several versions at the end of a title: « V2_FINAL ». */
const VERSIONS_AT_END = new RegExp(`(?<![\\p{L}\\d-])${VERSION}(?:[ _-]+${VERSION})*$`, "u");
/** Fields that hold a title. */
const TITLE_FIELDS = ["title", "name", "question", "event", "headline", "label"];

/** The version name in a title, if any. */
const versionIn = ({ text, path }: Passage): string | undefined =>
  TITLE_FIELDS.includes(String(path?.at(-1))) ? VERSIONS_AT_END.exec(text)?.[0] : undefined;

/** For each kind of leftover: its pattern, the words of the fault that say where it comes from, and the remedy. */
const LEFTOVERS: readonly [RegExp, string, string][] = [
  [
    EMAIL_WORDS,
    "est resté d'un courriel",
    "supprimez ce qui n'est pas du texte : la formule, le nom et la signature.",
  ],
  [
    EMAIL_HEADER,
    "est resté d'un courriel",
    "supprimez ce qui n'est pas du texte : qui l'envoie, à qui, quand, l'objet.",
  ],
  [
    MESSAGE_HEADER,
    "est resté d'un message",
    "supprimez ce qui n'est pas du texte : le jour, l'heure et qui l'envoie.",
  ],
  [
    DOCUMENT_PARTS,
    "est resté du document d'où vient le texte",
    'supprimez-le ; une source s\'écrit <Source id="…" />.',
  ],
  [
    OFFICE_PARTS,
    "est resté du document d'où vient le texte",
    "supprimez-le ; un renvoi s'écrit comme un lien : [nos écoles](/ecoles/).",
  ],
  [
    WEB_PAGE_PARTS,
    "est resté de la page d'où vient le texte",
    "supprimez ce qui l'entourait : menus, boutons, mentions. Un article entier ne se copie pas : on le raconte, avec sa source.",
  ],
  [
    ASSISTANT_WORDS,
    "est d'un assistant qui a écrit le texte, et tout le monde le lirait",
    "supprimez-le, et relisez le texte : chaque fait a sa source.",
  ],
  [
    DATELINE,
    "est l'en-tête d'un communiqué, et la page dit déjà le lieu et le jour",
    "supprimez-le, et commencez par la phrase.",
  ],
  [DICTATED, "est un signe que la dictée a écrit en mots", "mettez le signe à sa place."],
  [
    REMARK,
    "est une remarque à un collègue, que tout le monde lirait",
    "supprimez-la, et faites ce qu'elle demande.",
  ],
];

/** The first leftover in a text. */
const leftoverIn = cachedByText((text: string): Mistake | undefined => {
  for (const [pattern, from, remedy] of LEFTOVERS) {
    const words = pattern.exec(text)?.[0].trim();
    if (words !== undefined) return { fault: `« ${words.replace(/\s+/g, " ")} » ${from}`, remedy };
  }
  return undefined;
});

/** Whether a text contains a leftover. The other faults of such a text have the same cause. */
export const hasLeftover = (text: string): boolean => leftoverIn(text) !== undefined;

/** The mistake of a title that ends with the version of a document: « Nos écoles V2 ». */
const versionMistake = (version: string): Mistake => ({
  fault: `« ${version} » est le nom d'une version du fichier, et se lirait dans le titre`,
  remedy: "retirez-le.",
});

/** Finds the first leftover of the message, document or web page from which a text was pasted: « Bien cordialement ». */
export function findLeftover(passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    const version = versionIn(passage);
    const wrong = version === undefined ? leftoverIn(passage.text) : versionMistake(version);
    if (wrong) return { passage, wrong };
  }
  return undefined;
}

/** In words. Shorter sentences are often repeated on purpose: « Demande à l'école. » */
const MIN_WORDS = 7;

/** In words. A shorter sentence may well begin another one. */
const MIN_WORDS_OF_BEGINNING = 8;

/** Whether a sentence is the beginning of another one. @param key its key, as `longSentences` returns it */
const isBeginning = (key: string, other: string): boolean =>
  other.startsWith(`${key}-`) && key.split("-").length >= MIN_WORDS_OF_BEGINNING;

/** The long sentences of a text, with a key that does not depend on capitals, accents and punctuation. */
const longSentences = cachedByText((text: string): { sentence: string; key: string }[] =>
  sentencesOf(text)
    .filter((sentence) => countWords(sentence) >= MIN_WORDS)
    .map((sentence) => ({ sentence, key: plainId(sentence) })),
);

/**
 * Finds the first sentence that appears twice in the paragraphs and list items of a text, or again with more words at its end:
 * pasted twice, or rewritten without removing the former one.
 */
export function findRepeatedSentence(passages: readonly BodyText[]): Found | undefined {
  const earlierByKey = new Map<string, BodyText>();
  for (const passage of passages.filter(({ node }) => node.type === "paragraph"))
    for (const { sentence, key } of longSentences(passage.text)) {
      const earlier =
        earlierByKey.get(key) ??
        earlierByKey
          .entries()
          .find(([other]) => isBeginning(other, key) || isBeginning(key, other))?.[1];
      if (earlier)
        return {
          passage,
          wrong: {
            fault: `« ${sentence} » est déjà dans ce texte, ligne ${String(earlier.line)}`,
            remedy: "gardez-la une seule fois, la plus complète.",
          },
        };
      earlierByKey.set(key, passage);
    }
  return undefined;
}
