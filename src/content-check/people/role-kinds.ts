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
  [/^(?:une? des |un |une )?(?:lieux?|terrains?|entreprises?) de stage(?!\p{L})/iu, ["welcomes"]],
  [
    /^(?:(?:a |ont )?(?:accueilli|reçu|pris)|accueille(?:nt)?|reçoit|reçoivent|prend|prennent|s['’]engage(?:nt)? à (?:accueillir|recevoir|prendre))(?! en charge)[^.;,]* (?:stagiaires?|apprentie?s?|alternante?s?|en (?:stage|alternance|apprentissage))(?!\p{L})/iu,
    ["welcomes"],
  ],
  [
    /^(?:(?:a|ont) (?:proposé|offert)|propose(?:nt)?|offre(?:nt)?) (?:un|des|ses|leurs|plusieurs) (?:lieux? de |places? de )?stages?(?!\p{L})/iu,
    ["welcomes"],
  ],
  [
    /^(?:(?:a|ont) (?:prêté|hébergé)|prête(?:nt)?|héberge(?:nt)?) (?:une|la|sa|des|ses|notre|l['’]) ?(?:salles?|locaux|formation|école|promotion|cours|ateliers?)(?!\p{L})/iu,
    ["welcomes", "supports", "carries"],
  ],
  [
    /^(?:(?:a|ont) porté|porte(?:nt)?) (?:l['’]|une |(?:la|notre) (?:(?:toute )?première )?)(?:école|formation|promotion|étape)(?!\p{L})/iu,
    ["carries"],
  ],
  [
    /^(?:(?:a|ont) (?:(?:co)?financé|soutenu|aidé|payé)|(?:co)?finance(?:nt)?|soutient|soutiennent|aide(?:nt)?|paie(?:nt)?)(?!\p{L})/iu,
    ["supports"],
  ],
  [
    /^(?:(?:a|ont) donné|donne(?:nt)?) (?!(?:un|une|des|le|la|les|ses|leurs) (?:cours|ateliers?|leçons?|formations?|conférences?)(?!\p{L}))/iu,
    ["supports"],
  ],
  [/^associée?s? à [^.;]*, que port(?:e|ait) /iu, ["supports", "welcomes"]],
  [
    /^(?:une des )?entreprises? partenaires? de (?:l['’]école|la (?:formation|promotion))(?!\p{L})/iu,
    ["supports", "welcomes"],
  ],
  [/^(?:a fondé|nous a (?:fondés|lancés))(?!\p{L})/iu, ["founded"]],
  [/^(?:a abrité|abrite) (?:la|notre|une) fondation(?!\p{L})/iu, ["shelters"]],
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
