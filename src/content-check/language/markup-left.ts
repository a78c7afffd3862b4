import { EMAIL_IN_TEXT } from "#lib/email-in-text.ts";
import type { Mistake } from "#content-check/faults.ts";
import { headHtml } from "#content-check/reading/html.ts";
import { cutWord, cutWordFault } from "./layout.ts";
import { cachedByText } from "#content-check/caches.ts";

/** For each mistake in Markdown that the page would show as typed: its pattern, what is wrong, and the remedy. */
const WRONG_MARKDOWN: readonly [RegExp, string, string][] = [
  // « ![Une baie] (./baie.jpg) »
  [
    /!\[[^\]]*\]\s?\(/,
    "une image mal écrite se verrait telle quelle",
    `autour de sa légende et de son auteur il faut des guillemets droits, et pas d'espace dans le nom du fichier : ![Une baie ouverte](./baie.jpg "La baie de l'atelier | Photo Afpa").`,
  ],
  // « [nos écoles] (/ecoles/) »
  [
    /\]\s?\(|\]\[/,
    "un lien mal écrit se verrait tel quel",
    "un lien s'écrit [les mots](/adresse/), sans espace au milieu.",
  ],
  // « ==gratuit== »
  [
    /(?<!=)==[^=\s](?:[^=]*[^=\s])?==(?!=)/,
    "le surligné (==) se verrait tel quel",
    "le gras s'écrit **mot**.",
  ],
  // « ** gratuit ** »
  [
    /\*\*|__/,
    "des étoiles ou des traits (** ou __) se verraient tels quels",
    "le gras s'écrit **mot**, sans espace à l'intérieur.",
  ],
  // « plan_des_écoles », « _gratuit »
  [
    /\p{L}_\p{L}|(?<!\p{L})_\p{L}+|\p{L}_(?!\w)/u,
    "des traits (_) se verraient tels quels",
    "l'italique s'écrit _mot_, avec une espace de chaque côté ; le nom d'un fichier ne s'écrit pas dans un texte.",
  ],
  // « ##La suite »
  [
    /^#{1,6}(?:\p{L}|$)/u,
    "un titre sans espace après # se verrait tel quel",
    "écrivez ## puis une espace : « ## Le titre ».",
  ],
];

/** An e-mail address, where « _ » is right: « marie_dupont@exemple.fr ». */
const E_MAIL = new RegExp(EMAIL_IN_TEXT, "g");

/** Reports a link, a picture, bold text or a heading that is shown as typed: « [nos écoles] (/ecoles/) », « ##La suite ». */
export const markdownFault = cachedByText((text: string): Mistake | undefined => {
  const typed = text.replace(E_MAIL, "");
  const found = WRONG_MARKDOWN.find(([pattern]) => pattern.test(typed));
  return found && { fault: found[1], remedy: found[2] };
});

/** Signs of a link or of bold text in Markdown: « [nos écoles](/ecoles/) », « **gratuit** », « __gratuit__ ». */
const MARKDOWN_START = /\]\s?\(\S|\*\*\S|(?<!\p{L})__\S/u;
/** A web address: « www.exemple.fr ». Not the domain of an e-mail address. */
const WEB_ADDRESS = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>()«»]+/i;

/** Reports markup in the front matter, which is shown as typed: « Ouverture<br>de l'école », « [l'école](/ecoles/) ». */
export const markupInHeadFault = cachedByText((text: string): Mistake | undefined => {
  const tag = headHtml(text);
  if (tag !== undefined)
    return {
      fault: `« ${tag} » se verrait tel quel`,
      remedy:
        "retirez-le : l'en-tête n'a ni balises, ni mise en forme, ni <Figure /> ; un chiffre s'y tape.",
    };
  if (MARKDOWN_START.test(text))
    return {
      fault: "un lien ou du gras s'y verraient tels quels",
      remedy:
        "n'écrivez ici que les mots ; les liens et le gras vont dans le texte, sous l'en-tête.",
    };
  const address = WEB_ADDRESS.exec(text)?.[0];
  if (address !== undefined)
    return {
      fault: `l'adresse « ${address} » s'y lirait telle quelle, et ne mènerait nulle part`,
      remedy:
        "dites le nom de la page ; le lien va dans le texte, sous l'en-tête, ou dans le champ qui lui est fait.",
    };
  const cut = cutWord(text);
  return cut === undefined ? undefined : cutWordFault(cut);
});
