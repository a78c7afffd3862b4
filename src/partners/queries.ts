import type { CollectionEntry } from "astro:content";
import { hasBody, shownEntries } from "../lib/entries.ts";
import type { MastheadDrawing } from "../drawings/names.ts";
import { DEEDS, type Deed } from "./schema.ts";

export type Partner = CollectionEntry<"partners">;
export type Engagement = Partner["data"]["engagements"][number];

/** The headings of lists of partners. */
export const DEED_LABELS: Record<Deed, string> = {
  carries: "Portent la formation",
  welcomes: "Accueillent en entreprise",
  supports: "Soutiennent",
  founded: "Ont fondé",
  shelters: "Abritent",
};

/** What one partner does, on its own page. */
export const DEED_VERBS: Record<Deed, string> = {
  carries: "Porte une formation",
  welcomes: "Accueille en entreprise",
  supports: "Soutient",
  founded: "A fondé",
  shelters: "Abrite",
};

/** What one sees beside the name of a partner: the place of what it does first. */
const DEED_DRAWINGS: Record<Deed, MastheadDrawing> = {
  carries: "salle-cours",
  welcomes: "baie",
  supports: "visser-rails",
  founded: "porte-metier",
  shelters: "badge",
};

/** The drawing of a partner's page. */
export const partnerDrawing = ({ data: { engagements } }: Partner): MastheadDrawing | undefined =>
  engagements[0] && DEED_DRAWINGS[engagements[0].does];

/** Every partner, in alphabetical order. */
export const partners = async (): Promise<Partner[]> =>
  (await shownEntries("partners")).sort((a, b) => a.data.name.localeCompare(b.data.name, "fr"));

/** A partner has a page when there is a story to read; the others are rows. */
export const partnerPath = (partner: Partner): string | undefined =>
  hasBody(partner) ? `/partenaires/${partner.id}/` : undefined;

/** A partner as another feature shows it: its name, and its page if it has one. */
export const partnerLink = (partner: Partner) => ({
  href: partnerPath(partner),
  label: partner.data.name,
});

export interface DeedGroup {
  deed: Deed;
  label: string;
  members: { partner: Partner; engagement: Engagement }[];
}

/** Partners by what they do, deed by deed; one who does two things stands twice. `keep` chooses engagements. */
export const groupByDeed = (
  all: readonly Partner[],
  keep: (engagement: Engagement) => boolean = () => true,
): DeedGroup[] =>
  DEEDS.map((deed) => ({
    deed,
    label: DEED_LABELS[deed],
    members: all.flatMap((partner) =>
      partner.data.engagements
        .filter(
          (engagement) =>
            engagement.does === deed && engagement.basis !== "withheld" && keep(engagement),
        )
        .map((engagement) => ({ partner, engagement })),
    ),
  })).filter(({ members }) => members.length > 0);

/** The members of a group, each partner once with all it does there. */
export function byPartner(group: DeedGroup): { partner: Partner; engagements: Engagement[] }[] {
  const found = new Map<string, { partner: Partner; engagements: Engagement[] }>();
  for (const { partner, engagement } of group.members) {
    const entry = found.get(partner.id) ?? { partner, engagements: [] };
    entry.engagements.push(engagement);
    found.set(partner.id, entry);
  }
  return [...found.values()];
}

type Row = DeedGroup["members"][number];

/** The engagements of `partners`, under each school that they name; those that name none stand under the whole network. */
export function rowsBySchool(
  partners: readonly Partner[],
  schools: ReadonlyMap<string, { href: string; label: string }>,
): { school: { href?: string; label: string }; rows: Row[] }[] {
  const rows = partners.flatMap((partner) =>
    partner.data.engagements
      .filter(({ basis }) => basis !== "withheld")
      .map((engagement) => ({ partner, engagement })),
  );
  const named = [...schools].map(([id, school]) => ({
    school,
    rows: rows.filter(({ engagement }) => engagement.schools.some((each) => each.id === id)),
  }));
  const everywhere = rows.filter(({ engagement }) => engagement.schools.length === 0);
  return [...named, { school: { label: "Tout le réseau" }, rows: everywhere }].filter(
    (group) => group.rows.length > 0,
  );
}
