import { EMAIL_IN_TEXT } from "#lib/email-in-text.ts";
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { OTHER_SITES } from "#site.ts";
import type { Mistake } from "#content-check/faults.ts";
import { FIRST_NAMES } from "#content-check/people/first-names.ts";

/**
 * Common misspellings in e-mail addresses, each with the right spelling: the providers most used in France, and the last part
 * of a domain.
 */
const SLIPS: readonly [RegExp, string][] = [
  [/@(?:gmial|gmal|gamil|gmaill|gmil)\.com$/i, "@gmail.com"],
  [/@(?:hotmial|hotmal|hotmaill)\.(com|fr)$/i, "@hotmail.$1"],
  [/@(?:outlok|outloook|outllok)\.(com|fr)$/i, "@outlook.$1"],
  [/@(?:orage|ornage)\.fr$/i, "@orange.fr"],
  [/@(?:wanado|wanadou)\.fr$/i, "@wanadoo.fr"],
  [/\.(?:con|cmo|comm|vom|xom)$/i, ".com"],
  [/\.(?:fre|frr|rf|ft)$/i, ".fr"],
  [/\.(?:ogr|orgg)$/i, ".org"],
];

/** The domains of our other sites: « lesplombiersdunumerique.org ». */
const OUR_DOMAINS = OTHER_SITES.map(({ href }) => new URL(href).hostname.replace(/^www\./, ""));

const withoutEnding = (domain: string): string => domain.replace(/\.[^.]*$/, "");

/**
 * Our own domain that a misspelt one probably means: the two differ in one or two letters. The same name with another ending
 * is a domain of its own: « lesplombiersdunumerique.fr ».
 */
const ownDomainMeant = (domain: string): string | undefined =>
  OUR_DOMAINS.find(
    (own) => withoutEnding(own) !== withoutEnding(domain) && distance(own, domain) <= 2,
  );

/** An address at a provider of personal mailboxes: « marie.essai@gmail.com ». The capturing group is the part before « @ ». */
const PRIVATE_BOX =
  /^([\w.+-]+)@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable)\.(?:com|fr|net)$/i;

/** Words of an address that is not one person's: « contact », « presse.roubaix », « lycee.jean.monnet ». */
export const SHARED =
  /presse?|contact|info|communication|com$|medias?|accueil|bonjour|hello|secretariat|direction|equipe|service|bureau|association|asso|fondation|ecole|lycee|college|institut|universite|campus|centre|cfa|mairie|ville|mission|agence|groupe|conseil|france|paris/;

/**
 * Reports somebody's personal mailbox, recognised by a first name in the address: « marie.essai@gmail.com » is refused,
 * « lycee.jean.monnet@gmail.com » is fine.
 */
export function privateBoxFault(address: string): Mistake | undefined {
  const [, name] = PRIVATE_BOX.exec(address.trim()) ?? [];
  if (name === undefined || SHARED.test(plainId(name))) return undefined;
  return name.split(/[._+-]|\d+/).some((part) => FIRST_NAMES.has(plainId(part)))
    ? {
        fault: `« ${address} » est l'adresse personnelle de quelqu'un`,
        remedy: "écrivez une adresse de l'association, ou celle de son organisme.",
      }
    : undefined;
}

/** Reports a probable typo in an e-mail address, because messages would be lost: « contact@gmial.com », « école@afpa.fr ». */
export function emailSlipFault(address: string): Mistake | undefined {
  const typed = address.trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(typed)) return undefined; // reported by the schema
  const slip = SLIPS.find(([pattern]) => pattern.test(typed));
  const accent = /[^\0-\x7f]/u.exec(typed)?.[0];
  const own = ownDomainMeant(typed.replace(/^.*@/, "").toLowerCase());
  if (own !== undefined)
    return {
      fault: `« ${typed} » ressemble à une adresse de notre domaine, ${own}, à une ou deux lettres près`,
      remedy: `recopiez l'adresse : ${typed.replace(/@.*$/, "")}@${own}, sans doute.`,
    };
  if (!slip && accent === undefined) return undefined;
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "");
  const meant = slip ? plain.replace(slip[0], slip[1]) : plain;
  return {
    fault:
      accent === undefined
        ? `« ${typed} » a une fin qui n'existe guère : est-ce « ${meant} » ?`
        : `« ${typed} » a un accent ou un signe (${accent}), qu'une adresse n'a presque jamais`,
    remedy: `recopiez l'adresse : ${meant}, sans doute.`,
  };
}

/** An e-mail address: « contact@exemple.fr ». Not « social.fr/@exemple ». */
const ADDRESS = new RegExp(`(?<![\\w.+/-])${EMAIL_IN_TEXT}`);
/** A link, with its words: « [écrivez à contact@exemple.fr](mailto:contact@exemple.fr) ». */
const LINK = /\[[^\]]*\]\([^)]*\)/g;

/**
 * Reports an e-mail address in plain text, which should be a link.
 * @param lines the text, line by line
 */
export function bareEmailFault(lines: readonly string[]): Mistake | undefined {
  const address = ADDRESS.exec(lines.join("\n").replace(LINK, ""))?.[0];
  return address === undefined
    ? undefined
    : {
        fault: `l'adresse « ${address} » se lirait telle quelle`,
        remedy: `écrivez un lien : [écrivez-nous](mailto:${address}) ; celle d'une personne n'y va pas sans son accord.`,
      };
}
