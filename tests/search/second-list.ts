/**
 * A second list of queries. Its author had seen only the pages of the site, not its code and not the first list. When the list
 * was written, the search was finished, and found the page for 85 % of these queries. Afterwards the search was corrected for
 * the kinds of words that it had missed, not for particular queries.
 */
import type { Query } from "./real-life-queries.ts";

export const SECOND_LIST: Readonly<Record<string, readonly Query[]>> = {
  phonetic: [
    [
      "c koi un data center",
      "/questions/jeunes/#cest-quoi",
      "/metier/",
      "/formations/technicien-datacenter/",
    ],
    ["jveu minscrir", "/candidater/", "/questions/jeunes/#candidater"],
    [
      "on é payer combien",
      "/questions/jeunes/#paie",
      "/questions/proches-et-conseillers/#remuneration",
    ],
    [
      "jai pa le bac c possible",
      "/questions/jeunes/#diplome",
      "/questions/jeunes/#attestation",
      "/candidater/est-ce-pour-moi/",
    ],
    [
      "sa dur kombien de tps",
      "/questions/jeunes/#duree",
      "/questions/proches-et-conseillers/#duree",
    ],
    [
      "jé 27 an esk c tro tard",
      "/questions/jeunes/#age",
      "/questions/proches-et-conseillers/#age",
      "/candidater/est-ce-pour-moi/",
    ],
    ["ya du taf apré", "/questions/jeunes/#travail-apres"],
    [
      "jparle pa bien francai",
      "/questions/jeunes/#francais",
      "/formations/technicien-datacenter/remise-a-niveau/",
    ],
    ["fo le permi ou pa", "/questions/jeunes/#permis"],
  ],
  misspelt: [
    ["tecnicien fibre obtique", "/formations/technicien-fibre/"],
    [
      "soudurre de la fibre",
      "/formations/technicien-datacenter/cablage-fibre/",
      "/formations/technicien-fibre/",
    ],
    ["cablâge rj 45", "/formations/technicien-datacenter/cablage-cuivre/"],
    ["handicape", "/questions/jeunes/#handicap"],
    [
      "aprentissage alternence data centre",
      "/formations/technicien-maintenance-datacenter/",
      "/ecoles/saint-denis/",
      "/presse/labo-2025/",
    ],
    ["bare de ram a changé", "/formations/technicien-datacenter/changement-de-composants/"],
    ["adress ip", "/formations/technicien-datacenter/decouverte-du-reseau/"],
    ["prochene rentré", "/questions/jeunes/#prochaine-session"],
  ],
  synonym: [
    ["bosser de nuit", "/questions/jeunes/#nuit", "/metier/"],
    ["sans papiers", "/questions/jeunes/#papiers"],
    [
      "poser des cameras de surveillance",
      "/formations/technicien-smart-city/",
      "/formations/technicien-infrastructures-numeriques/",
      "/ecoles/marseille-saint-jerome/",
    ],
    [
      "clim maintenance bac pro elec",
      "/formations/technicien-maintenance-datacenter/",
      "/ecoles/saint-denis/",
    ],
    ["recalé", "/questions/jeunes/#pas-pris"],
  ],
  question: [
    [
      "est ce que les meufs peuvent venir",
      "/questions/jeunes/#filles",
      "/ecoles/magny-les-hameaux/",
      "/presse/magny-les-hameaux-2026/",
    ],
    ["on risque de s'électrocuter ?", "/questions/jeunes/#danger", "/metier/"],
    ["j'ai pas d'adresse mail je fais comment", "/questions/jeunes/#sans-cv-ni-email"],
  ],
  name: [
    [
      "marseil",
      "/ecoles/marseille-saint-jerome/",
      "/formations/technicien-smart-city/",
      "/presse/marseille-2023/",
    ],
    ["formation bordeau", "/ecoles/blanquefort/", "/partenaires/#apprentis-d-auteuil"],
    ["venisieu lyon", "/ecoles/venissieux/"],
    ["magnilezamo", "/ecoles/magny-les-hameaux/", "/presse/magny-les-hameaux-2026/"],
    ["ecole 2eme chance lille", "/partenaires/e2c-grand-lille/"],
  ],
  adviser: [
    [
      "prescrire un jeune mission locale",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
    ],
    [
      "protection sociale stagiaire formation professionnelle",
      "/questions/proches-et-conseillers/#statut",
      "/questions/proches-et-conseillers/#remuneration",
    ],
    [
      "mon fils a arrêté l'école que faire",
      "/orienter/",
      "/questions/proches-et-conseillers/#orienter",
      "/questions/proches-et-conseillers/",
    ],
    [
      "hebergement et cantine pendant la formation",
      "/questions/proches-et-conseillers/#logement-transport-repas",
    ],
    ["rupture de parcours abandon stagiaire", "/questions/proches-et-conseillers/#abandon"],
    [
      "titre pro ou certification RNCP ?",
      "/questions/proches-et-conseillers/#diplome",
      "/questions/proches-et-conseillers/#reconnaissance",
      "/questions/jeunes/#attestation",
    ],
  ],
  press: [
    ["florian duboys", "/a-propos/", "/presse/paroles/", "/questions/journalistes/#createur"],
    ["attachée de presse coordonnées", "/presse/", "/questions/journalistes/#contact"],
    ["kit média logo HD photos", "/questions/journalistes/#image"],
    [
      "octave claba déclaration roubaix",
      "/presse/paroles/",
      "/presse/roubaix-2020/",
      "/partenaires/ovhcloud/",
    ],
    ["étude sociologue duvoux", "/questions/journalistes/#etude"],
    [
      "combien de bénéficiaires depuis la création",
      "/questions/journalistes/#jeunes-formes",
      "/presse/chiffres/",
    ],
  ],
  funder: [
    ["défiscalisation mécénat entreprise", "/soutenir/"],
    ["rapport annuel budget association", "/soutenir/"],
    ["donner des vieux serveurs", "/soutenir/"],
    ["recruter un alternant", "/accueillir/"],
    ["habilitation elec BR B1V des stagiaires", "/accueillir/"],
    ["prix de revient d'une école", "/soutenir/"],
  ],
};
