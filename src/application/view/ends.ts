/**
 * The wording of every result except "sent". One form says "tu", the other says "vous". The HTML of a form contains the texts
 * of all results, and the script shows those of the current one.
 */
import type { Cause } from "#application/delivery/verdict.ts";

export type EndName = "pas-envoyee" | "on-ne-sait-pas" | "hors-ligne" | "en-attente" | "a-renvoyer";

interface End {
  readonly title: string;
  readonly sentences: readonly string[];
}

interface EndWords {
  readonly ends: Readonly<Record<EndName, End>>;
  readonly causes: Readonly<Record<Cause, string>>;
  /** The words before the waiting time: « Réessaie dans 2 minutes ». */
  readonly again: string;
  readonly agreement: string;
  readonly otherwise: string;
  /** Whom to send the answers to, if `association.yaml` has no e-mail address or no mobile number. */
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
          "On n'a pas reçu de réponse. Ta candidature est peut-être arrivée, peut-être pas.",
          "Tes réponses sont toujours là. Réessaie : si elle arrive deux fois, ce n'est pas grave.",
        ],
      },
      "hors-ligne": {
        title: "Ta candidature n'est pas envoyée : pas de réseau",
        sentences: [
          "Rien n'est parti. Tes réponses sont toujours là.",
          "Si cette page reste ouverte, elle part dès que le réseau revient.",
        ],
      },
      "en-attente": {
        title: "Ta candidature attend le réseau",
        sentences: [
          "Elle n'est pas encore envoyée. Elle reste sur cet appareil jusqu'à son départ.",
          "Rouvre cette page quand le réseau revient : elle partira, et tu le verras.",
        ],
      },
      "a-renvoyer": {
        title: "Ta candidature sera renvoyée",
        sentences: [
          "Elle est peut-être déjà arrivée. Elle reste sur cet appareil jusqu'à ce qu'on le sache.",
          "Rouvre cette page un peu plus tard : elle repartira, et tu le verras.",
        ],
      },
    },
    causes: {
      refused: "Une réponse n'a pas été acceptée. Relis tes réponses, plus bas.",
      "too-long": "Ton texte est trop long pour être reçu. Raccourcis-le, puis réessaie.",
      busy: "Trop de monde envoie en même temps.",
      closed: "Le formulaire est fermé pour l'instant. Choisis une autre façon, plus bas.",
      failing: "Le service qui reçoit les candidatures est en panne. Réessaie plus tard.",
    },
    again: "Réessaie",
    agreement: "La garder, et l'envoyer quand le réseau revient",
    otherwise: "D'autres façons de candidater",
    helper: "à une personne qui t'aide",
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
          "Aucune réponse n'est revenue. Vos réponses sont toujours là.",
          "Réessayez : la référence reste la même, et un double se voit.",
        ],
      },
      "hors-ligne": {
        title: "La candidature n'est pas envoyée : pas de réseau",
        sentences: [
          "Rien n'est parti. Vos réponses sont toujours là.",
          "Si cette page reste ouverte, elle part dès que le réseau revient.",
        ],
      },
      "en-attente": {
        title: "La candidature attend le réseau",
        sentences: [
          "Elle n'est pas encore envoyée. Elle reste sur cet appareil jusqu'à son départ.",
          "Rouvrez cette page quand le réseau revient : elle partira, et vous le verrez.",
        ],
      },
      "a-renvoyer": {
        title: "La candidature sera renvoyée",
        sentences: [
          "Elle est peut-être déjà arrivée. Elle reste sur cet appareil jusqu'à ce qu'on le sache.",
          "Rouvrez cette page un peu plus tard : elle repartira, et vous le verrez.",
        ],
      },
    },
    causes: {
      refused: "Une réponse n'a pas été acceptée. Relisez vos réponses, plus bas.",
      "too-long": "Le texte est trop long pour être reçu. Raccourcissez-le, puis réessayez.",
      busy: "Trop d'envois arrivent en même temps.",
      closed: "Le formulaire est fermé pour l'instant. Choisissez une autre façon, plus bas.",
      failing: "Le service qui reçoit les candidatures est en panne. Réessayez plus tard.",
    },
    again: "Réessayez",
    agreement: "La garder, et l'envoyer quand le réseau revient",
    otherwise: "D'autres façons de candidater",
    helper: "à la personne de votre choix",
  },
};
