import { describeBreaks, line, setting, withPicture, withState, type Break } from "./breaking.ts";
import { smallJpeg } from "./photographs.ts";

const FIGURE = "content/figures/roubaix-entres.yaml";
const COHORT = "content/cohorts/roubaix-2020.yaml";

const change = (
  rule: string,
  file: string,
  from: string | RegExp,
  to: string,
  field: string,
  says: RegExp,
): Break => ({ rule, file, change: (text) => text.replace(from, () => to), field, says });

const typed = (rule: string, file: string, name: string, value: string, says: RegExp): Break => ({
  rule,
  file,
  change: line(name, value),
  field: name,
  says,
});

const made = (rule: string, file: string, text: string, field: string, says: RegExp): Break => ({
  rule,
  file,
  change: () => text,
  field,
  says,
});

const filled = (rule: string, name: string, value: string, says: RegExp): Break => ({
  rule,
  file: "content/association.yaml",
  change: setting(name, value),
  field: `${name} › value`,
  says,
});

const pictured = (
  rule: string,
  file: string,
  fields: Readonly<Record<"alt" | "credit", string>>,
  field: string,
  says: RegExp,
): Break => ({
  rule,
  file,
  change: withPicture({ src: "./salle-essai.jpg", caption: "L'atelier, en 2020.", ...fields }),
  field,
  says,
});

describeBreaks(
  "a field filled in carelessly is reported",
  [
    // Values that must be words of a fixed list, and are typed in French
    typed(
      "an audience in French",
      "content/questions/jeunes-prix.mdx",
      "audience",
      "jeunes",
      /« jeunes » n'existe pas.*écrivez le nom de sa fiche, young/,
    ),
    {
      rule: "a state in French",
      file: "content/schools/roubaix.mdx",
      change: withState("ouvert"),
      field: "state › value",
      says: /écrivez value: open\./,
    },
    change(
      "a role in French",
      "content/partners",
      /does: \w+/,
      "does: accueille",
      "engagements 1 › does",
      /écrivez does: welcomes\./,
    ),
    typed(
      "a theme in French",
      "content/questions/jeunes-danger.mdx",
      "theme",
      "l'argent",
      /écrivez theme: argent\./,
    ),
    typed("a basis in French", "content/figures", "basis", "déduit", /écrivez basis: deduced\./),
    // Days
    made(
      "an event before we existed",
      "content/milestones/zz-avant.yaml",
      "date: mars 2012\nwhat: Nous avons ouvert une école dans le Nord.\nsources: [s10]\n",
      "date",
      /« mars 2012 » est trop tôt/,
    ),
    change(
      "a school opened before we existed",
      "content/schools/blanquefort.mdx",
      /value: 3 avril 2018/,
      "value: 3 avril 2008",
      "opened › value",
      /trop tôt/,
    ),
    change(
      "a partner since before we existed",
      "content/partners/telehouse.mdx",
      "2026",
      "2006",
      "engagements 1 › since",
      /trop tôt/,
    ),
    typed(
      "a figure from another century",
      "content/figures/fibre-duree-2017.yaml",
      "asOf",
      "1917",
      /trop tôt/,
    ),
    typed(
      "a page published before the site existed",
      "content/press/grigny-2020.mdx",
      "published",
      "25 novembre 2025",
      /ce site est né en 2026/,
    ),
    made(
      "an intake on a Sunday",
      "content/cohorts/zz-dimanche.yaml",
      "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: 7 mars 2027\n",
      "starts",
      /« 7 mars 2027 » est un dimanche/,
    ),
    made(
      "an intake on a holiday",
      "content/cohorts/zz-ferie.yaml",
      "program: technicien-datacenter\nschool: magny-les-hameaux\nstarts: 1er janvier 2027\n",
      "starts",
      /« 1er janvier 2027 » est un jour férié/,
    ),
    change(
      "a step before the one above it",
      COHORT,
      "septembre 2020",
      "mai 2020",
      "steps 3 › when",
      /l'étape 3 \(mai 2020\) serait avant l'étape 1 \(22 juin 2020\)/,
    ),
    // Figures
    typed("the year typed as the number", FIGURE, "value", "2020", /est l'année de « asOf »/),
    typed(
      "a unit in the singular",
      "content/figures/jeunes-formes-2020.yaml",
      "unit",
      "jeune",
      /n'a pas son « s ».*« jeunes »/,
    ),
    typed(
      "a question with a single word",
      "content/questions/journalistes-etude.mdx",
      "question",
      "Pourquoi ?",
      /n'est qu'un mot/,
    ),
    typed(
      "a duration of decades",
      "content/figures/roubaix-duree.yaml",
      "value",
      "400",
      /aucune formation ne dure si longtemps/,
    ),
    typed(
      "a course that the school does not give",
      "content/figures/roubaix-retenus.yaml",
      "programs",
      "[technicien-fibre]",
      /aucune de ces écoles \(roubaix\) ne donne/,
    ),
    made(
      "two numbers for the same measure",
      "content/figures/zz-roubaix-entres.yaml",
      "value: 18\nunit: jeunes\nmeasures: jeunes entrés à l'École de la 2e Chance du Grand Lille\npopulation: la promotion 2020 de Roubaix\nasOf: 22 juin 2020\nsources: [s1]\nprograms: [technicien-datacenter]\nschools: [roubaix]\n",
      "value",
      /mesure la même chose que content\/figures\/roubaix-entres\.yaml.*même nombre/,
    ),
    // People, places, titles
    typed(
      "a form of address before a name",
      "content/statements",
      "person",
      "M. Nicolas Buono",
      /commence par une civilité.*« Nicolas Buono »/,
    ),
    typed(
      "two people in one field",
      "content/statements",
      "person",
      "Jeanne Dupré et Paul Roux",
      /nomme deux personnes/,
    ),
    typed("a family name alone", "content/statements", "person", "Dupré", /n'est qu'un mot/),
    typed(
      "a form of address instead of a role",
      "content/statements",
      "role",
      "Monsieur",
      /ne dit pas le rôle/,
    ),
    typed("a role in English", "content/statements", "role", "CEO", /« CEO » est un titre anglais/),
    typed(
      "a postcode in a place",
      "content/press/labo-2025.mdx",
      "place",
      "93200 Saint-Denis",
      /dit aussi le code postal/,
    ),
    typed(
      "a school without its town",
      "content/schools/toulon.mdx",
      "name",
      "Notre école",
      /ne dit pas la ville/,
    ),
    typed(
      "a list number in a question",
      "content/questions/jeunes-papiers.mdx",
      "question",
      "3. Et sans papiers ?",
      /numéro d'une liste/,
    ),
    typed(
      "a title that trails off",
      "content/press/infrastructures-numeriques-2022.mdx",
      "title",
      "Le LABO...",
      /laisse le titre en suspens/,
    ),
    typed(
      "a legal form in a partner's name",
      "content/partners/siont.mdx",
      "name",
      "Siont SARL au capital de 10 000 €",
      /gardez le nom/,
    ),
    typed(
      "a field's sentence without a full stop",
      "content/milestones",
      "what",
      "Une école a ouvert dans le Nord",
      /pas de point à la fin/,
    ),
    change(
      "a list of changes that is only a sentence",
      "content/press/roubaix-2020.mdx",
      /changes:\n(?: .*\n)+/,
      "changes: Le nombre de places est corrigé.\n",
      "changes",
      /écrivez « changes: » seul sur sa ligne, et dessous « - date: … », puis, alignés sur date : what/,
    ),
    change(
      "an embargo with its hour",
      "content/press/labo-2025.mdx",
      "published: 25 novembre 2026",
      "published: 3 mars 2070\nembargo: 3 mars 2070 à 9 h",
      "embargo",
      /« 3 mars 2070 à 9 h »/,
    ),
    // Pictures
    pictured(
      'an alternative text that begins with "image of"',
      "content/schools/lyon.mdx",
      { alt: "Image de la salle de cours", credit: "Photo Afpa" },
      "picture › alt",
      /annonce déjà une image.*« La salle de cours »/,
    ),
    pictured(
      '"me" as the author of a picture',
      "content/schools/meaux.mdx",
      { alt: "Une baie ouverte", credit: "moi" },
      "picture › credit",
      /« moi » ne dit ni qui/,
    ),
    // Sources
    typed(
      "an address as a title",
      "content/sources/s2.yaml",
      "title",
      "https://www.lavoixdunord.fr/article",
      /c'est une adresse/,
    ),
    typed(
      "hearsay as a source",
      "content/sources/s3.yaml",
      "outlet",
      "bouche à oreille",
      /pas qui a publié/,
    ),
    // Settings
    filled("a foreign phone number", "phone", "+32 3 20 43 12 12", /numéro d'un autre pays/),
    filled(
      "a range from a day to the same day",
      "phoneHours",
      "du lundi au lundi, de 9 h à 17 h",
      /deux fois le même jour/,
    ),
    filled(
      "hours that end when they begin",
      "phoneHours",
      "du lundi au vendredi, de 9 h à 9 h",
      /« 9 h à 9 h » : la fin vient en même temps que le début/,
    ),
    filled(
      "a time that does not exist",
      "phoneHours",
      "de 9 h à 12 h et de 14 h à 25 h",
      /« 25 h » n'est pas/,
    ),
    filled(
      "a time that does not exist, with minutes",
      "phoneHours",
      "de 9 h à 25h30",
      /« 25h30 » n'est pas/,
    ),
    filled("our domain misspelt", "email", "contact@impalavenir.com", /à une lettre près/),
  ],
  {
    setUp: async (project) => {
      project.write("content/schools/salle-essai.jpg", await smallJpeg());
    },
  },
);
