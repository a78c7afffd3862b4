import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** The first words of a role that only fit one value of `does`, and what that value means. */
const WORDS: readonly (readonly [does: string, meaning: string, words: RegExp])[] = [
  [
    "welcomes",
    "accueille des stages ou un cours",
    /^(?:(?:une? des )?(?:lieux?|entreprises?) de stage|(?:a |ont )?(?:accueilli|reçu|accueille|reçoit)[^.;,]* (?:stagiaires?|en stage)|(?:a prêté|prête|a hébergé|héberge) (?:une|la|sa|des|ses|notre|l['’]) ?(?:salles?|locaux|formation|école|promotion|cours|ateliers?))(?!\p{L})/iu,
  ],
  [
    "carries",
    "porte la formation",
    /^(?:a porté|porte) (?:l['’]école|(?:la|notre) (?:première )?(?:école|formation|promotion))(?!\p{L})/iu,
  ],
  [
    "supports",
    "soutient",
    /^(?:a (?:co)?financé|(?:co)?finance|a soutenu|soutient|a aidé|aide)(?!\p{L})/iu,
  ],
  ["founded", "a fondé l'association", /^(?:a fondé|nous a (?:fondés|lancés))(?!\p{L})/iu],
];

/** Reports a role whose words are those of another `does`: « does: shelters » beside « Lieu de stage de la promotion ». */
export function roleKindFaults(file: ContentFile): Fault[] {
  const { engagements } = fields(file);
  if (file.collection !== "partners" || !Array.isArray(engagements)) return [];
  return engagements.flatMap((engagement, index): Fault[] => {
    const { does, role } = (engagement ?? {}) as { does?: unknown; role?: unknown };
    for (const [right, meaning, words] of WORDS) {
      const found = words.exec(String(role))?.[0];
      if (found === undefined) continue;
      if (right === does || typeof does !== "string") return [];
      return [
        faultAt(file, ["engagements", index, "role"], {
          fault: `« ${found} » ne va pas avec « does: ${does} »`,
          remedy: `écrivez does: ${right} (${meaning}), ou corrigez le rôle.`,
        }),
      ];
    }
    return [];
  });
}
