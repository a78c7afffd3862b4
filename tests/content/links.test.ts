import assert from "node:assert/strict";
import { test } from "node:test";
import {
  append,
  describeBreaks,
  describeParagraphs,
  expectAccepted,
  faultsWith,
  type Break,
} from "./breaking.ts";

/** Adds a link to the text of a question; `says` matches the message to its editor. */
const link = (rule: string, url: string, says: RegExp, words = "Voici"): Break => ({
  rule: `a link: ${rule}`,
  file: "content/questions",
  change: append(`[${words}](${url}).`),
  says,
});

const BREAKS: Break[] = [
  link(
    "a page that does not exist",
    "/ecoles/roubais/",
    /il n'y a pas de page.*vouliez-vous dire \/ecoles\/roubaix\/ \?/,
  ),
  link("an address similar to no page", "/xyz/nulle-part/", /il n'y a pas de page.*plan du site/),
  link(
    "an anchor that does not exist",
    "/presse/#contacts",
    /n'a pas d'endroit nommé « contacts ».*#contact-presse/,
  ),
  link(
    "an anchor that matches no heading",
    "/ecoles/roubaix/#le-parc",
    /n'a pas d'endroit nommé « le-parc »/,
  ),
  link(
    "an anchor with capitals",
    "/presse/#Contact-presse",
    /n'a pas d'endroit nommé « Contact-presse »/,
  ),
  link("without a trailing slash", "/ecoles", /écrivez \/ecoles\/ :/),
  link(
    "without a trailing slash, before an anchor",
    "/presse#contact-presse",
    /écrivez \/presse\/#contact-presse :/,
  ),
  link("with capitals", "/Ecoles/Roubaix/", /écrivez \/ecoles\/roubaix\/ :/),
  link("with index.html", "/ecoles/index.html", /écrivez \/ecoles\/ :/),
  link("with accents", "/écoles/", /écrivez \/ecoles\/ :/),
  link("with percent-encoded accents", "/%C3%A9coles/", /écrivez \/ecoles\/ :/),
  link("with two slashes", "/ecoles//roubaix/", /écrivez \/ecoles\/roubaix\/ :/),
  link(
    "to a missing anchor of the page that shows the answer",
    "#nulle-part",
    /n'a pas d'endroit nommé « nulle-part »/,
  ),
  link(
    "to the site's own address in capitals",
    "HTTPS://lesplombiersdunumerique.org/Ecoles",
    /page de ce site.*écrivez \/ecoles\//,
  ),
  link("to two e-mail addresses", "mailto:a@exemple.fr,b@exemple.fr", /n'est pas une adresse/),
  link(
    "an address that redirects",
    "/presse/chiffres/formations/",
    /ancienne adresse.*écrivez \/presse\/chiffres\//,
  ),
  link(
    "an address that redirects, without a trailing slash",
    "/questions/financeurs",
    /ancienne adresse.*écrivez \/soutenir\//,
  ),
  link(
    "with a useless query",
    "/ecoles/?utm_source=lettre",
    /ne lit pas ce qui suit.*écrivez \/ecoles\//,
  ),
  link(
    "to the site's own full address",
    "https://www.lesplombiersdunumerique.org/ecoles/roubaix/",
    /page de ce site.*écrivez \/ecoles\/roubaix\//,
  ),
  link("to localhost", "http://localhost:4321/ecoles/", /page de ce site.*écrivez \/ecoles\//),
  link(
    "relative to a file",
    "../schools/roubaix.mdx",
    /commence par « \/ ».*écrivez \/ecoles\/roubaix\//,
  ),
  link("relative, beside the page", "./roubaix-2020.mdx", /écrivez \/presse\/roubaix-2020\//),
  link("relative, without a slash", "ecoles/", /commence par « \/ »/),
  link("to another site without https", "cnil.fr/page", /écrivez https:\/\/cnil\.fr\/page/),
  link("to another site with two slashes", "//www.cnil.fr/", /écrivez https:\/\/www\.cnil\.fr\//),
  link("javascript:", "javascript:alert(1)", /« javascript: » n'est pas permis/),
  link("JavaScript: in capitals", "JavaScript:alert(1)", /« javascript: » n'est pas permis/),
  link("data:", "data:text/html,x", /« data: » n'est pas permis/),
  link("file:", "file:///home/moi/a.pdf", /« file: » n'est pas permis/),
  link(
    "an e-mail address without a domain",
    "mailto:contact@exemple",
    /n'est pas une adresse électronique/,
  ),
  link(
    "an e-mail address with a space",
    "<mailto:contact @exemple.fr>",
    /n'est pas une adresse électronique/,
  ),
  link("a phone number with seven digits", "tel:0320000", /n'est pas un numéro de téléphone/),
  link("an address broken in two", "<https://www.exemple fr/>", /n'est pas une adresse entière/),
  link("https with one slash", "https:/www.exemple.fr", /n'est pas une adresse entière/),
  link(
    "an e-mail address without mailto",
    "contact@plombiers-essai.fr",
    /est une adresse électronique.*écrivez mailto:contact@plombiers-essai\.fr/,
  ),
  link("a number without tel", "0353010010", /numéro de téléphone.*écrivez tel:\+33353010010/),
  link("a file on the editor's disk", "C:\\Sites\\roubaix.mdx", /écrivez \/ecoles\/roubaix\//),
  link(
    "advertising parameters",
    "https://www.cnil.fr/fr?utm_source=lettre&id=3",
    /suit ses lecteurs \(utm_source\).*écrivez https:\/\/www\.cnil\.fr\/fr\?id=3/,
  ),
  link(
    "an address wrapped by a search engine",
    "https://www.google.com/url?q=https%3A%2F%2Fwww.cnil.fr%2Ffr&sa=D",
    /suit ses lecteurs.*écrivez https:\/\/www\.cnil\.fr\/fr/,
  ),
  ...["cliquez ici", "ici", "Lire la suite", "en savoir plus", "ce lien", "Plus d'infos", "→"].map(
    (words) =>
      link(
        `words that say « ${words} »`,
        "/ecoles/",
        words === "→" ? /est un signe/ : /ne disent pas où il mène.*\[nos écoles\]\(\/ecoles\/\)/,
        words,
      ),
  ),
  link("no address", "", /le lien n'a pas d'adresse/),
  link("no link text", "/ecoles/", /le lien n'a pas de mots/, ""),
  link(
    "a school that has no page",
    "/ecoles/montreuil/",
    /cette école n'a pas de page, car content\/schools\/montreuil\.mdx n'a pas de texte.*menez à \/ecoles\/#ile-de-france, l'endroit/,
  ),
  link(
    "a school that has no page, without a trailing slash",
    "/ecoles/montreuil",
    /montreuil\.mdx n'a pas de texte/,
  ),
  link(
    "a partner that has no page",
    "/partenaires/ineo/",
    /ce partenaire n'a pas de page, car content\/partners\/ineo\.mdx n'a pas de « summary ».*menez à \/partenaires\/#ineo/,
  ),
  link(
    "a school that has no page, in a link with the name of another school",
    "/ecoles/montreuil/",
    /le lien dit « Grenoble » et mène à « montreuil ».*corrigez les mots du lien : « grenoble » n'a pas de page/,
    "Grenoble",
  ),
  link(
    "with the name of another town, where one of our two schools has a page",
    "/ecoles/montpellier/",
    /le lien dit « Marseille » et mène à « montpellier ».*\(fiche marseille-saint-jerome\)/,
    "Marseille",
  ),
  link(
    "a part of the page of a school that has no page",
    "/ecoles/montreuil/#partenaires",
    /montreuil\.mdx n'a pas de texte/,
  ),
  link("a search, without its slash", "/recherche?q=fibre", /écrivez \/recherche\/\?q=fibre :/),
  {
    rule: "a reference-style link with a wrong address",
    file: "content/questions",
    change: append("Voyez [nos écoles][e].\n\n[e]: /ecole/"),
    says: /il n'y a pas de page.*\/ecoles\//,
  },
  {
    rule: "a link with a space between its text and its address",
    file: "content/questions",
    change: append("Voyez [nos écoles] (/ecoles/)."),
    says: /un lien mal écrit se verrait tel quel/,
  },
  {
    rule: "a bare address",
    file: "content/questions",
    change: append("Voyez https://www.cnil.fr/fr pour en savoir plus."),
    says: /l'adresse « https:\/\/www\.cnil\.fr\/fr » se lirait telle quelle.*\[le nom de la page\]\(https:\/\/www\.cnil\.fr\/fr\)/,
  },
  {
    rule: "a bare address without https",
    file: "content/questions",
    change: append("Voyez www.cnil.fr pour en savoir plus."),
    says: /« www\.cnil\.fr » se lirait telle quelle.*\(https:\/\/www\.cnil\.fr\)/,
  },
  {
    rule: "advertising parameters in a source",
    file: "content/sources",
    change: (text) => text.replace(/^url: \S+$/m, "$&?utm_campaign=x&fbclid=y"),
    field: "url",
    says: /suit ses lecteurs \(utm_campaign, fbclid\)/,
  },
  {
    rule: "a missing anchor of the same page",
    file: "content/press",
    change: append("Voyez [plus bas](#nulle-part)."),
    says: /n'a pas d'endroit nommé « nulle-part »/,
  },
  {
    rule: "a button to a page that does not exist",
    file: "content/audiences/young.yaml",
    change: (text) => text.replace("href: /candidater/", "href: /candidature/"),
    field: "action › href",
    says: /il n'y a pas de page.*\/candidater\//,
  },
];

describeBreaks("a broken link is reported with the right address", BREAKS);

test("the host name in `SITE_URL` counts as the site's own", async () => {
  const [fault, ...others] = await faultsWith(
    [
      [
        "content/questions/jeunes-diplome.mdx",
        append("Lis [nos écoles](https://www.plombiers-essai.fr/ecoles/)."),
      ],
    ],
    { today: 20261129, site: "https://plombiers-essai.fr" },
  );
  assert.match(fault?.fault ?? "", /est une page de ce site, écrite avec son adresse entière/);
  assert.deepEqual(others, []);
});

test("a link to a download is accepted if public/ contains the file, and reported otherwise", async () => {
  const links =
    "[l'affiche](/telechargements/affiche.pdf) et [la liste](/telechargements/liste.pdf)";
  const faults = await faultsWith([
    ["public/telechargements/affiche.pdf", () => "%PDF-1.7"],
    ["content/questions/jeunes-diplome.mdx", append(`Prends ${links}.`)],
  ]);
  assert.deepEqual(
    faults.map(({ fault }) => fault),
    ["« /telechargements/liste.pdf » : il n'y a pas de page à cette adresse"],
  );
});

test("links to the anchors of templates and of entries on shared pages are accepted", async () => {
  const links = [
    "/ecoles/#lyon",
    "/donnees/#licence",
    "/presse/kit/#noms",
    "/candidater/#autrement",
    "/candidater/#donnees",
    "/formations/technicien-fibre/#en-bref",
    "/formations/technicien-datacenter/#parcours",
    "/presse/roubaix-2020/#fait",
    "/presse/roubaix-2020/#roubaix-entres",
    "/partenaires/#sources",
  ];
  const text = links.map((url, index) => `[partie ${String(index + 1)}](${url})`).join(", ");
  await expectAccepted([["content/pages/soutenir.mdx", append(`Lisez ${text}.`)]]);
});

describeBreaks("copied links in lists, and links with a copied address, are reported", [
  {
    rule: "two doors of the home page with one address",
    file: "content/home/accueil.yaml",
    change: (text) =>
      text.replace(
        "href: /orienter/\n        label: Orienter",
        "href: /soutenir/\n        label: Aider",
      ),
    field: "doors › list 4 › link › href",
    says: /« Soutenir » mène à \/soutenir\/, comme « Aider » de la même liste/,
  },
  {
    rule: "the name of one page with the address of another",
    file: "content/lists/ecoles.yaml",
    change: (text) => text.replace("/partenaires/", "/metier/"),
    field: "related 2 › href",
    says: /le lien dit « Les partenaires » et mène à \/metier\/.*écrivez \/partenaires\//,
  },
  {
    rule: "one name for two pages",
    file: "content/lists/formations.yaml",
    change: (text) =>
      text
        .replace("label: Tes questions", "label: Où se former")
        .replace("/questions/jeunes/", "/metier/"),
    field: "related 2 › label",
    says: /« Où se former » mène à \/metier\/, et plus haut à \/ecoles\//,
  },
  {
    rule: "the title of a page with the address of another",
    file: "content/audiences/families.yaml",
    change: (text) =>
      text.replace("/ecoles/\n    label: Les écoles", "/ecoles/\n    label: Soutenir"),
    field: "related 2 › href",
    says: /le lien dit « Soutenir » et mène à \/ecoles\//,
  },
  {
    rule: "the title of a page with the address of another, in a text",
    file: "content/pages/accueillir.mdx",
    change: append("Voyez aussi : [Nos partenaires](/soutenir/)."),
    says: /le lien dit « Nos partenaires » et mène à \/soutenir\//,
  },
  {
    rule: "the title of a page that is in no menu, with the address of another",
    file: "content/home/accueil.yaml",
    change: (text) =>
      text.replace(
        "href: /presse/\n        label: Salle",
        "href: /partenaires/\n        label: Salle",
      ),
    field: "doors › list 3 › link › href",
    says: /le lien dit « Salle de presse » et mène à \/partenaires\/.*écrivez \/presse\//s,
  },
  {
    rule: "the title of a list page with the address of another page",
    file: "content/pages/soutenir.mdx",
    change: append("Essayez d'abord : [Est-ce pour moi ?](/candidater/)."),
    says: /le lien dit « Est-ce pour moi \? » et mène à \/candidater\/.*est-ce-pour-moi/s,
  },
  {
    rule: "one label for two addresses",
    file: "content/audiences/families.yaml",
    change: (text) => text.replace("label: Les questions des jeunes", "label: Les écoles !"),
    field: "related 3 › href",
    says: /le lien dit « Les écoles ! » et mène à \/questions\/jeunes\//,
  },
  {
    rule: "one label, which is no page's title, for two addresses",
    file: "content/audiences/journalists.yaml",
    change: (text) => text.replace("L'histoire, date par date", "Tous les chiffres"),
    field: "related 3 › label",
    says: /mène à \/a-propos\/, et plus haut à \/presse\/chiffres\//,
  },
]);

describeParagraphs(
  "a link that names another course than it leads to is reported",
  "content/pages/soutenir.mdx",
  [
    [
      "« notre formation »",
      "[Notre formation fibre](/formations/technicien-datacenter/) se prépare.",
      /dit « Notre formation fibre » et mène à « technicien-datacenter ».*fiche technicien-fibre/,
    ],
    [
      "« le métier de »",
      "Voyez [le métier du datacenter](/formations/technicien-fibre/).",
      /« le métier du datacenter » et mène à « technicien-fibre »/,
    ],
    [
      "the title of a course",
      "Devenez [technicienne ou technicien fibre](/formations/technicien-smart-city/).",
      /« technicienne ou technicien fibre » et mène à « technicien-smart-city »/,
    ],
    [
      "the subject alone, with the address of a course with a longer name",
      "Voyez [datacenter](/formations/technicien-infrastructures-numeriques/).",
      /« datacenter » et mène à « technicien-infrastructures-numeriques »/,
    ],
    [
      "a course and a town, with the address of a section",
      "Voyez [la formation smart city à Marseille](/formations/technicien-fibre/#ton-travail).",
      /« la formation smart city à Marseille » et mène à « technicien-fibre »/,
    ],
    [
      "the specialised course, with the address of the general one",
      "Voyez [la formation maintenance datacenter](/formations/technicien-datacenter/).",
      /« la formation maintenance datacenter » et mène à « technicien-datacenter »/,
    ],
  ],
);

test("a link that describes a course by its contents is accepted", async () => {
  const courses = (id: string, ...words: string[]) =>
    words.map((each) => `[${each}](/formations/${id}/)`).join(", ");
  const text = [
    courses(
      "technicien-infrastructures-numeriques",
      "la formation fibre et datacenter",
      "notre formation en infrastructures numériques",
    ),
    courses(
      "technicien-maintenance-datacenter",
      "la formation datacenter du LABO",
      "la maintenance des centres",
      "le métier du datacenter",
    ),
    courses("technicien-fibre", "technicien fibre", "souder la fibre", "une autre formation"),
    courses("technicien-datacenter", "après la fibre, le datacenter", "quitter la formation fibre"),
    "[la fibre, geste par geste](/formations/technicien-datacenter/cablage-fibre/)",
    "[la formation fibre de Chelles](/ecoles/chelles/)",
  ].join(", ");
  await expectAccepted([["content/pages/soutenir.mdx", append(`Lisez ${text}.`)]]);
});

describeParagraphs(
  "a link to another answer than the one that its sentence names is reported",
  "content/schools/rivesaltes.mdx",
  [
    [
      "the sentence names its subject before the link",
      "Pour l'âge qu'il faut aujourd'hui, lis [notre réponse](/questions/jeunes/#paie).",
      /la phrase parle de « âge », et son lien mène à la réponse #paie \(« On est payé pendant la formation \? »\)\. Remède : écrivez \/questions\/jeunes\/#age,/,
    ],
    [
      "the words of the link name its subject",
      "Demande aussi pour [ton permis](/questions/jeunes/#diplome).",
      /parle de « permis », et son lien mène à la réponse #diplome/,
    ],
    [
      "on another page of questions",
      "Sur la durée, va voir [ce qu'on en dit](/questions/proches-et-conseillers/#prix).",
      /écrivez \/questions\/proches-et-conseillers\/#duree,/,
    ],
  ],
);

test("a link to an answer is accepted if its sentence names the subject or a word of that question, or states a fact of its own", async () => {
  await expectAccepted([
    [
      "content/schools/rivesaltes.mdx",
      append(
        [
          "Pour l'âge qu'il faut, lis [la réponse d'aujourd'hui](/questions/jeunes/#age).",
          "Selon ta ville, la somme change : lis [ce qu'on touche](/questions/jeunes/#paie).",
          "Pour la formation, regarde [si on est payé](/questions/jeunes/#paie).",
          "Pour ta ville, la somme peut changer. Lis [ce que tu touches](/questions/jeunes/#paie).",
        ].join("\n\n"),
      ),
    ],
  ]);
});
