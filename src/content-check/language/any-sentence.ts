import { hourFault } from "#content-check/contact/hours.ts";
import {
  numericDayFault,
  oddDayFault,
  periodFault,
  reversedAgesFault,
} from "#content-check/dates/periods.ts";
import { numberFault } from "#content-check/numbers/numbers.ts";
import { productFault } from "#content-check/numbers/products.ts";
import { cachedByText } from "#content-check/caches.ts";
import { postcodeFault } from "#content-check/schools/postcodes.ts";
import { accentAfterVerbFault } from "./accents-after-verbs.ts";
import { agreementFault } from "./agreement.ts";
import { forInfinitiveFault } from "./for-infinitives.ts";
import { GRAMMAR } from "./grammar.ts";
import { homophoneFault } from "./homophones.ts";
import { MISSPELT } from "./misspelt.ts";
import { phraseFault } from "./phrases.ts";
import { reflexiveFault } from "./reflexives.ts";
import { firstMistake, type Rule } from "./rules.ts";
import { delayFault, formerNameFault, relativeDayFault } from "./stale-words.ts";
import { STYLE } from "./style.ts";
import { typoFault } from "./typos.ts";
import { franglaisFault, shortFormFault } from "./word-choice.ts";

const PHRASES = [...GRAMMAR, ...MISSPELT, ...STYLE];

const RULES: readonly Rule<string>[] = [
  hourFault,
  periodFault,
  numericDayFault,
  oddDayFault,
  reversedAgesFault,
  postcodeFault,
  numberFault,
  productFault,
  relativeDayFault,
  delayFault,
  shortFormFault,
  franglaisFault,
  formerNameFault,
  typoFault,
  (text) => phraseFault(text, PHRASES),
  homophoneFault,
  reflexiveFault,
  agreementFault,
  accentAfterVerbFault,
  forInfinitiveFault,
];

/**
 * Reports the first mistake in a French text, by the rules that apply to every sentence: « de 9 h 75 à 17 h », « le 31
 * février », « hier », « bcp », « de de », « Les jeune ».
 */
export const anySentenceFault = cachedByText((text: string) => firstMistake(RULES, text));
