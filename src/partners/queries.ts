import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import type { MastheadDrawing } from "#drawings/names.ts";
import { ROLE_KINDS, type RoleKind } from "./schema.ts";

export type Partner = CollectionEntry<"partners">;
export type Engagement = Partner["data"]["engagements"][number];

/** The components that a partner's text may use, by name. */
export type BodyComponents = Record<string, (props: never) => unknown>;

/** The headings of lists of partners, by role. */
const ROLE_LABELS: Record<RoleKind, string> = {
  carries: "Portent la formation",
  welcomes: "Accueillent en entreprise",
  supports: "Soutiennent",
  founded: "Ont fondé",
  shelters: "Abritent",
};

/** The same headings in the past tense, for roles that have ended. */
export const ROLE_LABELS_BEFORE: Record<RoleKind, string> = {
  carries: "Ont porté la formation",
  welcomes: "Ont accueilli en entreprise",
  supports: "Ont soutenu",
  founded: "Ont fondé",
  shelters: "Ont abrité",
};

/** The role of a single partner, on its own page and in the open data. */
export const ROLE_NAMES: Record<RoleKind, string> = {
  carries: "Porteur de la formation",
  welcomes: "Accueil en entreprise",
  supports: "Soutien",
  founded: "Fondateur",
  shelters: "Fondation abritante",
};

/** By role: the drawing of a partner's page. */
const ROLE_DRAWINGS: Record<RoleKind, MastheadDrawing> = {
  carries: "salle-cours",
  welcomes: "baie",
  supports: "visser-rails",
  founded: "porte-metier",
  shelters: "badge",
};

/** The drawing of a partner's page, by its first role. */
export const partnerDrawing = ({ data: { engagements } }: Partner): MastheadDrawing | undefined =>
  engagements[0] && ROLE_DRAWINGS[engagements[0].does];

/** Every partner, in alphabetical order. */
export const partners = async (): Promise<Partner[]> =>
  (await shownEntries("partners")).sort((a, b) => a.data.name.localeCompare(b.data.name, "fr"));

/**
 * The address of a partner's page. Partners without a summary have no page of their own and are shown on the page of all
 * partners: see `partnerLink`.
 */
export const partnerPath = ({ id, data }: Partner): string | undefined =>
  data.summary === undefined ? undefined : `/partenaires/${id}/`;

/** A partner as another feature shows it: its name, with a link to its page or to its entry among all partners. */
export const partnerLink = (partner: Partner) => ({
  href: partnerPath(partner) ?? `/partenaires/#${partner.id}`,
  label: partner.data.name,
});

/**
 * The headings of the groups on the page of all partners. They are nouns, because « portent nos formations » would be false for
 * a partner that ran a course in 2018 and no longer does.
 */
const GROUP_LABELS: Record<RoleKind, string> = {
  carries: "Porteurs de nos formations",
  welcomes: "Accueil en entreprise",
  supports: "Soutiens",
  founded: "Fondateurs",
  shelters: "Fondation abritante",
};

/** Every partner once, in the group of its first role; the page shows its other roles there too. */
export const groupByFirstRole = (
  all: readonly Partner[],
): { kind: RoleKind; label: string; partners: Partner[] }[] =>
  ROLE_KINDS.map((kind) => ({
    kind,
    label: GROUP_LABELS[kind],
    partners: all.filter((partner) => partner.data.engagements[0]?.does === kind),
  })).filter(({ partners }) => partners.length > 0);

export interface RoleGroup {
  kind: RoleKind;
  label: string;
  members: { partner: Partner; engagement: Engagement }[];
}

/** Partners by role; a partner with two roles is listed twice. `keep` filters their engagements. */
export const groupByRole = (
  all: readonly Partner[],
  keep: (engagement: Engagement) => boolean = () => true,
): RoleGroup[] =>
  ROLE_KINDS.map((kind) => ({
    kind,
    label: ROLE_LABELS[kind],
    members: all.flatMap((partner) =>
      partner.data.engagements
        .filter((engagement) => engagement.does === kind && keep(engagement))
        .map((engagement) => ({ partner, engagement })),
    ),
  })).filter(({ members }) => members.length > 0);

/** The members of a group: each partner once, with all its engagements there. */
export function byPartner(group: RoleGroup): { partner: Partner; engagements: Engagement[] }[] {
  const found = new Map<string, { partner: Partner; engagements: Engagement[] }>();
  for (const { partner, engagement } of group.members) {
    const entry = found.get(partner.id) ?? { partner, engagements: [] };
    entry.engagements.push(engagement);
    found.set(partner.id, entry);
  }
  return [...found.values()];
}
