import { append, describeBreaks, line } from "./breaking.ts";

describeBreaks("facts that contradict other fields, and links that mislead, are reported", [
  {
    rule: "the reason of another group of figures",
    file: "content/figure-groups/duree-smart-city.yaml",
    change: line(
      "reason",
      "L'annonce donne une durée totale plus courte que son propre calendrier.",
    ),
    field: "reason",
    says: /est aussi dans content\/figure-groups\/duree-roubaix\.yaml/,
  },
  {
    rule: "a note on the duration that gives another year than its figure",
    file: "content/programs/technicien-fibre.mdx",
    change: (text) => text.replace('durationNote: "en 2022', 'durationNote: "en 2019'),
    field: "glance › durationNote",
    says: /dit 2019, et le chiffre .* est .*2022/,
  },
  {
    rule: "the role of a partner dated after its sources",
    file: "content/partners/scaleway.mdx",
    change: () =>
      "---\nname: Scaleway\nengagements:\n  - does: welcomes\n    role: A pris en stage deux élèves de la promotion de Magny-les-Hameaux.\n    schools: [magny-les-hameaux]\n    since: juin 2026\n    sources: [s10]\n---\n",
    field: "engagements 1 › since",
    says: /ce rôle serait d'après sa dernière source \(juin 2026 ; s10 est du 9 février 2026\)/,
  },
  {
    rule: "an answer that tells a dated fact and cites no source",
    file: "content/questions/jeunes-ordinateur.mdx",
    change: () =>
      "---\nquestion: On me prête un ordinateur ?\naudience: young\ntheme: formation\norder: 24\n---\n\nOui. À Roubaix, en 2020, chaque élève recevait un ordinateur portable. Il fallait le rendre à la fin.\n",
    says: /le texte raconte un fait \(« 2020 »\) et ne cite aucune source/,
  },
  {
    rule: "a note that another article gives the same number, if no other figure has this number any more",
    file: "content/figures/personnes-reconverties-2023.yaml",
    change: line("value", "1 450"),
    field: "note",
    elsewhere: true,
    says: /« Un autre article du même mois donne ce nombre », et aucun autre chiffre ne vaut 1 450/,
  },
  {
    rule: "a president dated after all sources",
    file: "content/salle-de-presse.yaml",
    change: (text) => text.replace("asOf: février 2026", "asOf: octobre 2026"),
    field: "president › asOf",
    says: /la présidence serait d'après sa dernière source/,
  },
  {
    rule: "a link that says one site and leads to another",
    file: "content/pages/soutenir.mdx",
    change: append("La loi est expliquée sur [cnil.fr](https://www.cnil.com/)."),
    says: /le lien dit « cnil\.fr » et mène à cnil\.com/,
  },
  {
    rule: "a file to download with an address relative to the page",
    file: "content/pages/accueillir.mdx",
    change: append("Voici [notre affiche](./affiche.pdf)."),
    says: /écrivez une adresse comme \/telechargements\/affiche\.pdf/,
  },
]);
