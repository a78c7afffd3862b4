import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, line, type Break } from "./breaking.ts";
import { smallJpeg } from "./photographs.ts";
import { scratchProject } from "./project.ts";

const ADULT = "content/questions/familles-";
const PRESS = "content/press";
const SETTINGS = "content/association.yaml";
const NAMED = /nomme un stagiaire.*retirez le prénom/s;
const UNFINISHED = /n'est pas fini.*écrivez la fin/s;

const body = (rule: string, more: string, says: RegExp, file = ADULT): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

const setting = (name: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${name}:(.*)\\n {2}value:.*$`, "m"), `${name}:$1\n  value: ${value}`);

const settingBreak = (rule: string, name: string, value: string, says: RegExp): Break => ({
  rule,
  file: SETTINGS,
  change: setting(name, value),
  field: `${name} › value`,
  says,
});

describeBreaks(
  "what a sentence says that the site never says, or was not meant to, is told",
  [
    // People
    body("a trainee by name and age", "Kevin, 19 ans, dormait dans sa voiture.", NAMED),
    body("a trainee whose age is in brackets", "Amina (22 ans) a quitté le lycée.", NAMED),
    body("a trainee with an initial", "Wissem B., 24 ans, cherchait sa voie.", NAMED),
    body("a trainee whose age is a sentence", "Oumar a 17 ans et veut apprendre.", NAMED),
    body("a trainee by name and age before it", "À 20 ans, Noa reprend confiance.", NAMED),
    body("a trainee by name and state", "Wassila, ancienne stagiaire, monte des baies.", NAMED),
    body("a trainee by whole name and state", "Karim Belkacem, apprenti, l'a montré.", NAMED),
    body("a trainee of an age", "Fatima Benali, 51 ans, en reconversion, l'a dit.", NAMED),
    body("a trainee whose name ends as a trade does", "Kevin Dupré, 19 ans, apprend.", NAMED),
    body("a trainee by state and name", "Notre stagiaire Djibril a réussi.", NAMED),
    body("a trainee by first name alone", "Puis Kevin a trouvé un contrat.", NAMED),
    {
      rule: "a trainee in the caption of a picture",
      file: "content/schools",
      change: append(
        '## La salle\n\n![Un rail vissé dans une baie](./salle-essai.jpg "Sofiane visse un rail, en 2019 | Photo Afpa")',
      ),
      says: NAMED,
    },
    {
      rule: "a trainee in the head",
      file: "content/milestones",
      change: line("what", '"Inès, stagiaire à Roubaix, a reçu son attestation."'),
      field: "what",
      says: NAMED,
    },
    {
      rule: "one person under two writings",
      file: "content/statements/zz-autre.yaml",
      change: () =>
        "person: Florian Du Boys\nrole: notre fondateur\ndate: février 2026\nsaid: Il se félicite de voir une promotion de femmes.\nsources: [s10]\n",
      field: "person",
      says: /« Florian Du Boys » s'écrit « Florian du Boÿs » ailleurs/,
    },
    {
      rule: "a slip in the name of a person",
      file: "content/statements/zz-faute.yaml",
      change: () =>
        "person: Octave Klabba\nrole: fondateur d'OVHcloud\ndate: février 2026\nsaid: Il aime voir des jeunes apprendre ce métier.\nsources: [s10]\n",
      field: "person",
      says: /« Octave Klabba » ressemble à « Octave Klaba ».*le même nom partout/,
    },
    body(
      "a person's name without its accents, in a text",
      "Crama du Boys a cofondé Impala Avenir.",
      /« Crama du Boys » s'écrit « Crama du Boÿs » ailleurs/,
    ),
    body(
      "words of somebody's without their marks",
      "Nous sommes fiers de ce que font ces jeunes, déclare Sami Slim.",
      /paroles.*« déclare ».*rapportez/,
    ),
    body(
      "words of somebody's after a colon",
      "Le maire explique : nous avons besoin de ces métiers.",
      /paroles.*rapportez/,
    ),
    body(
      "what somebody tells of themselves",
      "J'ai repris confiance, et je travaille depuis un an.",
      /« J'ai ».*rapportez/,
    ),
    body(
      "a mobile number",
      "Pour venir, appelez au 06 42 18 77 03.",
      /« 06 42 18 77 03 » est un numéro de portable.*association\.yaml/,
    ),
    body("a mobile number from abroad", "Appelez le +33 7 42 18 77 03.", /numéro de portable/),
    // Placeholders
    body(
      "a blank in round brackets",
      "Le (date), nous ouvrons l'atelier.",
      /« \(date\) » attend encore son texte/,
    ),
    body(
      "a blank in round brackets that says so",
      "Le maire (nom à compléter) est venu.",
      /« \(nom à compléter\) » attend encore/,
    ),
    body(
      "a picture to put in",
      "(insérer la photo de l'atelier)",
      /« \(insérer .*\) » attend encore/,
    ),
    {
      rule: "a blank in round brackets for a value",
      file: PRESS,
      change: line("place", "(ville à préciser)"),
      field: "place",
      says: /« \(ville à préciser\) » attend encore/,
    },
    settingBreak("a value to ask somebody", "legalName", "à voir avec Marie", /attend encore/),
    settingBreak("half an answer", "replyTime", "On te répond sous", UNFINISHED),
    body("half a sentence", "Les visiteurs voient une baie, des câbles et les", UNFINISHED),
    body("a sentence without its end", "Les visiteurs voient une baie montée", /pas de point/),
    body("a list that is announced and missing", "Voici ce qu'il faut :", UNFINISHED),
    body("half an item", "Il faut :\n\n- un diplôme ;\n- une copie de la", UNFINISHED),
    {
      rule: "half a field of the head",
      file: "content/partners",
      change: (text) => text.replace(/^( {4}role: ).*$/m, "$1A accueilli des stagiaires de la"),
      field: "engagements 1 › role",
      says: UNFINISHED,
    },
    // Pasted leftovers
    body(
      "a message of a telephone",
      "[14/11/2026, 12:43] Sonia Afpa: ok pour la photo.",
      /« \[14\/11\/2026, 12:43\] Sonia Afpa: » est resté d'un message/,
    ),
    body(
      "a message of an Android telephone",
      "14/11/2026 à 12:43 - Sonia : c'est bon.",
      /est resté d'un message/,
    ),
    body(
      "the head of an e-mail",
      "Le 14 nov. 2026 à 12:43, Sonia Martin a écrit :",
      /est resté d'un courriel/,
    ),
    body("the fields of an e-mail", "De : Sonia\nObjet : la photo.", /est resté d'un courriel/),
    body(
      "a remark to a colleague",
      "Le nom du maire est à vérifier stp.",
      /« stp » est une remarque.*supprimez/,
    ),
    body("a colleague called", "@Marie la date est bonne.", /« @Marie » est une remarque/),
    body(
      "accents that are lost",
      "Les visiteurs apprennent le metier a deux pas des ecoles du reseau.",
      /des accents manquent : metier, ecoles, reseau\. Remède : écrivez métier, écoles, réseau/,
    ),
    body("a capital without its accent", "Ecole et stage alternent.", /Remède : écrivez École/),
    // Claims
    body(
      "a wage that nobody has published",
      "À la sortie, on gagne 2 000 € net par mois.",
      /« 2 000 € » n'a pas sa source.*<Source/,
    ),
    body(
      "a rate that nobody has published",
      "Nous comptons 85 % d'embauches.",
      /« 85 % » n'a pas sa source.*<Figure/,
    ),
    body(
      "a job that is promised",
      "Un emploi est garanti à la sortie.",
      /promet.*ce qui a été publié/,
    ),
    body("a contract that is promised", "À la fin, un CDI vous attend.", /promet/),
    {
      rule: "a job that is promised, in the head",
      file: "content/programs",
      change: line(
        "summary",
        '"En 6 mois, tu apprends un métier du réseau à Roubaix et tu trouveras un emploi dans une entreprise de la métropole lilloise."',
      ),
      field: "summary",
      says: /promet/,
    },
    body(
      "praise that nobody has published",
      "C'est la meilleure formation de France.",
      /« la meilleure formation » est un éloge.*<Source/,
    ),
    body("a rank that nobody has published", "Nous sommes leaders du secteur.", /éloge/),
    {
      rule: "praise in the head",
      file: PRESS,
      change: line("event", "Une formation unique en Europe"),
      field: "event",
      says: /« unique en Europe » est un éloge/,
    },
    // Times, dates, places
    settingBreak(
      "an hour without its sign",
      "phoneHours",
      "du lundi au vendredi, 9h30-17",
      /« 9h30-17 ».*de 9 h 30 à 17 h/,
    ),
    settingBreak(
      "hours without their sign",
      "phoneHours",
      "du lundi au vendredi, 9-17",
      /« 9-17 ».*de 9 h à 17 h/,
    ),
    settingBreak(
      "hours whose end comes first",
      "phoneHours",
      "le mardi, de 17 h à 9 h",
      /« 17 h à 9 h » : la fin vient avant le début/,
    ),
    body("an hour of no day", "Venez de 9 h 75 à 17 h.", /« 9 h 75 » n'est pas une heure/),
    body(
      "days whose last comes first",
      "L'atelier ouvre du 15 mars 2027 au 12 mars 2027.",
      /« du 15 mars 2027 au 12 mars 2027 » : la fin vient avant le début/,
    ),
    body("days of one month, turned", "Il ouvre du 15 au 12 mars 2027.", /la fin vient avant/),
    body("months turned", "Il a duré de mars 2020 à janvier 2020.", /la fin vient avant/),
    body("years turned", "Il a duré de 2022 à 2020.", /la fin vient avant/),
    body(
      "a day of a text that no month has",
      "Il ouvre le 31 février 2027.",
      /« 31 février 2027 » n'existe pas/,
    ),
    settingBreak(
      "a postcode of another department",
      "visit",
      "12 rue de l'Hommelet, 95100 Roubaix",
      /« 95100 Roubaix » : Roubaix est dans le département 59/,
    ),
    body(
      "a postcode of another department, in a text",
      "L'équipe reçoit au 3 place du Marché, 75000 Lille.",
      /« 75000 Lille » : Lille est dans le département 59/,
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
      rule: "a figure without its unit",
      file: "content/figures/zz-sans-unite.yaml",
      change: () =>
        "value: 15\nmeasures: jeunes entrés à Toulon\nasOf: 2019\nsources: [s40]\nschools: [toulon]\n",
      field: "unit",
      says: /le champ manque.*unit/s,
    },
    // Typos
    body("a word typed twice", "On apprend le métier de de technicien.", /« de de ».*une seule/),
    body("a comma typed twice", "On y voit une baie,, des câbles.", /« ,, »/),
    body("marks of a message", "Venez nous voir !!!", /« !!! »/),
    body("a bracket left open", "Elle est née ici (en juin 2020.", /parenthèse.*n'est pas fermée/),
    body(
      "a quotation mark left open",
      "Ces outils, dits « de précision, servent ici.",
      /guillemet.*n'est pas fermé/,
    ),
    body(
      "thousands with a point",
      "L'annonce compte 120.000 personnes.",
      /« 120\.000 ».*« 120 000 »/,
    ),
    body("decimals with a point", "La salle fait 12.5 m de long.", /« 12\.5 m ».*« 12,5 m »/),
    body(
      "English left over",
      "We are proud to open the doors of our school.",
      /anglais.*en français/,
    ),
    body(
      "a day that passes with the day",
      "Jeudi prochain, nous ouvrons l'atelier.",
      /« Jeudi prochain ».*la date/,
    ),
    body("a day of a message", "Hier, nous avons reçu les familles.", /« Hier »/),
    body(
      "something joined to an e-mail",
      "Le programme est en pièce jointe.",
      /est resté d'un courriel/,
    ),
    body(
      "an address of one person",
      "Écrivez à karim.benali@gmail.com.",
      /« karim\.benali@gmail\.com » se lirait telle quelle.*\[.*\]\(mailto:/,
    ),
    body("a trainee with a title", "M. Belkacem, stagiaire, l'a câblée.", NAMED),
    {
      rule: "a quotation of a trainee",
      file: "content/press/zz-citation.mdx",
      change: () =>
        "---\ntitle: Une annonce d'essai\nsummary: \"Le 12 janvier 2027, nous ouvrons à Roubaix, avec 1 citation d'un stagiaire nommé, que la vérification doit refuser.\"\nevent: Ouverture\ndate: 12 janvier 2027\nplace: Roubaix\npublished: 28 novembre 2026\nchecked: 28 novembre 2026\nours:\n  contact:\n    name: Marie Clémentin\n    role: chargée de la presse\n    email: presse@plombiers-essai.fr\n  quotations:\n    - person: Karim Benali\n      role: stagiaire de la promotion 2026\n      words: La formation m'a rendu confiance.\n      agreement:\n        on: 24 novembre 2026\n        how: par courriel\n---\n\nNous ouvrons une classe.\n",
      field: "ours › quotations 1 › role",
      says: /stagiaire.*nommé/,
    },
    {
      rule: "a statement of somebody who was trained",
      file: "content/statements/zz-ancienne.yaml",
      change: () =>
        "person: Sonia Martin\nrole: ancienne élève de Roubaix\ndate: juillet 2020\nsaid: Elle raconte que la formation lui a donné un métier.\nsources: [s1]\n",
      field: "role",
      says: /stagiaire.*nommé/,
    },
    settingBreak("half a name", "publicationDirector", "Florian", /prénom et le nom/),
    settingBreak("an address without its town", "address", "rue de Lille", /code postal/),
    settingBreak("half of what the law asks", "host", "OVH", /le nom, l'adresse et le téléphone/),
    {
      rule: "a partner under another writing",
      file: "content/partners/ovhcloud-sas.mdx",
      change: () =>
        "---\nname: OVH Cloud\nengagements:\n  - does: supports\n    role: Soutient l'école de Roubaix.\n    schools: [roubaix]\n    since: juillet 2020\n    sources: [s1]\n---\n",
      field: "name",
      says: /déjà le titre|est déjà celui/,
    },
    {
      rule: "a course at the rank of another",
      file: "content/programs/technicien-smart-city.mdx",
      change: line("order", "1"),
      field: "order",
      says: /le rang 1 est en double/,
      elsewhere: true,
    },
    {
      rule: "a duration that is no time",
      file: "content/programs/technicien-fibre.mdx",
      change: (text) => text.replace(/^( {2}duration: ).*$/m, "$1roubaix-entres"),
      field: "glance › duration",
      says: /« roubaix-entres » compte des jeunes, et non une durée/,
    },
    {
      rule: "people that are a time",
      file: "content/cohorts/roubaix-2020.yaml",
      change: (text) => text.replace(/people: roubaix-entres/, "people: roubaix-duree"),
      field: "steps 1 › people",
      says: /« roubaix-duree » compte .*, et non des personnes/,
    },
    {
      rule: "an author of a picture who is nobody",
      file: "content/schools",
      change: append(
        '## Le lieu\n\n![Un rail vissé dans une baie](./salle-essai.jpg "Un rail, en 2019 | trouvée sur Internet")',
      ),
      says: /« trouvée sur Internet » ne dit ni qui a fait l'image, ni qui autorise à la montrer/,
    },
    // Leftovers of the original document or site
    body("a page number", "Page 2 sur 4", /est resté du document/),
    body(
      "the head of an announcement",
      "Communiqué de presse – Pour diffusion immédiate",
      /est resté du document/,
    ),
    body(
      "the mark of a comment",
      "Une baie montée[MC1] et des câbles.",
      /« \[MC1\] » est resté du document/,
    ),
    body("the mark of a note", "Il y a douze écoles.[3]", /« \[3\] » est resté du document/),
    body(
      "a list of a word processor's second rank",
      "o\tdes câbles ;\no\tdes baies.",
      /« o » au début/,
    ),
    body("a short form of messages", "Il y aura bcp de monde.", /« bcp ».*« beaucoup »/),
    body(
      "a delay that only the association can say",
      "Nous vous rappelons sous 48 heures.",
      /« Nous vous rappelons sous 48 heures ».*replyTime/,
    ),
    body(
      "a folder that is shared with some",
      "Lisez [le programme](https://drive.google.com/file/d/1aBcD/view).",
      /drive\.google\.com.*tout le monde ne peut pas ouvrir/,
    ),
    body(
      "an e-mail box",
      "Lisez [ce message](https://mail.google.com/mail/u/0/).",
      /tout le monde ne peut pas ouvrir/,
    ),
    {
      rule: "the position of the school that was copied",
      file: "content/schools/zz-dunkerque.mdx",
      change: () =>
        `---\nname: École de Dunkerque\nsummary: "À Dunkerque, la fibre s'apprend dès septembre 2027, à l'Afpa. Voici où, avec qui, et comment demander une place."\ndepartment:\n  code: "59"\n  name: Nord\nregion: Hauts-de-France\nposition:\n  latitude: 50.69\n  longitude: 3.17\nopened:\n  value: septembre 2027\n  sources: [s10]\nteaches:\n  - value: technicien-fibre\n    sources: [s10]\nstate:\n  value: unknown\n  asOf: février 2026\n  sources: [s10]\n---\n`,
      field: "position",
      says: /cette position est déjà celle de content\/schools\/roubaix\.mdx/,
    },
    {
      rule: "a picture whose two texts are one",
      file: "content/schools",
      change: append(
        '## La baie\n\n![Un rail de la baie, en 2019](./salle-essai.jpg "Un rail de la baie, en 2019 | Photo Afpa")',
      ),
      says: /le même texte que la légende.*se lirait deux fois/,
    },
    // Fields and dates
    {
      rule: "the label of a field in its value",
      file: PRESS,
      change: line("event", '"Titre : ouverture de la classe"'),
      field: "event",
      says: /« Titre : » dit le nom du champ.*retirez/,
    },
    {
      rule: "a text that is still to come",
      file: "content/questions/jeunes-danger.mdx",
      change: (text) => `${text.slice(0, text.indexOf("\n---\n") + 5)}\nÀ venir.\n`,
      says: /« À venir\. » attend encore son texte/,
    },
    {
      rule: "a figure that is said twice",
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
      rule: "an event of one year in the head and of another in the text",
      file: "content/press/magny-les-hameaux-2026.mdx",
      change: line("date", "6 février 2025"),
      field: "date",
      says: /6 février 2025.*le texte dit « 6 février 2026 »/,
    },
    {
      rule: "a town without its capital",
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
      rule: "a person all in capitals",
      file: "content/statements",
      change: line("person", "JEANNE DUPRÉ"),
      field: "person",
      says: /tout en majuscules/,
    },
    body(
      "a source typed by hand",
      "Douze apprentis ont été embauchés (source : Le Parisien).",
      /« \(source : Le Parisien\) ».*<Source/,
    ),
    body(
      "ages that are turned",
      "Elle reçoit des jeunes de 25 à 16 ans.",
      /« de 25 à 16 ans ».*« de 16 à 25 ans »/,
    ),
    body(
      "a day in numbers",
      "L'école ouvre le 11/02/2027.",
      /« 11\/02\/2027 ».*« 11 février 2027 »/,
    ),
    body(
      "a day in numbers that is none",
      "L'école ouvre le 31/02/2027.",
      /« 31\/02\/2027 » n'existe pas/,
    ),
    settingBreak("an accent in an address", "email", "marie.clémentin@lpdn.org", /accent/),
    settingBreak(
      "a slip in an address",
      "email",
      "plombiers@gmail.con",
      /est-ce « plombiers@gmail\.com » \?/,
    ),
    settingBreak(
      "a place without its town",
      "visit",
      "12 rue de l'Hommelet, de 14 h à 17 h",
      /la ville/,
    ),
    body(
      "two sources in one mark",
      'C\'est écrit. <Source id="s1, s2" />',
      /<Source id="s1" \/> <Source id="s2" \/>/,
    ),
  ],
  async (project) => {
    project.write("content/schools/salle-essai.jpg", await smallJpeg());
  },
);

/** Sentences that resemble one of those, but are right. */
const RIGHT: readonly (readonly [string, string])[] = [
  [
    "press/essai-un.mdx",
    `Le sénateur Michel Laugier, 68 ans, et Anne Bergantz, députée, ont visité l'école. L'Afpa, 70 ans d'existence, et Equinix (28 ans) étaient là. À Roubaix, 18 ans est l'âge le plus courant. De 16 à 25 ans, France Travail reçoit aussi. Florian et Crama du Boÿs sont venus. Les stagiaires de Grigny, les élèves de Montpellier et un apprenti d'Equinix aussi. Au lycée Martin, rue Victor Hugo, on a parlé de Saint-Nicolas. Octave Klaba a fondé OVHcloud.

Soutenir ce projet le rendait, disait-il, très content. Nous avons écouté ce qu'en dit le maire : le métier manque de bras. Pour lui, ces jeunes ont leur place.

Le secteur (fibre, réseau, datacenter) change. Une date (celle de l'article) suit. Deux critères comptent (âge et ville). La rentrée a lieu en mars (déduction). Trois écoles, dont deux à venir, en parlent. Appelez le 03 53 01 00 10.

Il ouvre du 15 décembre au 12 janvier, du 12 mars 2027 au 15 mars 2027, de 2020 à 2022, et de novembre 2026 à janvier 2027. On y vient de 9 h 30 à 17 h, ou de 21 h à 5 h. La formation dure 35 h par semaine, soit 490 h. Le 59100 Roubaix et le 59000 Lille se suivent, comme le 97400 Saint-Denis.

Personne ne promet un emploi. L'emploi n'est pas garanti. Est-ce qu'un CDI vous attend ? Demandez ce que le jeune gagnera. Le meilleur moment est le matin. La première école était à Chelles. L'annonce la dit unique en France. <Source id="s1" /> Un article compte 70 % d'embauches. <Source id="s1" /> La Région a versé 120 000 €, soit 12,5 % du budget.

Voici la suite :

- un point
- un autre, avec ce qu'il faut

À l'atelier, on mesure, on forme et on aide. On pose un rail, on cote un plan, on note une tache. La couleur est rosée.

Nous nous réjouissons, et vous vous inscrivez. Il en a (un peu) parlé : « Tu viens ? », puis « oui ». a) Le premier point. La norme TIA-568.2 et l'adresse 192.168.1.1 n'ont pas de milliers. La page « The Good Hub » est d'un partenaire. Les métiers de demain manquent de bras. La semaine suivante, et le mois d'après, tout a changé. Il a dit non, etc., puis oui… Mme Diallo, formatrice, reçoit les stagiaires. Vraiment ?! Oui. La catégorie (5e, 6, 6A, 7, 8) dit la fréquence (voir la section 4). Un « parcours métiers » (nom de l'étape) suit. Le quartier Iris, la ville de Milan et Anne Le Hénanff sont connus.

Nous avons formé cinq cents jeunes, dit l'annonce de 2020, et un article le rappelle. Le sénateur Abdoulaye M'Baye est venu. Le travail de nuit est assuré par une équipe. Le prix Adrien, la salle Laura et le foyer Marie-Curie portent un nom. Bora Bora est loin. L'équipe a ses locaux au 69520 Grigny, au 03400 Toulon-sur-Allier, au 62170 Montreuil et au 92974 Paris La Défense Cedex. Ingénieure, 47 ans, Claire Lefebvre-Nguyen préside. Retraitée, 62 ans, elle aide. Comptable, en reconversion, elle hésitait. La durée est passée de 5 à 4 mois, ouverte 24 h/24 et 7 j/7, 1/2 journée par semaine, selon la norme 568-2-2020. Les sources (voir la presse) disent l'âge : 16 à 25 ans.`,
  ],
];

test("correct sentences that resemble a fault are accepted", async () => {
  const project = scratchProject(["content"]);
  try {
    for (const [file, text] of RIGHT)
      project.write(
        `content/${file}`,
        `---\ntitle: Une page d'essai\nsummary: "En mars 2026, nous montrons à Roubaix 12 phrases justes qui ressemblent à des fautes, et que la vérification laisse passer."\nevent: Visite de l'école (atelier)\ndate: mars 2026\nplace: Roubaix\npublished: 28 novembre 2026\nchecked: 28 novembre 2026\narticle: s1\n---\n\n${text}\n`,
      );
    project.replace("content/home/accueil.yaml", /^ {2}start: .*$/m, "  start: Raccorde-toi à");
    // An announcement is checked when it is written, before its publication.
    project.write(
      "content/press/essai-embargo.mdx",
      `---\ntitle: Une annonce d'essai\nsummary: "Le 12 janvier 2027, nous ouvrons à Roubaix une classe de plus, annoncée en novembre 2026 pour paraître le 11 janvier 2071."\nevent: Ouverture de la classe\ndate: 12 janvier 2027\nplace: Roubaix\npublished: 11 janvier 2071\nembargo: 11 janvier 2071\nchecked: 28 novembre 2026\nours:\n  contact:\n    name: Marie Clémentin\n    role: chargée de la presse\n    phone: 06 42 18 77 03\n  quotations:\n    - person: Hélène Vasseur\n      role: directrice de l'école\n      words: Je suis fière de la meilleure équipe de France, et nous continuons.\n      agreement:\n        on: 24 novembre 2026\n        how: par courriel\n---\n\nNous ouvrons une classe de plus, à Roubaix.\n`,
    );
    project.write(
      "content/partners/essai-institut.mdx",
      "---\nname: Institute of Technology and Management of the North\nengagements:\n  - does: supports\n    role: A prêté une salle à l'école de Roubaix.\n    schools: [roubaix]\n    since: février 2026\n    sources: [s10]\n---\n",
    );
    for (const [name, value] of Object.entries({
      phone: "06 42 18 77 03",
      phoneHours: "du mardi au vendredi, de 9 h 30 à 12 h et de 14 h à 17 h 30",
      visit: "12 rue de l'Hommelet, 59100 Roubaix, le mardi de 14 h à 17 h",
      ageLimit: "Tu as entre 16 et 30 ans.",
      pay: "Tu touches 500 € par mois à partir de 18 ans.",
      applicationReaders: "l'équipe de l'école de Roubaix",
    }))
      project.write(SETTINGS, setting(name, `"${value}"`)(project.read(SETTINGS)));
    assert.deepEqual((await checkContent(project.path)).map(formatFault), []);
  } finally {
    project.remove();
  }
});

test("a sentence about past intakes is reported, but does not stop the build", async () => {
  const project = scratchProject(["content"]);
  try {
    for (const [value, count] of [
      ["La prochaine rentrée est en mars 2025.", 1],
      ["Nos rentrées sont en mars et en septembre.", 0],
      ["La prochaine rentrée est en mars 2027.", 0],
    ] as const) {
      project.write(SETTINGS, setting("nextIntake", value)(project.read(SETTINGS)));
      const faults = await checkContent(project.path, { today: 20_261_129 });
      assert.equal(faults.length, count, faults.map(formatFault).join("\n"));
      for (const fault of faults) {
        assert.match(formatFault(fault), /nextIntake › value: « mars 2025 » est passé/);
        assert.ok(fault.passing);
      }
    }
  } finally {
    project.remove();
  }
});
