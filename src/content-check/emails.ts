import type { Fault } from "./faults.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

/** Common misspellings of e-mail domains, with the right ones, for the providers most used in France. */
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

/** Reports a probable typo in an e-mail address: messages to it would be lost. */
export function emailSlipFault(address: string): Wrong | undefined {
  const typed = address.trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(typed)) return undefined; // reported by the schema
  const slip = SLIPS.find(([pattern]) => pattern.test(typed));
  const accent = /[^\0-\x7f]/u.exec(typed)?.[0];
  if (!slip && accent === undefined) return undefined;
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "");
  const meant = slip ? plain.replace(slip[0], slip[1]) : plain;
  return {
    fault:
      accent === undefined
        ? `« ${typed} » a une fin qui n'existe guère : est-ce « ${meant} » ?`
        : `« ${typed} » a un accent ou un signe (${accent}), qu'une adresse n'a presque jamais`,
    mend: `recopiez l'adresse : ${meant}, sans doute.`,
  };
}

/** An e-mail address in plain text; inside a link it follows "[" or ":". */
const BARE = /(?<![\w.+:[/,-]|\]\()[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Reports an e-mail address in a text that is not a link. */
export function bareEmailFault(lines: readonly string[]): Wrong | undefined {
  const address = BARE.exec(lines.join("\n"))?.[0];
  return address === undefined
    ? undefined
    : {
        fault: `l'adresse « ${address} » se lirait telle quelle`,
        mend: `écrivez un lien : [écrivez-nous](mailto:${address}) ; celle d'une personne n'y va pas sans son accord.`,
      };
}
