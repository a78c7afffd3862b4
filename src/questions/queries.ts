import type { CollectionEntry } from "astro:content";
import { shownEntries } from "../lib/entries.ts";
import { ASKERS, type Asker } from "./schema.ts";

export type Question = CollectionEntry<"questions">;

/** The components that an answer's text may use, by name. */
export type BodyComponents = Record<string, (props: never) => unknown>;

export interface AskerPage {
  asker: Asker;
  /** The last part of the page's address. */
  slug: string;
  title: string;
  /** What other pages call it, whoever reads them. */
  label: string;
  lead: string;
  description: string;
  /** Whether the page says "tu". */
  young: boolean;
}

/** One page of answers for each kind of reader. */
const ASKER_PAGES: Record<Asker, Omit<AskerPage, "asker">> = {
  young: {
    slug: "jeunes",
    title: "Tes questions",
    label: "Les questions des jeunes",
    lead: "Des réponses courtes. Touche une question pour aller droit à sa réponse.",
    description:
      "Diplôme, âge, durée, paie, ville, candidature : les réponses aux questions que tu te poses avant de candidater.",
    young: true,
  },
  families: {
    slug: "proches-et-conseillers",
    title: "Proches et conseillers",
    label: "Proches et conseillers",
    lead: "Ce qu'il faut savoir pour orienter un jeune.",
    description:
      "Statut, durée, accompagnement, orientation : les réponses aux questions des proches, des éducateurs et des conseillers.",
    young: false,
  },
  journalists: {
    slug: "journalistes",
    title: "Journalistes",
    label: "Journalistes",
    lead: "Des réponses datées, avec leur source.",
    description:
      "Histoire, chiffres, contacts : les réponses aux questions des journalistes, chacune avec sa date et sa source.",
    young: false,
  },
  funders: {
    slug: "financeurs",
    title: "Financeurs et mécènes",
    label: "Financeurs et mécènes",
    lead: "À quoi sert l'argent, et à qui s'adresser.",
    description:
      "Dons, reçus fiscaux, emploi des fonds : les réponses aux questions des financeurs et des mécènes, avec leur source.",
    young: false,
  },
  employers: {
    slug: "employeurs",
    title: "Employeurs",
    label: "Employeurs",
    lead: "Ce que savent faire les stagiaires, et comment en accueillir.",
    description:
      "Compétences, stages, apprentissage, matériel : les réponses aux questions des employeurs, chacune avec sa source.",
    young: false,
  },
};

/** The pages of answers that have at least one question. */
export async function askerPages(): Promise<(AskerPage & { questions: Question[] })[]> {
  const all = (await shownEntries("questions")).sort((a, b) => a.data.order - b.data.order);
  return ASKERS.map((asker) => ({
    asker,
    ...ASKER_PAGES[asker],
    questions: all.filter(({ data }) => data.asker === asker),
  })).filter(({ questions }) => questions.length > 0);
}

/** A short anchor that lasts, whatever becomes of the question's words: its file's name ("jeunes-diplome" → "diplome"). */
export const questionAnchor = ({ id }: Question): string => id.replace(/^[a-z]+-/, "");
