/**
 * Former addresses, including some of the association's earlier site, and the page or anchor that each redirects to. When you
 * merge a page into another, add a line. At the old address the build writes a small page with a redirect, which is left out
 * of the site map, the search, the share pictures and the service worker's list.
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
  // Addresses on the association's earlier site that others link to (sources s8, s10, s19, s20).
  "/2020/12/18/remise-dattestation-de-formation-par-nadia-hai-ministre-deleguee-chargee-de-la-ville-a-la-1ere-promotion-de-lecole-de-grigny/":
    "/presse/grigny-2020/",
  "/2026/02/09/une-promotion-feminine-a-lhonneur-chez-telehouse/":
    "/presse/magny-les-hameaux-2026/",
  "/tag/deploiement-fibre/": "/ecoles/rivesaltes/",
  "/tag/insertion/": "/ecoles/",
};

/** Whether an address is only a redirect. */
export const isRedirect = (pathname: string): boolean => Object.hasOwn(REDIRECTS, pathname);
