import { distance } from "fastest-levenshtein";
import type { Answers } from "./rules.ts";

/** Something that looks like a slip: asked once, never refused. */
export interface Doubt {
  readonly field: "telephone" | "email";
  /** What is asked, in final typography. */
  readonly question: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Where most French people have their e-mail. Domains that one slip apart are both right stand here too. */
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
  "mail.com",
];

/** What to ask the person before going on; nothing for numbers and addresses that look like what they are. */
export function doubtsAbout(answers: Answers): Doubt[] {
  return [phoneDoubt(answers["telephone"] ?? ""), emailDoubt(answers["email"] ?? "")].filter(
    (doubt) => doubt !== undefined,
  );
}

/**
 * A French number has ten digits after its 0, or nine after +33 (Arcep's numbering plan). Numbers of other countries, and
 * words, are taken as they are.
 */
function phoneDoubt(typed: string): Doubt | undefined {
  if (/\p{L}/u.test(typed)) return undefined;
  const digits = typed.replace(/[^\d+]/g, "").replace(/^00/, "+");
  const national = /^(?:\+330?|0(?!0))(\d*)$/.exec(digits)?.[1];
  if (national === undefined || national.length === 9) return undefined;
  const slip =
    national.length < 9 ? "Il manque peut-être un chiffre" : "Il y a peut-être un chiffre de trop";
  return { field: "telephone", question: `${slip}. C’est le bon numéro\u202f?` };
}

function emailDoubt(typed: string): Doubt | undefined {
  const [, name, domain] = /^(.+)@([^@]+)$/.exec(typed.trim().toLowerCase()) ?? [];
  if (name === undefined || domain === undefined || MAIL_DOMAINS.includes(domain)) return undefined;
  const meant =
    MAIL_DOMAINS.find((known) => known.split(".")[0] === domain) ??
    MAIL_DOMAINS.find((known) => distance(known, domain) <= (known.length > 7 ? 2 : 1));
  if (meant === undefined) return undefined;
  const suggestion = `${typed.trim().slice(0, typed.trim().lastIndexOf("@"))}@${meant}`;
  return { field: "email", question: `Est-ce plutôt ${suggestion}\u202f?`, suggestion };
}
