import type { Query } from "./real-life-queries.ts";

/**
 * Correctly spelt queries, each with the page that answers it. A test compares our search with unmodified Pagefind (default
 * settings, an index of whole pages): it fails if Pagefind ranks the page higher for more than one query in twenty.
 */
export const CORRECTLY_SPELT: readonly (readonly [query: string, page: string])[] = [
  ["roubaix", "/ecoles/roubaix/"],
  ["école de roubaix", "/ecoles/roubaix/"],
  ["grigny", "/ecoles/grigny/"],
  ["montpellier", "/ecoles/montpellier/"],
  ["vénissieux", "/ecoles/venissieux/"],
  ["blanquefort", "/ecoles/blanquefort/"],
  ["rivesaltes", "/ecoles/rivesaltes/"],
  ["chelles", "/ecoles/chelles/"],
  ["magny-les-hameaux", "/ecoles/magny-les-hameaux/"],
  ["romans-sur-isère", "/ecoles/romans-sur-isere/"],
  ["saint-denis", "/ecoles/saint-denis/"],
  ["datacenter", "/formations/technicien-datacenter/"],
  ["smart city", "/formations/technicien-smart-city/"],
  ["maintenance", "/formations/technicien-maintenance-datacenter/"],
  ["infrastructures numériques", "/formations/technicien-infrastructures-numeriques/"],
  ["technicien fibre", "/formations/technicien-fibre/"],
  ["cuivre", "/formations/technicien-datacenter/cablage-cuivre/"],
  ["monomode", "/formations/technicien-datacenter/cablage-fibre/"],
  ["routeur", "/formations/technicien-datacenter/decouverte-du-reseau/"],
  ["racker", "/formations/technicien-datacenter/rackage-de-serveurs/"],
  ["allées froides", "/formations/technicien-datacenter/urbanisation-de-salle/"],
  ["barrette mémoire", "/formations/technicien-datacenter/changement-de-composants/"],
  ["métier", "/metier/"],
  ["candidater", "/candidater/"],
  ["diplôme", "/questions/jeunes/"],
  ["permis", "/questions/jeunes/"],
  ["papiers", "/questions/jeunes/"],
  ["handicap", "/questions/jeunes/"],
  ["abandon", "/questions/proches-et-conseillers/"],
  ["logement", "/questions/proches-et-conseillers/"],
  ["apprenti", "/accueillir/"],
  ["reçu fiscal", "/soutenir/"],
  ["étude indépendante", "/questions/journalistes/"],
  ["ovhcloud", "/partenaires/ovhcloud/"],
  ["equinix", "/partenaires/equinix/"],
  ["telehouse", "/partenaires/"],
  ["impala avenir", "/partenaires/impala-avenir/"],
  ["banque des territoires", "/partenaires/"],
  ["afpa", "/partenaires/afpa/"],
  ["revue de presse", "/presse/revue/"],
  ["octave klaba", "/presse/paroles/"],
  ["chiffres", "/presse/chiffres/"],
  ["mentions légales", "/mentions-legales/"],
  ["données personnelles", "/donnees-personnelles/"],
  ["accessibilité", "/accessibilite/"],
  ["écoconception", "/ecoconception/"],
  ["soutenir", "/soutenir/"],
];

const YOUNG = "/questions/jeunes/";

/** Numbers, words with digits, full stops or ligatures, as people type and paste them. */
export const NUMBERS: readonly Query[] = [
  ["2020", "/presse/roubaix-2020/", "/presse/grigny-2020/"],
  ["２０２０", "/presse/roubaix-2020/", "/presse/grigny-2020/"],
  ["roubaix 2020", "/presse/roubaix-2020/"],
  ["roubaix2020", "/presse/roubaix-2020/"],
  ["rj45", "/formations/technicien-datacenter/cablage-cuivre/"],
  ["RJ 45", "/formations/technicien-datacenter/cablage-cuivre/"],
  ["16 ans", `${YOUNG}#age`],
  ["16\u00a0ans", `${YOUNG}#age`],
  ["4 mois", `${YOUNG}#duree`],
  ["bac+2", `${YOUNG}#diplome`],
  ["06/2023", "/presse/marseille-2023/"],
  ["33 000", "/presse/chiffres/", "/metier/"],
  ["33000", "/presse/chiffres/", "/metier/"],
  ["33\u202f000", "/presse/chiffres/", "/metier/"],
  ["5,5 mois", "/ecoles/venissieux/", "/formations/technicien-infrastructures-numeriques/"],
  ["1er", "/presse/paroles/", "/presse/revue/"],
  ["R.S.A.", "/orienter/"],
  ["\ufb01bre", "/formations/technicien-fibre/"],
];

/** Frequent questions, mostly in words other than the site's. */
export const OTHER_WORDING: readonly Query[] = [
  ["salaire", `${YOUNG}#paie`, "/metier/"],
  ["pole emploi", "/partenaires/#france-travail"],
  ["ajance france travaille", "/partenaires/#france-travail"],
  ["embargo", "/presse/", "/questions/journalistes/#contact"],
  ["RSS", "/presse/"],
  ["logo", "/questions/journalistes/#image"],
  ["photo", "/questions/journalistes/#image"],
  ["stage troisième", "/accueillir/"],
  ["ovéhache", "/partenaires/ovhcloud/"],
  ["feume datacenter", "/presse/magny-les-hameaux-2026/", `${YOUNG}#filles`],
];

/** Ordinary French words that the site does not contain, or need not contain: typing one is not a typo. */
export const ORDINARY = `
  prière voile plage prison cheval musique coiffure cuisine boulangerie vacances montagne jardin piscine football
  cinéma chanson guitare médecin hôpital pharmacie avocat police mariage enfant bébé maison appartement chien chat
  voyage avion bateau moto fleur arbre soleil pluie neige hiver guerre élection roman poème peinture danse
  restaurant fromage viande poisson légume chaussure vêtement banque crédit impôts notaire village forêt rivière
  soldat armée mairie église dame film moteur vendeur caissier maçon plombier électricien couvreur peintre
  cuisinier serveuse infirmière comptable secrétaire chauffeur livreur sport santé amour humour
`
  .trim()
  .split(/\s+/);

/** Words that do not exist: they must not get a confident answer. */
export const NONSENSE = [
  "blorgnak",
  "zzzz",
  "qsdfghjk",
  "wxcvbnop",
  "trufulidon",
  "xkcdxkcd",
  "gloubiboulga",
];
