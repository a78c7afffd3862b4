import { distance } from "fastest-levenshtein";
import type { Answers } from "./rules.ts";

/**
 * A probable typo, or an answer that gives no way to reach the person. The form asks about it once and never refuses it. The
 * wording already has its French typography. It suits both "tu" and "vous", except in `wayMistake`, which says "tu": only the
 * young people's form asks how they want to be contacted.
 */
export interface ProbableMistake {
  readonly field: "telephone" | "email" | "contact" | "conseiller_contact";
  readonly question: string;
  /** The probable intended answer. */
  readonly suggestion?: string;
  /** Label of the button that keeps the answer. */
  readonly keep: string;
}

/** The most common e-mail domains in France: the page may suggest them. */
const MAIL_DOMAINS = [
  "gmail.com",
  "hotmail.com",
  "hotmail.fr",
  "outlook.com",
  "outlook.fr",
  "live.fr",
  "live.com",
  "yahoo.fr",
  "yahoo.com",
  "icloud.com",
  "orange.fr",
  "wanadoo.fr",
  "free.fr",
  "sfr.fr",
  "laposte.net",
  "bbox.fr",
];

/** Real domains that resemble one of `MAIL_DOMAINS`, so that they would be taken for typos. */
const OTHER_REAL_DOMAIN =
  /^(?:(?:e|y)?mail\.com|mailo\.com|(?:hotmail|live|outlook|yahoo)\.(?:be|ca|ch|de|es|it|pt|ro))$/;

/** Smallest number of digits that can be a phone number (our choice): Luxembourg and some islands have numbers of six. */
const FEWEST_DIGITS = 6;

/** What to ask the person before moving on; empty if all answers are plausible. */
export function probableMistakes(answers: Answers): ProbableMistake[] {
  const given = (name: string): string => (answers[name] ?? "").trim();
  return [
    phoneMistake("telephone", given("telephone"), isWholeEmail(given("email"))),
    emailMistake("email", given("email")),
    wayMistake(given),
    adviserMistake(given("conseiller_contact")),
  ].filter((mistake) => mistake !== undefined);
}

const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;
const isWholeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);

/**
 * A French number has ten digits with its leading 0, or nine after +33 (Arcep's numbering plan). Numbers of other countries,
 * and numbers with text beside them, are asked about only if they have fewer than six digits.
 * @param hasEmail if true, text without a number is accepted: « pas de téléphone »
 */
function phoneMistake(
  field: ProbableMistake["field"],
  typed: string,
  hasEmail: boolean,
): ProbableMistake | undefined {
  if (typed === "") return undefined;
  const isShort = countDigits(typed) < FEWEST_DIGITS;
  if (/\p{L}/u.test(typed) || countDigits(typed) === 0) {
    if (!isShort || hasEmail) return undefined;
    const question = "On ne voit pas de numéro à appeler. On garde cette réponse\u202f?";
    return { field, question, keep: "Oui, garder" };
  }
  const digits = typed.replace(/[^\d+]/g, "").replace(/^00/, "+");
  // 639981234 for « 06 39 98 12 34 » and « +33 6 39 98 12 34 »; undefined for « +352 123 456 ».
  const national = /^(?:\+330?|0(?!0))(\d*)$/.exec(digits)?.[1];
  // One French number, or several: « 06 39 98 12 34 / 03 20 12 34 56 ».
  const isWhole = national === undefined || /^\d{9}(?:0\d{9})*$/.test(national);
  if (isWhole && !isShort) return undefined;
  const isTooLong = national !== undefined && national.length > 9;
  const mistake = isTooLong
    ? "Il y a peut-être un chiffre de trop"
    : `Il manque peut-être ${isShort ? "des chiffres" : "un chiffre"}`;
  return { field, question: `${mistake}. C’est le bon numéro\u202f?`, keep: "Oui, c’est le bon" };
}

function emailMistake(field: ProbableMistake["field"], typed: string): ProbableMistake | undefined {
  if (typed === "") return undefined;
  const [, name, domain] = /^([^\s@]+)@([^@]+)$/.exec(typed.toLowerCase()) ?? [];
  const meant = domain === undefined ? undefined : domainMeant(domain);
  if (name !== undefined && meant !== undefined) {
    const suggestion = `${typed.slice(0, typed.lastIndexOf("@"))}@${meant}`;
    const question = `Est-ce plutôt ${suggestion}\u202f?`;
    return { field, question, suggestion, keep: "Non, garder cet e-mail" };
  }
  if (isWholeEmail(typed)) return undefined;
  const question = "Cet e-mail a l’air incomplet. C’est le bon e-mail\u202f?";
  return { field, question, keep: "Oui, c’est le bon" };
}

/** The well-known domain that was probably meant: "gmail.com" for "gmail" or "gmial.com". */
function domainMeant(domain: string): string | undefined {
  if (MAIL_DOMAINS.includes(domain) || OTHER_REAL_DOMAIN.test(domain)) return undefined;
  return (
    MAIL_DOMAINS.find((known) => known.split(".")[0] === domain) ??
    MAIL_DOMAINS.find((known) => distance(known, domain) <= (known.length > 7 ? 2 : 1))
  );
}

/** What each way of being contacted needs, and the message when it is missing. */
const WAYS = new Map([
  ["email", { needs: "email", lacks: "Pour une réponse par e-mail, il manque ton e-mail" }],
  ["sms", { needs: "telephone", lacks: "Pour un SMS, il manque ton numéro" }],
  ["appel", { needs: "telephone", lacks: "Pour un appel, il manque ton numéro" }],
]);

function wayMistake(given: (name: string) => string): ProbableMistake | undefined {
  const way = WAYS.get(given("contact"));
  if (way === undefined || given(way.needs) !== "") return undefined;
  const question = `${way.lacks}. On continue sans\u202f?`;
  return { field: "contact", question, keep: "Oui, continuer sans" };
}

/** An adviser gives a number or an e-mail in a single field, with or without other text. */
function adviserMistake(typed: string): ProbableMistake | undefined {
  const field = "conseiller_contact";
  if (!/[@\p{L}]/u.test(typed)) return phoneMistake(field, typed, false);
  if (isWholeEmail(typed)) return emailMistake(field, typed);
  if (/\S@\S+\.\S/.test(typed) || countDigits(typed) >= FEWEST_DIGITS) return undefined;
  const question = "On ne voit ni numéro ni e-mail complet. On garde cette réponse\u202f?";
  return { field, question, keep: "Oui, garder" };
}
