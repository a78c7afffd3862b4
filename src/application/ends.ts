/** The words of the ends that are not "sent", by the voice of the form. The page shows them; the script only chooses. */
import type { Cause } from "./verdict.ts";

export type EndName = "pas-envoyee" | "on-ne-sait-pas" | "hors-ligne" | "en-attente";

interface End {
  readonly title: string;
  readonly sentences: readonly string[];
}

interface EndWords {
  readonly ends: Readonly<Record<EndName, End>>;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly agreement: string;
  readonly otherwise: string;
  readonly helper: string;
}

export const END_WORDS: Readonly<Record<"tu" | "vous", EndWords>> = {
  tu: {
    ends: {
      "pas-envoyee": {
        title: "Ta candidature n'est pas envoyée",
        sentences: ["Tes réponses sont toujours là."],
      },
      "on-ne-sait-pas": {
        title: "On ne sait pas si ta candidature est envoyée",
        sentences: [
          "La connexion s'est coupée avant la réponse. Elle est peut-être arrivée, peut-être pas.",
          "Tes réponses sont toujours là. Réessaie : la référence reste la même, et un double se voit.",
        ],
      },
      "hors-ligne": {
        title: "Ta candidature n'est pas envoyée : pas de réseau",
        sentences: ["Rien n'est parti. Tes réponses sont toujours là."],
      },
      "en-attente": {
        title: "Ta candidature attend le réseau",
        sentences: [
          "Elle n'est pas encore envoyée. Elle partira toute seule quand le réseau revient.",
          "Rouvre cette page plus tard : tu verras si elle est partie.",
        ],
      },
    },
    causes: {
      refused: "Une réponse n'a pas été acceptée. Modifie-la, ou passe par une autre façon.",
      "too-long": "Ton texte est trop long pour être reçu. Raccourcis-le, puis réessaie.",
      busy: "Trop de monde envoie en même temps. Réessaie dans quelques minutes.",
      closed: "Le formulaire est fermé pour l'instant. Passe par une autre façon.",
      failing: "Le service qui reçoit les candidatures est en panne. Réessaie plus tard.",
    },
    agreement: "Envoyer toute seule quand le réseau revient",
    otherwise: "Ou passe par une autre façon",
    helper: "Par SMS, à une personne qui t'aide",
  },
  vous: {
    ends: {
      "pas-envoyee": {
        title: "La candidature n'est pas envoyée",
        sentences: ["Vos réponses sont toujours là."],
      },
      "on-ne-sait-pas": {
        title: "On ne sait pas si la candidature est envoyée",
        sentences: [
          "La connexion s'est coupée avant la réponse. Vos réponses sont toujours là.",
          "Réessayez : la référence reste la même, et un double se voit.",
        ],
      },
      "hors-ligne": {
        title: "La candidature n'est pas envoyée : pas de réseau",
        sentences: ["Rien n'est parti. Vos réponses sont toujours là."],
      },
      "en-attente": {
        title: "La candidature attend le réseau",
        sentences: [
          "Elle n'est pas encore envoyée. Elle partira toute seule quand le réseau revient.",
          "Rouvrez cette page plus tard : vous verrez si elle est partie.",
        ],
      },
    },
    causes: {
      refused: "Une réponse n'a pas été acceptée. Modifiez-la, ou passez par une autre voie.",
      "too-long": "Le texte est trop long pour être reçu. Raccourcissez-le, puis réessayez.",
      busy: "Trop d'envois arrivent en même temps. Réessayez dans quelques minutes.",
      closed: "Le formulaire est fermé pour l'instant. Passez par une autre voie.",
      failing: "Le service qui reçoit les candidatures est en panne. Réessayez plus tard.",
    },
    agreement: "Envoyer automatiquement quand le réseau revient",
    otherwise: "Ou passez par une autre voie",
    helper: "Par SMS",
  },
};
