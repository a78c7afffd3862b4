import type { Phrases } from "./phrases.ts";

const PART = String.raw`(?:boutons?|liens?|cases?|menus?|encadrés?|cadres?|lignes?|mots?|textes?|étapes?|titres?|colonnes?|parties?|dates?|onglets?|formulaires?|pages?)`;
const COLOUR = String.raw`(?:roug|vert|bleu|jaun|orang|gris|noir|blanc|violet|ros)\p{Ll}{0,3}`;
const PLACE = String.raw`(?:ci-(?:dessus|dessous|contre)|à (?:droite|gauche)|en (?:haut|bas))`;
const END = String.raw`(?!\p{L})`;

/**
 * Directions that people cannot follow if they do not see colours, listen to the page or use a phone (WCAG 2.2, 1.3.3 and
 * 1.4.1).
 */
export const DIRECTIONS: Phrases = [
  [
    new RegExp(
      String.raw`(?<!\p{L})${PART} (?:\p{L}+ ){0,2}?(?:en )?${COLOUR},? (?:\p{L}+ ){0,2}?${PLACE}${END}`,
      "iu",
    ),
    "ne se trouve qu'en voyant la couleur et la place",
    "nommez-le par ses mots, ou mettez un lien. Ex. : « le bouton « Candidater » ».",
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})${PART} (?:\p{L}+ ){0,2}?(?:est |sont |se trouve )?${PLACE}(?: de (?:la page|l['’]écran|votre écran|ton écran))?${END}`,
      "iu",
    ),
    "ne se trouve pas sur un téléphone, ni à l'écoute",
    "nommez-le par ses mots, ou mettez un lien.",
  ],
  [
    /(?<!\p{L})(?:indiqué|noté|écrit|marqué|surligné|signalé)e?s? en (?:rouge|vert|bleu|jaune|orange|gris|gras)(?!\p{L})/iu,
    "ne se voit pas par tout le monde",
    "dites-le en mots. Ex. : « (obligatoire) » après chaque nom.",
  ],
  [
    /(?<!\p{L})(?:voir|cf\.?|lire|lisez|lis|comme (?:dit|écrit|expliqué)) (?:(?:la|le|l['’]|au|à la) ?)?(?:(?:réponse|question|paragraphe|section|partie|point|titre) (?:précédente?|suivante?|d['’]avant|d['’]après|(?:du )?(?:dessus|dessous))|ci-(?:dessus|dessous))(?!\p{L})/iu,
    "ne mène nulle part : une page change, et se lit aussi seule",
    "dites-le ici, ou mettez un lien vers l'endroit.",
  ],
  [
    /(?<!\p{L})cliqu(?:ez|e) (?:ici|là|sur (?:ce|le) (?:lien|bouton)|ci-(?:dessous|dessus))(?!\p{L})/iu,
    "ne dit pas où l'on va",
    "mettez un lien sur les mots qui le disent : [nos écoles](/ecoles/).",
  ],
];
