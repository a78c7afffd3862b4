import type { Fault } from "./faults.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

/** Words of a link that tell nobody where it leads; screen readers list links without what is around them. */
const EMPTY =
  /^(?:(?:veuillez )?cliqu(?:ez|e|er)(?: ici| là| sur (?:ce|le) lien)?|(?:par |juste )?ici(?: même)?|là|(?:(?:ce|le|un) )?lien|site|page|article|document|pdf|url|adresse|(?:pour )?(?:en )?savoir plus|(?:plus d|d)['’ ](?:infos?|informations?)|voir(?: ici| plus| là| la suite)?|lire(?: ici| plus| la suite)?|plus|détails?|click here|here|link|read more|more|learn more|\W+)\W*$/iu;

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** What is wrong with the words of a link. */
export function linkWordsFault(words: string, url: string): Wrong | undefined {
  const shown = words.trim();
  if (shown === "") return undefined; // a picture; a link without a word is told elsewhere
  if (ADDRESS.test(shown)) return bareAddressFault(shown, url);
  return EMPTY.test(shown)
    ? {
        fault: `les mots du lien, « ${shown} », ne disent pas où il mène`,
        mend: `dites-le : [${exampleWords(url)}](${url}).`,
      }
    : undefined;
}

const exampleWords = (url: string): string =>
  url.startsWith("/ecoles/")
    ? "nos écoles"
    : url.startsWith("mailto:")
      ? "écrivez-nous"
      : "le nom de la page";

/** An address that stands in the text as it is typed. */
const bareAddressFault = (address: string, url: string): Wrong => ({
  fault: `l'adresse « ${address} » se lirait telle quelle`,
  mend: `écrivez un lien : [le nom de la page](${/^www\./i.test(address) ? `https://${address}` : url}).`,
});
