import { sentencesOf } from "#lib/readability.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { letteredNumber } from "#content-check/numbers/letters-in-numbers.ts";
import type { PageText } from "#content-check/reading/page-text.ts";
import { bodyPassages, type HeadText, type Passage } from "#content-check/reading/prose.ts";
import { cachedByText } from "#content-check/caches.ts";
import { isFrench } from "./dictionary.ts";
import { faultsIn } from "./rules.ts";

/** Whether this is a page in English, to which the rules for French do not apply. */
export const isInEnglish = ({ collection }: ContentFile): boolean => collection === "english";

/** Common short words of French: « nous », « dans ». */
const FRENCH =
  /(?<![\p{L}\d'’-])(?:nous|vous|des|du|de|la|le|les|un|et|se|au|aux|dans|est|sont|ont|été|pour|avec|qui|que|sur|une|notre|nos|ils|elles|cette|ces|mais|où)(?![\p{L}\d'’-])/giu;
/** A sentence with at least this many short French words is in French. An English sentence with a French name has fewer. */
const MIN_FRENCH_WORDS = 3;

/** A French word with an accent, in lower case: « région ». The few English words with an accent, such as "café", are excluded. */
const ACCENTED =
  /(?<![\p{L}’'-])(?!(?:caf|clich|communiqu|expos|fianc|prot[ée]g|resum|résum|saut)és?(?!\p{L})|née(?!\p{L})|na[ïi]ve|façade|décor)(?=\p{Ll}*[àâçéèêëîïôùû])\p{Ll}{3,}(?!\p{L})/u;

/** Names of several words, which may stay French: « Les Plombiers du Numérique », « École de la 2e Chance ». */
const NAMES =
  /(?:(?<![\p{L}\d])(?:\p{Lu}|\d)[\p{L}\d’'-]*(?:[ ](?:d[eu]s?|de la|la|les?|et|aux?|à|pour)(?=[ ]))*[ ])+(?:\p{Lu}|\d)[\p{L}\d’'-]*/gu;

/**
 * Reports French on an English page: « Nous avons ouvert une école. », "in Chelles, en région parisienne". Quoted words are
 * fine.
 */
export const frenchFault = cachedByText((text: string): Mistake | undefined => {
  const unquoted = text.replace(/«[^»]*»|"[^"]*"|“[^”]*”/g, " ");
  const sentence = sentencesOf(unquoted).find(
    (each) => (each.replace(NAMES, " ").match(FRENCH)?.length ?? 0) >= MIN_FRENCH_WORDS,
  );
  if (sentence !== undefined)
    return { fault: `« ${sentence} » est en français`, remedy: "écrivez-la en anglais." };
  const word = ACCENTED.exec(unquoted.replace(NAMES, " "))?.[0];
  return word === undefined || !isFrench(word)
    ? undefined
    : {
        fault: `« ${word} » est en français`,
        remedy: "écrivez-le en anglais, ou entre guillemets s'il se cite.",
      };
});

/** A number in figures: "2017", "2nd", "70%". Not in names such as "TH3", "4G" and « École de la 2e Chance », and not "24/7". */
const NUMBER = /(?<![\p{L}\d]|24\/)(?!24\/7(?!\d))\d[\d.,]*(?![\d.,]*(?:\p{Lu}|e(?!\p{L})))/u;

/** A number in words, from eleven on. Smaller ones are fine: they count what the page itself lists, as in "three pillars". */
const IN_WORDS =
  /(?<![\p{L}-])(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|(?:a |one |\p{L}+ )?(?:dozen|hundred|thousand|million)s?)(?![\p{L}-])/iu;

/** A number in a text, if any: in figures, in words, or with a letter typed for a digit ("2O17"). */
const numberIn = (words: string): string | undefined =>
  (NUMBER.exec(words) ?? IN_WORDS.exec(words))?.[0].replace(/[.,]$/, "") ?? letteredNumber(words);

/** Reports each passage that contains a number. */
const numberFaults = (file: ContentFile, passages: readonly Passage[], remedy: string): Fault[] =>
  faultsIn(file, passages, ({ text }) => {
    const number = numberIn(text);
    return number === undefined
      ? undefined
      : { fault: `« ${number} » est tapé dans une page en anglais`, remedy };
  });

/**
 * Reports numbers typed on an English page: "We have trained 300 people." An editor who corrects a figure or a date in its
 * French entry would forget the number typed here. `<Figure id="…" />` is fine, and so is the date in the field `checked`.
 */
export const typedNumberFaults = (
  file: ContentFile,
  text: PageText | undefined,
  head: readonly HeadText[],
): Fault[] => [
  ...numberFaults(
    file,
    head.filter(({ path }) => path[0] !== "checked"),
    "retirez-le d'ici : l'en-tête n'a pas de nombres ; dans le texte, un chiffre ou une date vient de sa fiche.",
  ),
  ...numberFaults(
    file,
    text ? bodyPassages(text) : [],
    'prenez-le de sa fiche : <Figure id="roubaix-entres" /> pour un chiffre, <FigureDate id="roubaix-entres" /> pour sa date, <EventDate id="roubaix-2020" /> pour la date d\'un événement.',
  ),
];
