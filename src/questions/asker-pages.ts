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
    title: "Vos questions de proches et de conseillers",
    label: "Proches et conseillers",
    lead: "Statut, paie, logement, suite : de quoi choisir avant de dire oui, avec la date de chaque réponse.",
    description:
      "Paie (200 ou 500 € par mois à l'E2C en 2024), statut, diplôme, logement : nos réponses datées aux parents et aux conseillers.",
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
    title: "Vos questions de journalistes",
    label: "Journalistes",
    lead: "Nos réponses, avec leur date et la source où vérifier.",
    description:
      "Création en 2017, nombre d'écoles, taux de réussite, Roubaix, images : nos réponses aux journalistes, avec leur date et leur source.",
    young: false,
    drawing: "coupure",
    action: { href: "/presse/#contact-presse", label: "Contact presse" },
    related: [
      { href: "/presse/chiffres/", label: "Tous les chiffres" },
      { href: "/presse/", label: "La salle de presse" },
      { href: "/a-propos/", label: "L'histoire, date par date" },
    ],
  },
};
