import { plainId } from "#lib/plain-id.ts";
import { countWords, sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";
import { rememberedText } from "#content-check/remembered.ts";

interface Found<Where> {
  passage: Where;
  wrong: Mistake;
}

/** The end of an e-mail, or the start of a forwarded one. */
const OF_AN_EMAIL =
  /envoyé (?:de|depuis|à partir d['’e] ?)(?: ?(?:mon|ma|notre) [\p{L}\d]+| ?(?:outlook|yahoo|gmail|l['’]application))[^.\n]*|sent from my \w+|(?<=^|[.!?\n]\s*)(?:bien |très )?cordialement(?=\s*(?:$|[,.!\n]))|(?:meilleures|sincères) salutations|salutations distinguées|^(?:bonjour|bonsoir|chers?|chères?|madame|monsieur|mesdames)(?:[ ,]+(?:à|tous|toutes|et|chers?|chères?|amie?s?|collègues|madame|monsieur|messieurs|partenaires))+[\s,!]*$|^(?:bonne|belle|excellente) (?:journée|soirée|réception|semaine)(?: à (?:vous|tous|toutes))?[\s,.!]*$|(?:en |cf\.? |voir |ci-)?(?<!\p{L})(?:pièces?[ -]jointes?|ci-joint(?:e|s|es)?)(?!\p{L})|(?<!\p{L})(?:en|cf\.?|voir) PJ(?!\p{L})|(?<!\p{L})ce (?:message|courriel|mail|e-mail)(?: \p{L}+| ?et)[^.\n]{0,60}(?:confidentiel|destinataire)[^.\n]*|-{2,} ?(?:message (?:d['’]origine|transféré)|original message|forwarded message)/iu;

/** The header of a forwarded e-mail, or of the quoted one in a reply. */
const HEAD_OF_AN_EMAIL =
  /(?<=^|\n)\s*(?:Objet|Sujet|Subject|De|From|À|To|Cc|Envoyé|Date d['’]envoi) ?: [^\n]*\n(?:Objet|Sujet|Subject|De|From|À|To|Cc|Envoyé) ?:|(?<=^|\n)\s*(?:(?:Objet|Sujet|Subject) ?: ?)?(?:R[Ee]|TR|Tr|F[Ww]d?) ?: [^\n]+|(?<=^|\s)Le \d[^!?\n]{4,80}? a écrit(?: :|$)/u;

/** How phones show the sender and the time of a message. */
const OF_A_MESSAGE =
  /\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (?:à )?\d{1,2}[:h]\d{2}(?::\d{2})?\]? ?[-–]? ?\p{L}[\p{L}\d .'’+-]{0,40}? ?:|<(?:Médias omis|Media omitted)>/u;

/** A remark to a colleague, not to readers. */
const REMARK =
  /(?<![\p{L}-])(?:stp|svp|STP|SVP|[Ss]['’]il te pla[iî]t)(?![\p{L}-])|(?<![\w.])@\p{Lu}\p{Ll}+|(?<!\p{L})(?:PS|P\.S\.) ?:|(?:^|[.:(] ?)(?:à|A|À) (?:relire|valider|faire valider|revoir) (?:par|avec) [^.\n]*|[Cc]omment(?:aire)? \[[^\]]*\]|(?<!\p{L})(?:[Cc]f\.?|[Vv]oir|[Cc]omme dit dans|[Ss]uite à) (?:mon|ton|notre|votre|son) (?:mail|e-mail|message|courriel|appel|échange|SMS|texto)(?!\p{L})[^.\n]*|(?<!\p{L})[Cc]omme (?:convenu|vu ensemble|on s['’]est dit)(?!\p{L})/u;

/** Page headers of a document, and references to its comments and notes. */
const OF_A_DOCUMENT =
  /(?:^|\n)\s*(?:page )?\d{1,2} ?(?:\/|sur) ?\d{1,2}\s*(?=$|\n)|^\s*page \d{1,3}\s*$|(?<!\p{L})pour (?:diffusion|publication) immédiate|^\s*communiqué de presse\s*$|^\s*[-–—]+ ?fin ?[-–—]+\s*$|\[[A-Z]{0,3}\d{1,3}\](?!\()|\[(?:supprimé|ajouté|remplacé|modifié|inséré|mis en forme)[^\]]{0,3}:[^\]]*\]/iu;

/** What Word and a spreadsheet write for a reference that they have lost, and what they show around a text. */
const OF_AN_OFFICE =
  /Erreur ?! ?(?:Source du renvoi|Signet|Référence de lien|Nom du fichier|Il n['’]y a pas|Aucun|Utilisez)[^.\n]*|Error! (?:Reference source|Bookmark|Hyperlink)[^.\n]*|#(?:REF|NOM|VALEUR|DIV\/0|NUL|NOMBRE|NAME|VALUE|NUM)[!?]|#N\/A|(?<!\p{L})(?:HYPERLINK|PAGEREF|MERGEFIELD|INCLUDEPICTURE) "?\S+|(?:Cliquez|Appuyez)(?: ou appuyez)? ici pour (?:entrer|taper|saisir|ajouter)[^.\n]*|\[(?:Tapez|Saisissez|Entrez)[^\]\n]*\]|(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}) ?\d{1,3}\s*(?=$|\n)/u;

/** What surrounds a text on another web page: menus, share buttons, cookie notices. */
const OF_A_WEB_PAGE =
  /^(?:à )?(?:lire|voir|découvr\p{L}+) (?:aussi|également) ?:[^\n]*|^(?:sur le même sujet|articles? (?:similaires?|liés?|recommandés?)|partager (?:sur|cet article|cette page|l['’]article)|temps de lecture|(?:tout )?accepter (?:et fermer|tout|les cookies)|abonnez-vous|s['’]abonner|se connecter|article réservé aux)(?!\p{L})[^\n.]*|(?<!\p{L})(?:nous utilisons|ce site utilise) des cookies|^publié (?:le|par) [^.\n]*(?:à \d{1,2} ?[h:]|\d{4}$)|(?<!Ã)©[^.\n]*|(?<!\p{L})tous droits réservés|^accueil ?[>›»/|] ?\p{L}[^\n]*/iu;

/** What a writing assistant says before and after the text that it was asked for. */
const OF_AN_ASSISTANT =
  /^(?:Bien sûr|Certainement|Absolument|Avec plaisir|D['’]accord|Parfait|Très bien) ?! ?(?:Voici|Voilà)[^.:!\n]*|(?<!\p{L})[Vv]oici (?:une?|ta|votre|la|le|ton) (?:version|proposition|reformulation|réécriture|texte|résumé|communiqué|article)(?: \p{L}+){0,2} (?:plus|corrigée?|améliorée?|reformulée?|réécrite?|optimisée?|retravaillée?|raccourcie?)[^.:!\n]*(?:votre|ton|ta|vos|tes|texte)[^.:!\n]*|(?:N['’]hésite[zs]? pas à me|(?:Souhaitez|Veux|Voulez)[- ](?:vous|tu) que je|Dis-moi si tu|Dites-moi si vous|Si (?:vous|tu) (?:le )?(?:souhaite|veu)\p{L}*, je peux)[^.!?\n]*|[Ee]n tant qu(?:e modèle|['’](?:IA|intelligence artificielle|assistant (?:virtuel|numérique|IA))(?!\p{L}))[^.,\n]*|[Jj]['’]espère que (?:ce(?:tte|la|ci)?|ça|le|la|votre|ton)[^.!?\n]*(?:aide|attentes|convien|utile|satisfai)[^.!?\n]*|:?contentReference\S*|oaicite\S*|【[^】]*】/u;

/** Version names from file names: « V2 », « FINAL », « relu Marie ». */
const VERSION = String.raw`(?:[Vv]\d{1,2}(?:\.\d)?|[Vv]ersion (?:finale|définitive|relue|corrigée)|VF|VDEF|DEF|BAT|FINALE?|OK|[Rr]elue? (?:par )?\p{Lu}\p{L}+|brouillon)`;
const OF_A_VERSION = new RegExp(`(?<![\\p{L}\\d-])${VERSION}(?:[ _-]+${VERSION})*$`, "u");
const TITLES = ["title", "name", "question", "event", "headline", "label"];

/** The version name in a title, if any. */
const versionIn = ({ text, path }: Passage): string | undefined =>
  TITLES.includes(String(path?.at(-1))) ? OF_A_VERSION.exec(text)?.[0] : undefined;

const LEFT: readonly [RegExp, string, string][] = [
  [
    OF_AN_EMAIL,
    "est resté d'un courriel",
    "supprimez ce qui n'est pas du texte : la formule, le nom et la signature.",
  ],
  [
    HEAD_OF_AN_EMAIL,
    "est resté d'un courriel",
    "supprimez ce qui n'est pas du texte : qui l'envoie, à qui, quand, l'objet.",
  ],
  [
    OF_A_MESSAGE,
    "est resté d'un message",
    "supprimez ce qui n'est pas du texte : le jour, l'heure et qui l'envoie.",
  ],
  [
    OF_A_DOCUMENT,
    "est resté du document d'où vient le texte",
    'supprimez-le ; une source s\'écrit <Source id="…" />.',
  ],
  [
    OF_AN_OFFICE,
    "est resté du document d'où vient le texte",
    "supprimez-le ; un renvoi s'écrit comme un lien : [nos écoles](/ecoles/).",
  ],
  [
    OF_A_WEB_PAGE,
    "est resté de la page d'où vient le texte",
    "supprimez ce qui l'entourait : menus, boutons, mentions. Un article entier ne se copie pas : on le raconte, avec sa source.",
  ],
  [
    OF_AN_ASSISTANT,
    "est d'un assistant qui a écrit le texte, et tout le monde le lirait",
    "supprimez-le, et relisez le texte : chaque fait a sa source.",
  ],
  [
    REMARK,
    "est une remarque à un collègue, que tout le monde lirait",
    "supprimez-la, et faites ce qu'elle demande.",
  ],
];

/** What was pasted with a text: the first leftover in it. */
const leftIn = rememberedText((text: string): Mistake | undefined => {
  for (const [pattern, from, remedy] of LEFT) {
    const words = pattern.exec(text)?.[0].trim();
    if (words !== undefined) return { fault: `« ${words.replace(/\s+/g, " ")} » ${from}`, remedy };
  }
  return undefined;
});

/** Whether a text contains such a leftover: other faults there would have the same cause. */
export const hasLeft = (text: string): boolean => leftIn(text) !== undefined;

/** Reports text that was pasted together with parts of the message, document or remark around it: the first one found. */
export function leftFault<Where extends Passage>(
  passages: readonly Where[],
): Found<Where> | undefined {
  for (const passage of passages) {
    const version = versionIn(passage);
    if (version !== undefined)
      return {
        passage,
        wrong: {
          fault: `« ${version} » est le nom d'une version du fichier, et se lirait dans le titre`,
          remedy: "retirez-le.",
        },
      };
    const left = leftIn(passage.text);
    if (left) return { passage, wrong: left };
  }
  return undefined;
}

/** In words. Shorter sentences may well occur twice: « Demande à l'école. » */
const LEAST_OF_SENTENCE = 7;

/** The longer sentences of a text, each with a key that does not depend on capitals, accents or punctuation. */
const longOnes = rememberedText((text: string): { sentence: string; key: string }[] =>
  sentencesOf(text)
    .filter((sentence) => countWords(sentence) >= LEAST_OF_SENTENCE)
    .map((sentence) => ({ sentence, key: plainId(sentence) })),
);

/** Sentences that occur twice in the paragraphs and list items of a text. */
export function repeatedSentences(passages: readonly BodyText[]): Found<BodyText>[] {
  const first = new Map<string, BodyText>();
  return passages
    .filter(({ node }) => node.type === "paragraph")
    .flatMap((passage) =>
      longOnes(passage.text).flatMap(({ sentence, key }): Found<BodyText>[] => {
        const earlier = first.get(key);
        if (!earlier) first.set(key, passage);
        if (!earlier) return [];
        return [
          {
            passage,
            wrong: {
              fault: `« ${sentence} » est déjà dans ce texte, ligne ${String(earlier.line)}`,
              remedy: "gardez-la une seule fois.",
            },
          },
        ];
      }),
    )
    .slice(0, 1);
}
