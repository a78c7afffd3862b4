import type { Mistake } from "#content-check/faults.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Markdown with a mistake, which would be shown as typed. */
const LEFT_OVER: readonly [RegExp, string, string][] = [
  [
    /!\[[^\]]*\]\s?\(/,
    "une image mal écrite se verrait telle quelle",
    `autour de sa légende et de son auteur il faut des guillemets droits, et pas d'espace dans le nom du fichier : ![Une baie ouverte](./baie.jpg "La baie de l'atelier | Photo Afpa").`,
  ],
  [
    /\]\s?\(|\]\[/,
    "un lien mal écrit se verrait tel quel",
    "un lien s'écrit [les mots](/adresse/), sans espace au milieu.",
  ],
  [
    /(?<!=)==[^=\s](?:[^=]*[^=\s])?==(?!=)/,
    "le surligné (==) se verrait tel quel",
    "le gras s'écrit **mot**.",
  ],
  [
    /\*\*|__/,
    "des étoiles ou des traits (** ou __) se verraient tels quels",
    "le gras s'écrit **mot**, sans espace à l'intérieur.",
  ],
  [
    /\p{L}_\p{L}|(?<!\p{L})_\p{L}+|\p{L}_(?!\w)/u,
    "des traits (_) se verraient tels quels",
    "l'italique s'écrit _mot_, avec une espace de chaque côté ; le nom d'un fichier ne s'écrit pas dans un texte.",
  ],
  [
    /^#{1,6}(?:\p{L}|$)/u,
    "un titre sans espace après # se verrait tel quel",
    "écrivez ## puis une espace : « ## Le titre ».",
  ],
];

/** Reports a link, a picture, bold text or a heading that would be shown as typed. */
export const markdownFault = rememberedText((text: string): Mistake | undefined => {
  const left = LEFT_OVER.find(([pattern]) => pattern.test(text));
  return left && { fault: left[1], remedy: left[2] };
});
