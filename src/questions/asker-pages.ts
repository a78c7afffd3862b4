import type { MastheadDrawing } from "../drawings/names.ts";
import { APPLY, type NavigationLink } from "../site.ts";
import type { Asker } from "./schema.ts";

export interface AskerPage {
  /** The last part of the page's address. */
  slug: string;
  title: string;
  /** What other pages call it, whoever reads them. */
  label: string;
  lead: string;
  description: string;
  /** Whether the page says "tu". */
  young: boolean;
  /** The drawing beside the title. */
  drawing: MastheadDrawing;
  /** The one thing to do for who reads the page. */
  action: NavigationLink;
  /** Where one may want to go next. */
  related: readonly NavigationLink[];
}

/** One page of answers for each kind of reader. */
export const ASKER_PAGES: Record<Asker, AskerPage> = {
  young: {
    slug: "jeunes",
    title: "Tes questions",
    label: "Les questions des jeunes",
    lead: "Nous te répondons en peu de mots. Touche une question pour aller droit à sa réponse.",
    description:
      "Diplôme, âge, paie, ville, parents, candidature : les réponses des Plombiers du Numérique à tes questions, avant de candidater.",
    young: true,
    drawing: "telephone",
    action: APPLY,
    related: [
      { href: "/formations/", label: "Les formations" },
      { href: "/ecoles/", label: "Les écoles" },
    ],
  },
  families: {
    slug: "proches-et-conseillers",
    title: "Proches et conseillers",
    label: "Proches et conseillers",
    lead: "Ce qu'il faut savoir pour orienter un jeune.",
    description:
      "Statut, durée, accompagnement, orientation : les réponses aux questions des proches, des éducateurs et des conseillers.",
    young: false,
    drawing: "badge",
    action: { href: "/orienter/", label: "Orienter un jeune" },
    related: [
      { href: "/formations/", label: "Les formations" },
      { href: "/ecoles/", label: "Les écoles" },
      { href: "/questions/jeunes/", label: "Les questions des jeunes" },
    ],
  },
  journalists: {
    slug: "journalistes",
    title: "Journalistes",
    label: "Journalistes",
    lead: "Des réponses datées, avec leur source.",
    description:
      "Histoire, chiffres, contacts : les réponses aux questions des journalistes, chacune avec sa date et sa source.",
    young: false,
    drawing: "coupure",
    action: { href: "/presse/#contact-presse", label: "Contact presse" },
    related: [
      { href: "/presse/chiffres/", label: "Tous les chiffres" },
      { href: "/presse/", label: "La salle de presse" },
      { href: "/a-propos/", label: "L'histoire, date par date" },
    ],
  },
  funders: {
    slug: "financeurs",
    title: "Financeurs et mécènes",
    label: "Financeurs et mécènes",
    lead: "À quoi sert l'argent, et à qui s'adresser.",
    description:
      "Dons, reçus fiscaux, emploi des fonds : les réponses aux questions des financeurs et des mécènes, avec leur source.",
    young: false,
    drawing: "panneau-brassage",
    action: { href: "/soutenir/", label: "Soutenir" },
    related: [
      { href: "/partenaires/", label: "Les partenaires" },
      { href: "/presse/chiffres/", label: "Les chiffres" },
      { href: "/ecoles/", label: "Les écoles" },
    ],
  },
  employers: {
    slug: "employeurs",
    title: "Employeurs",
    label: "Employeurs",
    lead: "Ce que savent faire les stagiaires, et comment en accueillir.",
    description:
      "Compétences, stages, apprentissage, matériel : les réponses aux questions des employeurs, chacune avec sa source.",
    young: false,
    drawing: "visser-rails",
    action: { href: "/soutenir/#accueillir-un-stagiaire", label: "Accueillir un stagiaire" },
    related: [
      { href: "/formations/", label: "Les formations" },
      { href: "/ecoles/", label: "Les écoles" },
      { href: "/partenaires/", label: "Les partenaires" },
    ],
  },
};
