import { sentencesOf } from "#lib/readability.ts";
import { formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { letteredNumber } from "#content-check/numbers/letters-in-numbers.ts";
import type { PageText } from "#content-check/reading/page-text.ts";
import { bodyPassages, type HeadText } from "#content-check/reading/prose.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Whether this is a page in English, to which the rules for French do not apply. */
export const isInEnglish = ({ collection }: ContentFile): boolean => collection === "english";

/** Small French words, and how many of them make a French sentence. */
const FRENCH =
  /(?<![\p{L}\d'’-])(?:nous|vous|des|du|de|la|le|les|un|et|se|au|aux|dans|est|sont|ont|été|pour|avec|qui|que|sur|une|notre|nos|ils|elles|cette|ces|mais|où)(?![\p{L}\d'’-])/giu;
const LEAST_OF_FRENCH = 3;

/** Names, which stay French on an English page: « Les Plombiers du Numérique », « École de la 2e Chance ». */
const NAMES =
  /(?:(?<![\p{L}\d])(?:\p{Lu}|\d)[\p{L}\d’'-]*(?:[ ](?:d[eu]s?|de la|la|les?|et|aux?|à|pour)(?=[ ]))*[ ])+(?:\p{Lu}|\d)[\p{L}\d’'-]*/gu;

/** Reports a French sentence on an English page. */
export const frenchFault = rememberedText((text: string): Mistake | undefined => {
  const sentence = sentencesOf(text.replace(/«[^»]*»|"[^"]*"|“[^”]*”/g, " ")).find(
    (each) => (each.replace(NAMES, " ").match(FRENCH)?.length ?? 0) >= LEAST_OF_FRENCH,
  );
  return sentence === undefined
    ? undefined
    : { fault: `« ${sentence} » est en français`, remedy: "écrivez-la en anglais." };
});

/** A number on its own, or as in "2nd" and "70%", but not in the name of a place or a network: TH3, 4G. */
const NUMBER = /(?<![\p{L}\d])\d[\d.,]*(?!\p{Lu}|[\d.,]*\p{Lu})/u;

/** A number in words, from eleven on: smaller ones count what a reader sees (« three pillars »). */
const IN_WORDS =
  /(?<![\p{L}-])(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|(?:a |one |\p{L}+ )?(?:dozen|hundred|thousand|million)s?)(?![\p{L}-])/iu;

/**
 * Reports numbers typed on a page in English. An editor corrects a figure or a date in its French file; a copy on the English
 * page would be forgotten.
 */
export function typedNumberFaults(
  file: ContentFile,
  text: PageText | undefined,
  head: readonly HeadText[],
): Fault[] {
  const typed = (words: string): string | undefined =>
    (NUMBER.exec(words) ?? IN_WORDS.exec(words))?.[0].replace(/[.,]$/, "") ?? letteredNumber(words);
  const ofHead = head.flatMap(({ text: words, line, path }): Fault[] => {
    const number = path[0] === "checked" ? undefined : typed(words);
    if (number === undefined) return [];
    return [
      {
        file: file.path,
        line,
        field: formatPath(path),
        fault: `« ${number} » est tapé dans une page en anglais`,
        remedy:
          "retirez-le d'ici : l'en-tête n'a pas de nombres ; dans le texte, un chiffre ou une date vient de sa fiche.",
      },
    ];
  });
  const ofText = (text ? bodyPassages(text) : []).flatMap(({ text: words, line }): Fault[] => {
    const number = typed(words);
    if (number === undefined) return [];
    return [
      {
        file: file.path,
        line,
        fault: `« ${number} » est tapé dans une page en anglais`,
        remedy:
          'prenez-le de sa fiche : <Figure id="roubaix-entres" /> pour un chiffre, <FigureDate id="roubaix-entres" /> pour sa date, <EventDate id="roubaix-2020" /> pour la date d\'un événement.',
      },
    ];
  });
  return [...ofHead, ...ofText];
}
