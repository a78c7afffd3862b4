import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** What each value of `does` means, in French. */
const MEANINGS: Readonly<Record<string, string>> = {
  carries: "porte la formation",
  welcomes: "accueille des stages ou un cours",
  supports: "soutient",
  founded: "a fondé l'association",
  shelters: "abrite une fondation",
};

/** First words of a role (« Lieu de stage »), each with the values of `does` that fit them, the most likely first. */
const WORDS: readonly (readonly [words: RegExp, fitting: readonly [string, ...string[]]])[] = [
  [
    /^(?:(?:une? des )?(?:lieux?|entreprises?) de stage|(?:a |ont )?(?:accueilli|reçu|accueille|reçoit)[^.;,]* (?:stagiaires?|en stage))(?!\p{L})/iu,
    ["welcomes"],
  ],
  [
    /^(?:a prêté|prête|a hébergé|héberge) (?:une|la|sa|des|ses|notre|l['’]) ?(?:salles?|locaux|formation|école|promotion|cours|ateliers?)(?!\p{L})/iu,
    ["welcomes", "supports", "carries"],
  ],
  [
    /^(?:a porté|porte) (?:l['’]école|(?:la|notre) (?:première )?(?:école|formation|promotion))(?!\p{L})/iu,
    ["carries"],
  ],
  [/^(?:a (?:co)?financé|(?:co)?finance|a soutenu|soutient|a aidé|aide)(?!\p{L})/iu, ["supports"]],
  [/^(?:a fondé|nous a (?:fondés|lancés))(?!\p{L})/iu, ["founded"]],
];

/** Reports a role whose first words do not fit its `does`: « Lieu de stage de la promotion » with `does: shelters`. */
export function roleKindFaults(file: ContentFile): Fault[] {
  const { engagements } = fields(file);
  if (file.collection !== "partners" || !Array.isArray(engagements)) return [];
  return engagements.flatMap((engagement, index): Fault[] => {
    const { does, role } = (engagement ?? {}) as { does?: unknown; role?: unknown };
    // The schema reports any other value.
    if (typeof does !== "string" || !Object.hasOwn(MEANINGS, does)) return [];
    for (const [words, fitting] of WORDS) {
      const found = words.exec(String(role))?.[0];
      if (found === undefined) continue;
      if (fitting.includes(does)) return [];
      const [right] = fitting;
      return [
        faultAt(file, ["engagements", index, "role"], {
          fault: `« ${found} » ne va pas avec « does: ${does} »`,
          remedy: `écrivez does: ${right} (${MEANINGS[right] ?? ""}), ou corrigez le rôle.`,
        }),
      ];
    }
    return [];
  });
}
