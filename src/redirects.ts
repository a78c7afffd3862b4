/**
 * Addresses that pages used to have, also on the association's earlier site, and the page, or the place in it, that each leads to now. To fold a page into another, add a line: the build
 * writes at the old address a small page that sends on, which stands in no site map, search, share picture or worker's list.
 */
export const REDIRECTS: Readonly<Record<string, string>> = {
  "/presse/chiffres/formations/": "/presse/chiffres/",
  "/questions/financeurs/": "/soutenir/",
  "/questions/employeurs/": "/accueillir/",
  "/partenaires/ecole-par-ecole/": "/partenaires/",
  "/partenaires/acife/": "/partenaires/#acife",
  "/partenaires/apprentis-d-auteuil/": "/partenaires/#apprentis-d-auteuil",
  "/partenaires/banque-des-territoires/": "/partenaires/#banque-des-territoires",
  "/partenaires/cfp-grand-paris-sud/": "/partenaires/#cfp-grand-paris-sud",
  "/partenaires/cma-herault/": "/partenaires/#cma-herault",
  "/partenaires/digital-realty/": "/partenaires/#digital-realty",
  "/partenaires/euclyde/": "/partenaires/#euclyde",
  "/partenaires/fondation-caritas-france/": "/partenaires/#fondation-caritas-france",
  "/partenaires/fondation-la-france-s-engage/": "/partenaires/#fondation-la-france-s-engage",
  "/partenaires/france-travail/": "/partenaires/#france-travail",
  "/partenaires/hub-de-la-reussite/": "/partenaires/#hub-de-la-reussite",
  "/partenaires/infranum/": "/partenaires/#infranum",
  "/partenaires/innovance/": "/partenaires/#innovance",
  "/partenaires/region-ile-de-france/": "/partenaires/#region-ile-de-france",
  "/partenaires/telehouse/": "/partenaires/#telehouse",
  // Of the site that the association has had so far, those that others cite (sources s8, s10, s19, s20).
  "/2020/12/18/remise-dattestation-de-formation-par-nadia-hai-ministre-deleguee-chargee-de-la-ville-a-la-1ere-promotion-de-lecole-de-grigny/":
    "/presse/grigny-2020/",
  "/2026/02/09/une-promotion-feminine-a-lhonneur-chez-telehouse/":
    "/presse/magny-les-hameaux-2026/",
  "/tag/deploiement-fibre/": "/ecoles/rivesaltes/",
  "/tag/insertion/": "/ecoles/",
};

/** Whether an address only sends on. */
export const isRedirect = (pathname: string): boolean => Object.hasOwn(REDIRECTS, pathname);
