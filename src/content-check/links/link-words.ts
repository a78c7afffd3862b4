import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";

/** Link texts that do not say where the link leads: « cliquez ici », « ce lien », « en savoir plus ». */
const VAGUE =
  /^[^\p{L}\d]*(?:(?:veuillez |en )?cliqu(?:ez|e|er|ant)(?:[ -]ici| là| sur (?:ce|le) lien)?|(?:(?:c['’]est |tout est )?(?:par |juste )?)(?:ici|là)(?: même)?|suivez (?:le guide|ce lien)|(?:retrouvez|découvrez|trouvez|lisez|voyez)(?:-l[ea]s?)?(?: tout)? ici|(?:sur|via) ce lien|(?:(?:ce(?:tte|t)?|l[ea]|une?|notre|leur|son) |l['’])?(?:lien|site(?: web| internet)?|page(?: web)?|article|document|pdf|fichier|url|adresse)(?: (?:suivante?|ci-dessous|ci-dessus)|-ci)?|(?:pour )?(?:en )?savoir plus|(?:plus d|d)['’ ](?:infos?|informations?)|voir(?: ici| plus| là| la suite)?|lire(?: ici| plus| la suite)?|plus|détails?|click here|here|link|read more|more|learn more|\W+)\W*$/iu;

/** A whole web address: « https://www.exemple.fr ». */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * Reports a link text that does not say where the link leads (« ici », a bare address), or that shows another e-mail address,
 * number or site than the link's target. Screen readers list links without their context. Also reports brackets typed twice.
 */
export function linkWordsFault(words: string, url: string): Mistake | undefined {
  const shown = words.replace(/\s+/g, " ").trim(); // with plain spaces
  if (shown === "") return undefined; // a picture; a link without text is reported elsewhere
  if (/^\[.*\]$/.test(shown))
    return {
      fault: `« ${shown} » : les crochets se verraient`,
      remedy: `n'en gardez qu'un de chaque côté : ${shown}(${url}).`,
    };
  if (ADDRESS.test(shown)) return bareAddressFault(shown, url);
  const other = otherContactFault(shown, url) ?? otherSiteFault(shown, url);
  if (other) return other;
  return VAGUE.test(shown)
    ? {
        fault: `les mots du lien, « ${shown} », ne disent pas où il mène`,
        remedy: `dites-le : [${exampleWords(url)}](${url}).`,
      }
    : undefined;
}

/**
 * Reports a link with the same words as an earlier link of the page, but another address: in a list of links, the two would
 * look the same (WCAG 2.2, 2.4.4).
 * @param earlier the addresses of the earlier links, by link text; this link is added
 */
export function sameLinkWordsFault(
  words: string,
  url: string,
  earlier: Map<string, string>,
): Mistake | undefined {
  const key = plainId(words);
  const before = earlier.get(key);
  if (before === undefined) earlier.set(key, url);
  return key === "" || before === undefined || before === url
    ? undefined
    : {
        fault: `le lien « ${words.trim()} » mène à ${url}, et plus haut à ${before}`,
        remedy: "donnez à chacun des mots qui disent où il mène.",
      };
}

/** A French phone number as dialled: "+33 (0)3 53 01 00 10" and "03.53.01.00.10" are "0353010010". */
const dialled = (number: string): string =>
  number
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+|00)33/, "0");

/** Reports a link whose text shows another number or e-mail address than its target: « [03 20 00 00 00](tel:+33353010010) ». */
function otherContactFault(shown: string, url: string): Mistake | undefined {
  const [, scheme = "", target = ""] = /^(tel|mailto):([^?;]*)/i.exec(url.trim()) ?? [];
  const isPhone = scheme.toLowerCase() === "tel";
  const said = isPhone
    ? /(?:\+|\b0)\d(?:[ .()\u00a0\u202f-]*\d){7,}/.exec(shown)?.[0]
    : /[^\s@<>(),;:«»]+@[^\s@<>(),;:«»]+\.[^\s@<>(),;:.«»]+/.exec(shown)?.[0];
  if (scheme === "" || said === undefined) return undefined;
  const same = isPhone
    ? dialled(said).startsWith(dialled(target)) // « 03 20 00 00 00 (9 h à 12 h) »
    : said.toLowerCase() === decodedAddress(target).toLowerCase();
  if (same) return undefined;
  return {
    fault: isPhone
      ? `le lien montre le numéro « ${said} » et en appelle un autre, « ${target} »`
      : `le lien montre l'adresse « ${said} » et écrit à une autre, « ${target} »`,
    remedy: `écrivez ${isPhone ? "le même" : "la même"} des deux côtés, entre les crochets et entre les parenthèses.`,
  };
}

/** A site's name alone: « cnil.fr ». */
const SITE_NAME = /^(?:[\p{L}\d-]+\.)+[a-z]{2,}$/iu;

/** Reports a link whose words name another site than its address: « [cnil.fr](https://www.cnil.com/) ». */
function otherSiteFault(shown: string, url: string): Mistake | undefined {
  if (!SITE_NAME.test(shown) || !URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, "");
  const named = shown.toLowerCase().replace(/^www\./, "");
  const isWithin = host === named || host.endsWith(`.${named}`) || named.endsWith(`.${host}`);
  const isFile = pathname.toLowerCase().endsWith(`/${named}`); // « fiche.pdf »
  if (!/^https?:$/.test(protocol) || isWithin || isFile) return undefined;
  return {
    fault: `le lien dit « ${shown} » et mène à ${host}`,
    remedy: "corrigez l'un des deux.",
  };
}

/** A decoded address; as typed if it cannot be decoded. */
function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Better words for a link, as an example in a remedy. */
const exampleWords = (url: string): string =>
  url.startsWith("/ecoles/")
    ? "nos écoles"
    : url.startsWith("mailto:")
      ? "écrivez-nous"
      : "le nom de la page";

/** The fault of a URL shown as a link text. */
const bareAddressFault = (address: string, url: string): Mistake => ({
  fault: `l'adresse « ${address} » se lirait telle quelle`,
  remedy: `écrivez un lien : [le nom de la page](${/^www\./i.test(address) ? `https://${address}` : url}).`,
});
