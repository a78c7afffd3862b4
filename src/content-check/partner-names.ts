import { plainLetters } from "#lib/plain-id.ts";
import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";
import type { FrenchOf } from "./lost-accents.ts";
import { titleOf } from "./titles.ts";
import { rememberedText } from "./remembered.ts";

/** In letters. Shorter names may also be French words: « Aurore ». */
const LEAST_OF_NAME = 7;

/** One or two capitalised words: "OVH Cloud". */
const WORDS =
  /(?<![\p{L}\d'’@/.-])\p{Lu}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]*)?(?![\p{L}\d@/-]|\.\p{L})/gu;

const namesIn = rememberedText((text: string) =>
  [...text.matchAll(WORDS)].map(([typed]) => ({ typed, key: plainLetters(typed) })),
);

/** Reports the first one-word partner name in each file that is spelt differently from its entry: « OVH Cloud ». */
export function partnerNameFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const known = new Map(
    files
      .filter(({ collection }) => collection === "partners")
      .map((file) => [titleOf(file) ?? "", file.path] as const)
      .filter(([name]) => /^[\p{L}\d]+$/u.test(name) && name.length >= LEAST_OF_NAME)
      .map(([name, path]) => [plainLetters(name), { name, path }] as const),
  );
  return texts.flatMap(({ file, passages }): Fault[] => {
    for (const { text, line, path } of passages) {
      // Two partners of one name are reported by themselves.
      if (file.collection === "partners" && path?.[0] === "name") continue;
      for (const { typed, key } of namesIn(text)) {
        const meant = known.get(key);
        if (!meant || typed === meant.name || meant.path === file.path) continue;
        return [
          {
            file: file.path,
            line,
            ...(path ? { field: path.map(String).join(" › ") } : {}),
            fault: `« ${typed} » s'écrit « ${meant.name} » dans sa fiche, ${meant.path}`,
            remedy: `écrivez ${meant.name} partout, ou corrigez la fiche.`,
          },
        ];
      }
    }
    return [];
  });
}
