import assert from "node:assert/strict";
import { test } from "node:test";
import { openingHoursFault } from "#content-check/contact/hours.ts";
import { append, describeBreaks, line, setting, type Break } from "./breaking.ts";
import { smallJpeg } from "./photographs.ts";
import { sampleText } from "./project.ts";

const PRESS = "content/press";
const SETTINGS = "content/association.yaml";
const NAMED = /nomme un stagiaire.*retirez le prénom/s;
const UNFINISHED = /n'est pas fini.*écrivez la fin/s;

const settingBreak = (rule: string, name: string, value: string, says: RegExp): Break => ({
  rule,
  file: SETTINGS,
  change: setting(name, value),
  field: `${name} › value`,
  says,
});

describeBreaks(
  "a field that claims too much, names a trainee, is unfinished or has another mistake is reported",
  [
    {
      rule: "a trainee named in a caption",
      file: "content/schools",
      change: append(
        '## La salle\n\n![Un rail vissé dans une baie](./salle-essai.jpg "Sofiane visse un rail, en 2019 | Photo Afpa")',
      ),
      says: NAMED,
    },
    {
      rule: "a trainee named in the front matter",
      file: "content/milestones",
      change: line("what", '"Inès, stagiaire à Roubaix, a reçu son attestation."'),
      field: "what",
      says: NAMED,
    },
    {
      rule: "one person under two spellings",
      file: "content/statements/zz-autre.yaml",
      change: () =>
        "person: Florian Du Boys\nrole: notre fondateur\ndate: février 2026\nsaid: Il se félicite de voir une promotion de femmes.\nsources: [s10]\n",
      field: "person",
      says: /« Florian Du Boys » s'écrit « Florian du Boÿs » ailleurs/,
    },
    {
      rule: "a typo in a person's name",
      file: "content/statements/zz-faute.yaml",
      change: () =>
        "person: Octave Klabba\nrole: fondateur d'OVHcloud\ndate: février 2026\nsaid: Il aime voir des jeunes apprendre ce métier.\nsources: [s10]\n",
      field: "person",
      says: /« Octave Klabba » ressemble à « Octave Klaba ».*le même nom partout/,
    },
    {
      rule: "a placeholder in round brackets",
      file: PRESS,
      change: line("place", "(ville à préciser)"),
      field: "place",
      says: /« \(ville à préciser\) » attend encore/,
    },
    settingBreak("a note to ask a colleague", "legalName", "à voir avec Marie", /attend encore/),
    settingBreak("an unfinished setting", "replyTime", "On te répond sous", UNFINISHED),
    {
      rule: "an unfinished front matter field",
      file: "content/partners",
      change: (text) => text.replace(/^( {4}role: ).*$/m, "$1A accueilli des stagiaires de la"),
      field: "engagements 1 › role",
      says: UNFINISHED,
    },
    {
      rule: "a promised job in the front matter",
      file: "content/programs",
      change: line(
        "summary",
        '"En 6 mois, tu apprends un métier du réseau à Roubaix et tu trouveras un emploi dans une entreprise de la métropole lilloise."',
      ),
      field: "summary",
      says: /promet/,
    },
    {
      rule: "a mobile number in the front matter",
      file: PRESS,
      change: line("event", "Visite (06 42 18 77 03)"),
      field: "event",
      says: /« 06 42 18 77 03 » est un numéro de portable/,
    },
    {
      rule: "praise in the front matter",
      file: PRESS,
      change: line("event", "Une formation unique en Europe"),
      field: "event",
      says: /« unique en Europe » est un éloge/,
    },
    settingBreak(
      "a door code in a setting",
      "visit",
      "12 rue du Fort à Roubaix, code 45B12 à la porte d'entrée",
      /« code 45B12 » donne un code à tout le monde/,
    ),
    // Times, dates, places
    settingBreak(
      "a range of hours with only one h",
      "phoneHours",
      "du lundi au vendredi, 9h30-17",
      /« 9h30-17 ».*de 9 h 30 à 17 h/,
    ),
    settingBreak(
      "a range of hours without h",
      "phoneHours",
      "du lundi au vendredi, 9-17",
      /« 9-17 ».*de 9 h à 17 h/,
    ),
    settingBreak(
      "opening hours that end before they begin",
      "phoneHours",
      "le mardi, de 17\u00a0h à 9\u00a0h",
      /« 17 h à 9 h » : la fin vient avant le début/,
    ),
    settingBreak(
      "a postcode that does not fit its town",
      "visit",
      "12 rue de l'Hommelet, 95100 Roubaix",
      /« 95100 Roubaix » : Roubaix est dans le département 59/,
    ),
    {
      rule: "a school closed before it opened",
      file: "content/schools/marseille-saint-jerome.mdx",
      change: (text) =>
        text.replace("value: unknown\n  asOf: juin 2023", "value: closed\n  asOf: juin 2022"),
      field: "state › asOf",
      says: /l'école serait fermée \(juin 2022\) avant d'avoir ouvert \(5 juin 2023\)/,
    },
    {
      rule: "a figure without a unit",
      file: "content/figures/zz-sans-unite.yaml",
      change: () =>
        "value: 15\nmeasures: jeunes entrés à Toulon\nasOf: 2019\nsources: [s40]\nschools: [toulon]\n",
      field: "unit",
      says: /le champ manque.*unit/s,
    },
    {
      rule: "a quotation of a trainee",
      file: "content/press/zz-citation.mdx",
      change: () =>
        "---\ntitle: Une annonce d'essai\nsummary: \"Le 12 janvier 2027, nous ouvrons à Roubaix, avec 1 citation d'un stagiaire nommé, que la vérification doit refuser.\"\nevent: Ouverture\ndate: 12 janvier 2027\nplace: Roubaix\npublished: 28 novembre 2026\nchecked: 28 novembre 2026\nours:\n  contact:\n    name: Marie Clémentin\n    role: chargée de la presse\n    email: presse@plombiers-essai.fr\n  quotations:\n    - person: Karim Benali\n      role: stagiaire de la promotion 2026\n      words: La formation m'a rendu confiance.\n      agreement:\n        on: 24 novembre 2026\n        how: par courriel\n---\n\nNous ouvrons une classe.\n",
      field: "ours › quotations 1 › role",
      says: /stagiaire.*nommé/,
    },
    {
      rule: "a statement by a former trainee",
      file: "content/statements/zz-ancienne.yaml",
      change: () =>
        "person: Sonia Martin\nrole: ancienne élève de Roubaix\ndate: juillet 2020\nsaid: Elle raconte que la formation lui a donné un métier.\nsources: [s1]\n",
      field: "role",
      says: /stagiaire.*nommé/,
    },
    settingBreak("a first name alone", "publicationDirector", "Florian", /prénom et le nom/),
    settingBreak("a postal address without a town", "address", "rue de Lille", /code postal/),
    settingBreak(
      "a host without the address and phone number that the law requires",
      "host",
      "OVH",
      /le nom, l'adresse et le téléphone/,
    ),
    settingBreak(
      "a sentence about insurance, typed into the setting `parents`",
      "parents",
      "L'école t'assure pendant toute la durée du stage.",
      /ne parle pas des parents.*« insurance »/,
    ),
    settingBreak(
      "a sentence about parents, typed into the setting `insurance`",
      "insurance",
      "Si tu as moins de 18 ans, un parent signe avec toi.",
      /ne parle pas de l'assurance.*« parents »/,
    ),
    {
      rule: "a partner under another spelling",
      file: "content/partners/ovhcloud-sas.mdx",
      change: () =>
        "---\nname: OVH Cloud\nengagements:\n  - does: supports\n    role: Soutient l'école de Roubaix.\n    schools: [roubaix]\n    since: juillet 2020\n    sources: [s1]\n---\n",
      field: "name",
      says: /déjà le titre|est déjà celui/,
    },
    {
      rule: "two courses with the same rank",
      file: "content/programs/technicien-smart-city.mdx",
      change: line("order", "1"),
      field: "order",
      says: /le rang 1 est déjà celui de/,
      elsewhere: true,
    },
    {
      rule: "a duration that counts people",
      file: "content/programs/technicien-fibre.mdx",
      change: (text) => text.replace(/^( {2}duration: ).*$/m, "$1roubaix-entres"),
      field: "glance › duration",
      says: /« roubaix-entres » compte des jeunes, et non une durée/,
    },
    {
      rule: "a number of people that is a duration",
      file: "content/cohorts/roubaix-2020.yaml",
      change: (text) => text.replace(/people: roubaix-entres/, "people: roubaix-duree"),
      field: "steps 1 › people",
      says: /« roubaix-duree » compte .*, et non des personnes/,
    },
    {
      rule: "a picture without a real author",
      file: "content/schools",
      change: append(
        '## Le lieu\n\n![Un rail vissé dans une baie](./salle-essai.jpg "Un rail, en 2019 | trouvée sur Internet")',
      ),
      says: /« trouvée sur Internet » ne dit ni qui a fait l'image, ni qui autorise à la montrer/,
    },
    {
      rule: "the coordinates of a copied school",
      file: "content/schools/dunkerque.mdx",
      change: () =>
        `---\nname: École de Dunkerque\nsummary: "À Dunkerque, la fibre s'apprend dès septembre 2027, à l'Afpa. Voici où, avec qui, et comment demander une place."\ndepartment:\n  code: "59"\n  name: Nord\nregion: Hauts-de-France\nposition:\n  latitude: 50.69\n  longitude: 3.17\nopened:\n  value: septembre 2027\n  sources: [s10]\nteaches:\n  - value: technicien-fibre\n    sources: [s10]\nstate:\n  value: unknown\n  asOf: février 2026\n  sources: [s10]\n---\n`,
      field: "position",
      says: /cette position est déjà celle de content\/schools\/roubaix\.mdx/,
    },
    {
      rule: "the text of another question, copied to a question further down",
      file: "content/questions/jeunes-cantine.mdx",
      change: () =>
        sampleText("content/questions/jeunes-prix.mdx")
          .replace(/^question: .*/m, "question: Il y a une cantine ?")
          .replace(/^order: .*/m, "order: 24"),
      field: "texte",
      says: /ce texte est déjà celui de content\/questions\/jeunes-prix\.mdx/,
    },
    {
      rule: "a picture with the same caption and alternative text",
      file: "content/schools",
      change: append(
        '## La baie\n\n![Un rail de la baie, en 2019](./salle-essai.jpg "Un rail de la baie, en 2019 | Photo Afpa")',
      ),
      says: /le même texte que la légende.*se lirait deux fois/,
    },
    // Fields and dates
    {
      rule: "a field label in its value",
      file: PRESS,
      change: line("event", '"Titre : ouverture de la classe"'),
      field: "event",
      says: /« Titre : » dit le nom du champ.*retirez/,
    },
    {
      rule: "a text still to be written",
      file: "content/questions/jeunes-danger.mdx",
      change: (text) => `${text.slice(0, text.indexOf("\n---\n") + 5)}\nÀ venir.\n`,
      says: /« À venir\. » attend encore son texte/,
    },
    {
      rule: "a figure with its number repeated in « measures »",
      file: "content/figures/zz-deux-fois.yaml",
      change: () =>
        "value: 15\nunit: jeunes\nmeasures: 15 jeunes entrés à Toulon\nasOf: 2019\nsources: [s40]\n",
      field: "measures",
      says: /commence par le chiffre.*se lirait deux fois/,
    },
    {
      rule: "a unit with a capital",
      file: "content/figures/zz-majuscule.yaml",
      change: () =>
        "value: 15\nunit: Jeunes\nmeasures: jeunes arrivés à Toulon\nasOf: 2019\nsources: [s40]\n",
      field: "unit",
      says: /écrivez « jeunes »/,
    },
    {
      rule: "an event with different years in the front matter and in the text",
      file: "content/press/magny-les-hameaux-2026.mdx",
      change: line("date", "6 février 2025"),
      field: "date",
      says: /6 février 2025.*le texte dit « 6 février 2026 »/,
    },
    {
      rule: "a town without a capital",
      file: PRESS,
      change: line("place", "roubaix"),
      field: "place",
      says: /« roubaix » n'a pas sa majuscule/,
    },
    {
      rule: "a person without capitals",
      file: "content/statements",
      change: line("person", "hélène vasseur"),
      field: "person",
      says: /n'a pas sa majuscule/,
    },
    {
      rule: "a person's name in capitals",
      file: "content/statements",
      change: line("person", "JEANNE DUPRÉ"),
      field: "person",
      says: /tout en majuscules/,
    },
    settingBreak("an accent in an e-mail address", "email", "marie.clémentin@lpdn.org", /accent/),
    settingBreak(
      "a typo in an e-mail address",
      "email",
      "plombiers@gmail.con",
      /est-ce « plombiers@gmail\.com » \?/,
    ),
    settingBreak(
      "a visit address without a town",
      "visit",
      "12 rue de l'Hommelet, de 14 h à 17 h",
      /la ville/,
    ),
  ],
  {
    setUp: async (project) => {
      project.write("content/schools/salle-essai.jpg", await smallJpeg());
    },
  },
);

test("opening hours in other notations are accepted", () => {
  for (const hours of [
    "9:30-12:30 et 14:00-17:00",
    "du lundi au vendredi, 9h-12h30 / 13h30-17h",
    "de 9 heures à midi, puis de 14 à 17 h",
    "tous les jours, 24 h sur 24",
  ])
    assert.equal(openingHoursFault(hours), undefined, hours);
});
