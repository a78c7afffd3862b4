import { z } from "astro/zod";
import { ROLE_NAMES, partnerLink, partners, type Partner } from "#partners/queries.ts";
import { sourceValues } from "./sources.ts";
import {
  basisOf,
  basisValue,
  dateOf,
  dateValue,
  identifier,
  identifiers,
  idsOf,
  pageAddress,
  sourcesValue,
} from "./values.ts";

export const partnerRecord = z.strictObject({
  identifiant: identifier("du partenaire"),
  nom: z.string(),
  resume: z.string().nullable(),
  site: z.url().nullable().describe("Son propre site, quand une source le donne."),
  roles: z
    .array(
      z.strictObject({
        nature: z.enum(Object.values(ROLE_NAMES)),
        role: z.string().describe("Son rôle exact, à cette date."),
        ecoles: identifiers("des écoles concernées ; aucune : tout notre réseau"),
        date: dateValue.describe("La date à laquelle la source le dit : rien n'est dit d'après."),
        fondement: basisValue,
        sources: sourcesValue,
      }),
    )
    .describe("Ce que le partenaire fait, ou a fait, avec nous."),
  page: pageAddress,
  sources: sourcesValue,
});
type PartnerRecord = z.infer<typeof partnerRecord>;

async function recordOf(partner: Partner, site: URL): Promise<PartnerRecord> {
  const { name, summary, website } = partner.data;
  const roles = partner.data.engagements.map(async (engagement) => ({
    nature: ROLE_NAMES[engagement.does],
    role: engagement.role,
    ecoles: idsOf(engagement.schools),
    date: dateOf(engagement.since),
    fondement: basisOf(engagement.basis),
    sources: await sourceValues(engagement),
  }));
  return {
    identifiant: partner.id,
    nom: name,
    resume: summary ?? null,
    site: website ?? null,
    roles: await Promise.all(roles),
    page: new URL(partnerLink(partner).href, site).href,
    sources: await sourceValues(partner),
  };
}

/** Every published partner as a record. */
export const partnerRecords = async (site: URL): Promise<PartnerRecord[]> =>
  Promise.all((await partners()).map((partner) => recordOf(partner, site)));
