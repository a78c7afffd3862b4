import { cachedByText } from "#content-check/caches.ts";
import { phrase, phraseFault, type Phrases } from "./phrases.ts";

/** The start of a word, also after an apostrophe: « l'onglet ». */
const START = String.raw`(?<!\p{L})`;
/** The end of a word. */
const END = String.raw`(?!\p{L})`;
/** The part of a page that a reader is told to look for. */
const PART = String.raw`(?:boutons?|liens?|cases?|menus?|encadrés?|cadres?|lignes?|mots?|textes?|étapes?|titres?|colonnes?|parties?|dates?|onglets?|formulaires?|pages?)`;
/** A colour in any form: « vert », « vertes ». */
const COLOUR = String.raw`(?:roug|vert|bleu|jaun|orang|gris|noir|blanc|violet|ros)\p{Ll}{0,3}`;
/** A place on a screen: « ci-dessus », « à droite », « en haut ». */
const PLACE = String.raw`(?:ci-(?:dessus|dessous|contre)|à (?:droite|gauche)|en (?:haut|bas))`;
/** Up to two words between two parts of a pattern: « le bouton *tout* vert ». */
const WORDS = String.raw`(?:\p{L}+ ){0,2}?`;

const DIRECTIONS: Phrases = [
  // « Le bouton vert, à droite »
  phrase(
    `${START}${PART} ${WORDS}(?:en )?${COLOUR},? ${WORDS}${PLACE}${END}`,
    "ne se trouve qu'en voyant la couleur et la place",
    "nommez-le par ses mots, ou mettez un lien. Ex. : « le bouton « Candidater » ».",
  ),
  // « Le lien ci-dessous », « le menu est en haut de la page »
  phrase(
    `${START}${PART} ${WORDS}(?:est |sont |se trouve )?${PLACE}(?: de (?:la page|l['’]écran|votre écran|ton écran))?${END}`,
    "ne se trouve pas sur un téléphone, ni à l'écoute",
    "nommez-le par ses mots, ou mettez un lien.",
  ),
  // « Indiquées en rouge »
  phrase(
    `${START}(?:indiqué|noté|écrit|marqué|surligné|signalé)e?s? en (?:rouge|vert|bleu|jaune|orange|gris|gras)${END}`,
    "ne se voit pas par tout le monde",
    "dites-le en mots. Ex. : « (obligatoire) » après chaque nom.",
  ),
  // « Voir la réponse précédente », « cf. ci-dessus »
  phrase(
    String.raw`${START}(?:voir|cf\.?|lire|lisez|lis|comme (?:dit|écrit|expliqué)) (?:(?:la|le|l['’]|au|à la) ?)?(?:(?:réponse|question|paragraphe|section|partie|point|titre) (?:précédente?|suivante?|d['’]avant|d['’]après|(?:du )?(?:dessus|dessous))|ci-(?:dessus|dessous))${END}`,
    "ne mène nulle part : une page change, et se lit aussi seule",
    "dites-le ici, ou mettez un lien vers l'endroit.",
  ),
  // « Cliquez ici », « cliquez sur le lien », but not « cliquez sur le bouton « Candidater » » and « sur le lien reçu ».
  phrase(
    `${START}cliqu(?:ez|e) (?:ici|là|sur (?:ce|le) (?:lien|bouton)(?! (?:[«“"]|reçu|envoyé|qu[ei] |du |de ))|ci-(?:dessous|dessus))${END}`,
    "ne dit pas où l'on va",
    "mettez un lien sur les mots qui le disent : [nos écoles](/ecoles/).",
  ),
];

/**
 * Reports directions that not everybody can follow: somebody may not see colours, may listen to the page, or may use a phone
 * (WCAG 2.2, 1.3.3 and 1.4.1). « Appuyez sur le bouton vert à droite. » is refused, « Le bouton « Candidater » y mène. » is
 * fine.
 */
export const directionFault = cachedByText((text: string) => phraseFault(text, DIRECTIONS));
