import { distance } from "fastest-levenshtein";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { cachedByFields } from "#content-check/caches.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/** The domain of a link or an e-mail address: « impalaavenir.com » in « presse@impalaavenir.com ». */
const DOMAIN = /(?:https?:\/\/(?:www\.)?|@)((?:[\w-]+\.)+[a-z]{2,})/gi;

/** In characters. Two shorter domains may differ by one letter and both be right. */
const MIN_LENGTH = 10;

/** The domains in a file's links and e-mail addresses. */
const domainsOf = cachedByFields((file: ContentFile): ReadonlySet<string> => {
  const texts = [file.body, ...headTexts(file).map(({ text }) => text)];
  return new Set(
    texts.flatMap((text) => [...text.matchAll(DOMAIN)].map(([, host = ""]) => host.toLowerCase())),
  );
});

/** How many files contain each domain. */
function countDomains(files: readonly ContentFile[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const file of files)
    for (const domain of domainsOf(file)) count.set(domain, (count.get(domain) ?? 0) + 1);
  return count;
}

/**
 * Reports an e-mail address whose domain differs by one letter from a domain that more entries contain, because messages would
 * be lost: « presse@impalavenir.com » if other entries have « impalaavenir.com ».
 * @param files the entries whose domains are counted
 * @param typed the files whose addresses are checked; by default the same as `files`
 */
export function emailDomainFaults(
  files: readonly ContentFile[],
  typed: readonly (TypedYaml & { readonly path: string })[] = files,
): Fault[] {
  const named = countDomains(files);
  const uses = (domain: string): number => named.get(domain) ?? 0;
  return typed.flatMap((file) =>
    headTexts(file).flatMap(({ text, path }): Fault[] => {
      const domain = /^[^\s@]+@([^\s@]+)$/.exec(text.trim())?.[1]?.toLowerCase() ?? "";
      if (domain.length < MIN_LENGTH) return [];
      const meant = [...named.keys()].find(
        (known) => known !== domain && uses(known) > uses(domain) && distance(known, domain) === 1,
      );
      if (meant === undefined) return [];
      return [
        faultAt(file, path, {
          fault: `« ${domain} » ressemble à « ${meant} », à une lettre près`,
          remedy: `recopiez l'adresse : …@${meant}, sans doute.`,
        }),
      ];
    }),
  );
}
