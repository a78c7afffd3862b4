import type { Query } from "./real-life-queries.ts";

const YOUNG = "/questions/jeunes/";
const CLOSE = "/questions/proches-et-conseillers/";
const MEDIA = "/questions/journalistes/";
const DATACENTER = "/formations/technicien-datacenter/";

/**
 * A fourth list of queries. Its author had seen neither the code that corrects typos nor the other lists. It contains short town
 * names with a typo, short words with a missing or double letter, pairs in which one word is right, phonetic spellings, and
 * numbers.
 */
export const FOURTH_LIST: Readonly<Record<string, readonly Query[]>> = {
  "towns with a typo": [
    ["chele", "/ecoles/chelles/"],
    ["grini", "/ecoles/grigny/"],
    ["griny", "/ecoles/grigny/"],
    ["roubai", "/ecoles/roubaix/"],
    ["lion", "/ecoles/", "/ecoles/venissieux/"],
    ["tulon", "/ecoles/", "/presse/chiffres/"],
    ["vénisieu", "/ecoles/venissieux/"],
    ["blankefor", "/ecoles/blanquefort/"],
    ["marseile saint jerome", "/ecoles/marseille-saint-jerome/"],
    ["rivesalte", "/ecoles/rivesaltes/"],
    ["magni les hamo", "/ecoles/magny-les-hameaux/", "/presse/magny-les-hameaux-2026/"],
    ["romant sur isère", "/ecoles/romans-sur-isere/"],
    ["san deni", "/ecoles/saint-denis/", "/presse/labo-2025/"],
  ],
  "single and double letters": [
    ["stag", `${YOUNG}#assurance`, "/accueillir/", DATACENTER],
    ["paiee", `${YOUNG}#paie`, `${CLOSE}#remuneration`],
    ["aje", `${YOUNG}#age`, `${CLOSE}#age`],
    ["permi", `${YOUNG}#permis`],
    ["nui", `${YOUNG}#nuit`],
    ["fil", `${YOUNG}#filles`, `${DATACENTER}cablage-cuivre/`, `${DATACENTER}cablage-fibre/`],
    ["racc", "/metier/", `${DATACENTER}rackage-de-serveurs/`, DATACENTER],
    ["fibbre", "/formations/technicien-fibre/", `${DATACENTER}cablage-fibre/`],
    ["logo", `${MEDIA}#image`, "/presse/"],
    ["diplom", `${YOUNG}#diplome`, `${CLOSE}#diplome`, `${YOUNG}#attestation`],
  ],
  "one word right, the other not": [
    ["prix formassion", `${YOUNG}#prix`, `${CLOSE}#prix`],
    ["ecole griyny", "/ecoles/grigny/"],
    ["san diplome", `${YOUNG}#diplome`, "/"],
    ["permis oblijatoire", `${YOUNG}#permis`],
    ["cablage cuivr", `${DATACENTER}cablage-cuivre/`],
    ["dossier pres", "/presse/", `${MEDIA}#contact`],
    ["travail la nuis", `${YOUNG}#nuit`],
    ["taux réusite", `${MEDIA}#taux-de-reussite`, "/presse/chiffres/"],
    ["ecole 2eme chence", "/partenaires/e2c-grand-lille/", `${CLOSE}#apres-e2c`],
    ["acueillir stagiaire", "/accueillir/"],
    ["statu du jeune", `${CLOSE}#statut`],
  ],
  phonetic: [
    ["kombien sa dur", `${YOUNG}#duree`, `${CLOSE}#duree`],
    ["jsui handicapé", `${YOUNG}#handicap`],
    ["ces ki ki a créé lassos", `${MEDIA}#createur`, "/a-propos/"],
    ["kan ces la prochaine rentré", `${YOUNG}#prochaine-session`],
    ["feume datacenter", "/presse/magny-les-hameaux-2026/", `${YOUNG}#filles`],
    ["ovéhache", "/partenaires/ovhcloud/"],
    ["mission local", "/orienter/", `${CLOSE}#orienter`, `${YOUNG}#candidater`],
  ],
  "numbers, and what an adviser or a journalist types": [
    ["16 ans", `${YOUNG}#age`, `${YOUNG}#parents`, `${CLOSE}#age`],
    ["roubaix 2020", "/ecoles/roubaix/", "/presse/roubaix-2020/", `${MEDIA}#roubaix`],
    ["rj 45", `${DATACENTER}cablage-cuivre/`],
    ["R.S.A.", "/orienter/", `${CLOSE}#statut`, `${CLOSE}#remuneration`, `${YOUNG}#paie`],
    ["pole emploi", "/partenaires/#france-travail"],
    ["ajance france travaille", "/partenaires/#france-travail"],
    ["embargo", `${MEDIA}#contact`, "/presse/"],
  ],
};
