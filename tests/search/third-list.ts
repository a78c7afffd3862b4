/**
 * A third list, by another author who had seen only the pages of the site. The person who corrected the search after the second
 * list had not seen the third one, so this list measures the search on words that it was never adjusted to.
 */
import type { Query } from "./real-life-queries.ts";

export const THIRD_LIST: Readonly<Record<string, readonly Query[]>> = {
  misspelt: [
    ["formassion fibre obtique", "/formations/technicien-fibre/", "/formations/"],
    [
      "tecnicien data senter",
      "/formations/technicien-datacenter/",
      "/metier/",
      "/formations/",
      "/formations/technicien-maintenance-datacenter/",
    ],
    [
      "cablage reso rj45",
      "/formations/technicien-datacenter/cablage-cuivre/",
      "/metier/",
      "/formations/technicien-datacenter/decouverte-du-reseau/",
    ],
    ["inscripsion", "/candidater/", "/questions/jeunes/#candidater"],
    ["abilitation electrike", "/metier/", "/questions/jeunes/#danger", "/accueillir/"],
    [
      "smartcity marseil",
      "/formations/technicien-smart-city/",
      "/ecoles/marseille-saint-jerome/",
      "/presse/marseille-2023/",
    ],
    ["remise a nivo francais math", "/formations/technicien-datacenter/remise-a-niveau/"],
    [
      "atestation fin de formation",
      "/questions/jeunes/#attestation",
      "/questions/proches-et-conseillers/#diplome",
    ],
  ],
  phonetic: [
    [
      "c payé cmb",
      "/questions/jeunes/#paie",
      "/questions/proches-et-conseillers/#remuneration",
      "/metier/",
    ],
    ["jé pa le bac", "/questions/jeunes/#diplome", "/formations/"],
    [
      "fo le permi pr venir",
      "/questions/jeunes/#permis",
      "/questions/proches-et-conseillers/#logement-transport-repas",
    ],
    [
      "jé 17 an je peu minscrire",
      "/questions/jeunes/#age",
      "/questions/proches-et-conseillers/#age",
      "/candidater/est-ce-pour-moi/",
    ],
    ["kan ca commence", "/questions/jeunes/#prochaine-session"],
    ["koi faire si g pa ete pris", "/questions/jeunes/#pas-pris", "/candidater/est-ce-pour-moi/"],
    [
      "sa dur conbien de moi",
      "/questions/jeunes/#duree",
      "/questions/proches-et-conseillers/#duree",
      "/formations/technicien-datacenter/",
      "/formations/",
    ],
  ],
  synonym: [
    ["taf de nuit", "/questions/jeunes/#nuit", "/metier/"],
    [
      "combien on gagne technicien reseau",
      "/metier/",
      "/questions/jeunes/#paie",
      "/questions/proches-et-conseillers/#remuneration",
    ],
    ["sans papier", "/questions/jeunes/#papiers"],
    [
      "meuf dans l'informatique",
      "/questions/jeunes/#filles",
      "/ecoles/magny-les-hameaux/",
      "/presse/magny-les-hameaux-2026/",
    ],
    [
      "reparer serveur disque dur en panne",
      "/formations/technicien-datacenter/changement-de-composants/",
    ],
    [
      "apprendre a souder la fibre",
      "/formations/technicien-fibre/",
      "/formations/technicien-datacenter/cablage-fibre/",
    ],
    [
      "alternance data center paris",
      "/formations/technicien-maintenance-datacenter/",
      "/ecoles/saint-denis/",
      "/presse/labo-2025/",
    ],
  ],
  question: [
    ["est ce que je peux venir si je suis en fauteuil roulant", "/questions/jeunes/#handicap"],
    [
      "c'est quoi une baie",
      "/metier/",
      "/formations/technicien-datacenter/rackage-de-serveurs/",
      "/formations/technicien-datacenter/urbanisation-de-salle/",
    ],
    ["je parle pas bien francais es que c possible", "/questions/jeunes/#francais"],
    ["y a du boulot apres la formation ?", "/questions/jeunes/#travail-apres", "/metier/"],
    ["faut il un cv pour postuler", "/questions/jeunes/#sans-cv-ni-email", "/candidater/"],
  ],
  name: [
    ["venissieu", "/ecoles/venissieux/"],
    [
      "perpignan 66",
      "/ecoles/rivesaltes/",
      "/ecoles/",
      "/formations/technicien-infrastructures-numeriques/",
    ],
    ["ecole 2eme chance lille", "/partenaires/e2c-grand-lille/", "/ecoles/roubaix/"],
    ["st herblin nantes", "/ecoles/", "/partenaires/", "/formations/technicien-fibre/"],
  ],
  adviser: [
    [
      "prescrire la formation pour un jeune en CEJ",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
    ],
    [
      "fiche prescription mission local",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
    ],
    [
      "mon fils a décroché du lycée que faire",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
      "/candidater/est-ce-pour-moi/",
      "/questions/jeunes/#pas-pris",
    ],
    [
      "statut stagiaire formation professionnelle rémunération",
      "/questions/proches-et-conseillers/#statut",
      "/questions/proches-et-conseillers/#remuneration",
      "/questions/jeunes/#paie",
    ],
    [
      "hebergement cantine frais de deplacement",
      "/questions/proches-et-conseillers/#logement-transport-repas",
    ],
    [
      "public éligible rsa sans qualification",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
      "/a-propos/",
    ],
    ["rgpd coordonnées du jeune", "/donnees-personnelles/"],
  ],
  press: [
    [
      "florian duboys fondateur",
      "/a-propos/",
      "/questions/journalistes/#createur",
      "/presse/paroles/",
      "/partenaires/impala-avenir/",
    ],
    [
      "taux d'insertion sortie positive",
      "/presse/chiffres/",
      "/questions/journalistes/#taux-de-reussite",
      "/questions/jeunes/#travail-apres",
    ],
    ["octave clabat ovh", "/partenaires/ovhcloud/", "/presse/paroles/", "/presse/roubaix-2020/"],
    ["hollande visite nanterre", "/partenaires/#fondation-la-france-s-engage", "/presse/revue/"],
    ["photos libres de droit kit presse", "/questions/journalistes/#image", "/presse/"],
    [
      "combien d'éleves formés depuis le debut",
      "/presse/chiffres/",
      "/questions/journalistes/#jeunes-formes",
    ],
  ],
  funder: [
    ["mecenat deduction impots entreprise", "/soutenir/"],
    ["recruter un techniciens datacenter junior", "/accueillir/"],
    ["don ancien serveurs switchs", "/soutenir/"],
    [
      "equinics labo 400000 euros",
      "/partenaires/equinix/",
      "/presse/labo-2025/",
      "/ecoles/saint-denis/",
      "/soutenir/",
    ],
    ["bilan financier association", "/soutenir/"],
    [
      "poei",
      "/formations/technicien-maintenance-datacenter/",
      "/ecoles/saint-denis/",
      "/accueillir/",
      "/presse/labo-2025/",
    ],
  ],
};
