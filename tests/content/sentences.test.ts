import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import {
  append,
  describeBreaks,
  describeParagraphs,
  faultsWith,
  setting,
  type Break,
} from "./breaking.ts";
import { scratchProject, newFaults } from "./project.ts";

/**
 * The start of the names of many files: answers to young people, which say « tu », and to journalists, which say « vous ». A
 * test may change any of them, so the texts that are added here contain neither word.
 */
const ANSWERS = "content/questions/j";
const SETTINGS = "content/association.yaml";
const NAMED = /nomme un stagiaire.*retirez le prénom/s;
const UNFINISHED = /n'est pas fini.*écrivez la fin/s;

const body = (rule: string, more: string, says: RegExp, file = ANSWERS): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

describeParagraphs(
  "a sentence that claims too much, names a trainee, is unfinished or has another mistake is reported",
  "content/questions/familles-prix.mdx",
  [
    // People
    ["a trainee by name and age", "Kevin, 19 ans, dormait dans sa voiture.", NAMED],
    ["a trainee whose age is in brackets", "Amina (22 ans) a quitté le lycée.", NAMED],
    ["a trainee with an initial", "Wissem B., 24 ans, cherchait sa voie.", NAMED],
    ["a trainee whose age follows a verb", "Oumar a 17 ans et veut apprendre.", NAMED],
    ["a trainee by age and name", "À 20 ans, Noa reprend confiance.", NAMED],
    ["a trainee by name and status", "Wassila, ancienne stagiaire, monte des baies.", NAMED],
    ["a trainee by full name and status", "Karim Belkacem, apprenti, l'a montré.", NAMED],
    [
      "a trainee by full name, age and status",
      "Fatima Benali, 51 ans, en reconversion, l'a dit.",
      NAMED,
    ],
    [
      "a trainee whose family name ends like a status (« Dupré », « retraité »)",
      "Kevin Dupré, 19 ans, apprend.",
      NAMED,
    ],
    ["a trainee by status and name", "Notre stagiaire Djibril a réussi.", NAMED],
    ["a trainee by first name only", "Puis Kevin a trouvé un contrat.", NAMED],
    ["a trainee who is thanked by first name", "Merci à Kevin pour son aide.", NAMED],
    ["a trainee after « grâce à »", "C'est grâce à Zaynab, 19 ans, qui l'a dit.", NAMED],
    [
      "a person's name without its accents",
      "Crama du Boys a cofondé Impala Avenir.",
      /« Crama du Boys » s'écrit « Crama du Boÿs » ailleurs/,
    ],
    [
      "direct speech without quotation marks",
      "Nous sommes fiers de ce que font ces jeunes, déclare Sami Slim.",
      /paroles.*« déclare ».*rapportez/,
    ],
    [
      "direct speech after a colon",
      "Le maire explique : nous avons besoin de ces métiers.",
      /paroles.*rapportez/,
    ],
    [
      "a first-person account",
      "J'ai repris confiance, et je travaille depuis un an.",
      /« J'ai ».*rapportez/,
    ],
    [
      "a mobile number",
      "Pour venir, appelez au 06 42 18 77 03.",
      /« 06 42 18 77 03 » est un numéro de portable.*association\.yaml/,
    ],
    [
      "a mobile number with its country code",
      "Appelez le +33 7 42 18 77 03.",
      /numéro de portable/,
    ],
    // Placeholders
    [
      "a date placeholder in round brackets",
      "Le (date), nous ouvrons l'atelier.",
      /« \(date\) » attend encore son texte/,
    ],
    [
      "a placeholder in round brackets that says what is missing",
      "Le maire (nom à compléter) est venu.",
      /« \(nom à compléter\) » attend encore/,
    ],
    [
      "a note to insert a picture",
      "(insérer la photo de l'atelier)",
      /« \(insérer .*\) » attend encore/,
    ],
    ["an unfinished sentence", "Les visiteurs voient une baie, des câbles et les", UNFINISHED],
    ["a sentence without a full stop", "Les visiteurs voient une baie montée", /pas de point/],
    ["an unfinished list item", "Il faut :\n\n- un diplôme ;\n- une copie de la", UNFINISHED],
    // Claims
    [
      "an unpublished wage",
      "À la sortie, on gagne 2 000 € net par mois.",
      /« 2 000 € » n'a pas sa source.*<Source/,
    ],
    [
      "an unpublished success rate",
      "Nous comptons 85 % d'embauches.",
      /« 85 % » n'a pas sa source.*<Figure/,
    ],
    ["a promised job", "Un emploi est garanti à la sortie.", /promet.*ce qui a été publié/],
    [
      "promised pay, which the message quotes whole",
      "Ensuite, vous gagnerez 1 800 € par mois.",
      /« vous gagnerez 1 800 € » promet/,
    ],
    ["a promised contract", "À la fin, un CDI vous attend.", /promet/],
    [
      "unpublished praise",
      "C'est la meilleure formation de France.",
      /« la meilleure formation » est un éloge.*<Source/,
    ],
    ["an unpublished ranking", "Nous sommes leaders du secteur.", /éloge/],
    ["a time that does not exist", "Venez de 9 h 75 à 17 h.", /« 9 h 75 » n'est pas une heure/],
    [
      "a date range that ends before it begins",
      "L'atelier ouvre du 15 mars 2027 au 12 mars 2027.",
      /« du 15 mars 2027 au 12 mars 2027 » : la fin vient avant le début/,
    ],
    [
      "a reversed range of days in one month",
      "Il ouvre du 15 au 12 mars 2027.",
      /la fin vient avant/,
    ],
    ["a reversed range of months", "Il a duré de mars 2020 à janvier 2020.", /la fin vient avant/],
    ["a reversed range of years", "Il a duré de 2022 à 2020.", /la fin vient avant/],
    [
      "a day that its month does not have",
      "Il ouvre le 31 février 2027.",
      /« 31 février 2027 » n'existe pas/,
    ],
    [
      "a postcode of another department than its town",
      "L'équipe reçoit au 3 place du Marché, 75000 Lille.",
      /« 75000 Lille » : Lille est dans le département 59/,
    ],
    // Typos
    ["a word typed twice", "On apprend le métier de de technicien.", /« de de ».*une seule/],
    ["a comma typed twice", "On y voit une baie,, des câbles.", /« ,, »/],
    ["punctuation of a text message", "Venez nous voir !!!", /« !!! »/],
    ["a bracket left open", "Elle est née ici (en juin 2020.", /parenthèse.*n'est pas fermée/],
    [
      "a quotation mark left open",
      "Ces outils, dits « de précision, servent ici.",
      /guillemet.*n'est pas fermé/,
    ],
    ["thousands with a point", "L'annonce compte 120.000 personnes.", /« 120\.000 ».*« 120 000 »/],
    [
      "thousands with a point, before a full stop",
      "Elles sont 120.000.",
      /« 120\.000 ».*« 120 000 »/,
    ],
    ["decimals with a point", "La salle fait 12.5 m de long.", /« 12\.5 m ».*« 12,5 m »/],
    [
      "a leftover English sentence",
      "We are proud to open the doors of our school.",
      /anglais.*en français/,
    ],
    [
      'the words "next Thursday"',
      "Jeudi prochain, nous ouvrons l'atelier.",
      /« Jeudi prochain ».*la date/,
    ],
    ['the word "yesterday"', "Hier, nous avons reçu les familles.", /« Hier »/],
    [
      "a personal e-mail address in plain text",
      "Écrivez à karim.benali@gmail.com.",
      /« karim\.benali@gmail\.com » se lirait telle quelle.*\[.*\]\(mailto:/,
    ],
    ["a trainee after « M. »", "M. Belkacem, stagiaire, l'a câblée.", NAMED],
    ["a text message abbreviation", "Il y aura bcp de monde.", /« bcp ».*« beaucoup »/],
    [
      "a reply time that only the settings may give",
      "Nous vous rappelons sous 48 heures.",
      /« Nous vous rappelons sous 48 heures ».*replyTime/,
    ],
    [
      "punctuation that dictation wrote in words",
      "Rien n'est perdu virgule on reprend les bases.",
      /« virgule » est un signe que la dictée a écrit en mots/,
    ],
    ["the English of a workshop", "On fait un check de la baie.", /« check ».*« vérification »/],
    [
      "a reply time of the school",
      "L'école vous répond, par courriel ou par téléphone, dans les huit jours.",
      /« L'école vous répond.*dans les huit jours ».*replyTime/,
    ],
    [
      "a reply time in a sentence whose subject is the reader",
      "Vous aurez une première réponse sous une semaine.",
      /« Vous aurez une première réponse sous une semaine ».*replyTime/,
    ],
    [
      "a privately shared folder",
      "Lisez [le programme](https://drive.google.com/file/d/1aBcD/view).",
      /drive\.google\.com.*tout le monde ne peut pas ouvrir/,
    ],
    [
      "an address in somebody's webmail",
      "Lisez [ce message](https://mail.google.com/mail/u/0/).",
      /tout le monde ne peut pas ouvrir/,
    ],
    [
      "a source typed as text",
      "Douze apprentis ont été embauchés (source : Le Parisien).",
      /« \(source : Le Parisien\) ».*<Source/,
    ],
    [
      "a reversed age range",
      "Elle reçoit des jeunes de 25 à 16 ans.",
      /« de 25 à 16 ans ».*« de 16 à 25 ans »/,
    ],
    [
      "a numeric date in a text",
      "L'école ouvre le 11/02/2027.",
      /« 11\/02\/2027 ».*« 11 février 2027 »/,
    ],
    ["an impossible numeric date", "L'école ouvre le 31/02/2027.", /« 31\/02\/2027 » n'existe pas/],
  ],
);

describeBreaks("mistakes of pasted text are reported", [
  body("a list that is announced but missing", "Voici ce qu'il faut :", UNFINISHED),
  // Leftovers of a message
  body(
    "a message header of a phone",
    "[14/11/2026, 12:43] Sonia Afpa: ok pour la photo.",
    /« \[14\/11\/2026, 12:43\] Sonia Afpa: » est resté d'un message/,
  ),
  body(
    "a message header of an Android phone",
    "14/11/2026 à 12:43 - Sonia : c'est bon.",
    /est resté d'un message/,
  ),
  body(
    "an e-mail header",
    "Le 14 nov. 2026 à 12:43, Sonia Martin a écrit :",
    /est resté d'un courriel/,
  ),
  body("e-mail header fields", "De : Sonia\nObjet : la photo.", /est resté d'un courriel/),
  body(
    "a remark to a colleague",
    "Le nom du maire est à vérifier stp.",
    /« stp » est une remarque.*supprimez/,
  ),
  body("a colleague mentioned with @", "@Marie la date est bonne.", /« @Marie » est une remarque/),
  body(
    "lost accents",
    "Les visiteurs apprennent le metier a deux pas des ecoles du reseau.",
    /des accents manquent, ou sont faux : metier, ecoles, reseau\. Remède : écrivez métier, écoles, réseau/,
  ),
  body("a capital without an accent", "Ecole et stage alternent.", /Remède : écrivez École/),
  body(
    "a reference to an attachment",
    "Le programme est en pièce jointe.",
    /est resté d'un courriel/,
  ),
  // Leftovers of the original document or site
  body("a page number", "Page 2 sur 4", /est resté du document/),
  body(
    "an announcement's letterhead",
    "Communiqué de presse – Pour diffusion immédiate",
    /est resté du document/,
  ),
  body(
    "a comment mark",
    "Une baie montée[MC1] et des câbles.",
    /« \[MC1\] » est resté du document/,
  ),
  body("a footnote mark", "Il y a douze écoles.[3]", /« \[3\] » est resté du document/),
  body("a word processor's nested bullets", "o\tdes câbles ;\no\tdes baies.", /« o » au début/),
  body(
    "two sources in one component",
    'C\'est écrit. <Source id="s1, s2" />',
    /<Source id="s1" \/> <Source id="s2" \/>/,
  ),
]);

/** Correct sentences that resemble one of the mistakes above. */
const RIGHT: readonly (readonly [string, string])[] = [
  [
    "press/essai-un.mdx",
    `Le sénateur Michel Laugier, 68 ans, et Anne Bergantz, députée, ont visité l'école. L'Afpa, 70 ans d'existence, et Equinix (28 ans) étaient là. À Roubaix, 18 ans est l'âge le plus courant. De 16 à 25 ans, France Travail reçoit aussi. Florian et Crama du Boÿs sont venus. Les stagiaires de Grigny, les élèves de Montpellier et un apprenti d'Equinix aussi. Au lycée Martin, rue Victor Hugo, on a parlé de Saint-Nicolas. Octave Klaba a fondé OVHcloud. <Source id="s10" />

Soutenir ce projet le rendait, disait-il, très content. Nous avons écouté ce qu'en dit le maire : le métier manque de bras. Pour lui, ces jeunes ont leur place.

Le secteur (fibre, réseau, datacenter) change. Une date (celle de l'article) suit. Deux critères comptent (âge et ville). La rentrée a lieu en mars (déduction). Trois écoles, dont deux à venir, en parlent. Appelez le 03 53 01 00 10.

Il ouvre du 15 décembre au 12 janvier, du 12 mars 2027 au 15 mars 2027, de 2020 à 2022, et de novembre 2026 à janvier 2027. On y vient de 9 h 30 à 17 h, ou de 21 h à 5 h. La formation dure 35 h par semaine, soit 490 h. Le 59100 Roubaix et le 59000 Lille se suivent, comme le 97400 Saint-Denis.

Personne ne promet un emploi. L'emploi n'est pas garanti. Est-ce qu'un CDI vous attend ? Demandez ce que le jeune gagnera. Le meilleur moment est le matin. La première école était à Chelles. L'annonce la dit unique en France. <Source id="s1" /> Un article compte 70 % d'embauches. <Source id="s1" /> La Région a versé 120 000 €, soit 12,5 % du budget.

Voici la suite :

- un point
- un autre, avec ce qu'il faut

À l'atelier, on mesure, on forme et on aide. On pose un rail, on cote un plan, on note une tache. La couleur est rosée.

Nous nous réjouissons, et vous vous inscrivez. Il en a (un peu) parlé : « Tu viens ? », puis « oui ». a) Le premier point. La norme TIA-568.2 et l'adresse 192.168.1.1 n'ont pas de milliers. La page « The Good Hub » est d'un partenaire. Les métiers de demain manquent de bras. La semaine suivante, et le mois d'après, tout a changé. Il a dit non, etc., puis oui… Aminata Diallo, formatrice, reçoit les stagiaires. Vraiment ?! Oui. La catégorie (5e, 6, 6A, 7, 8) dit la fréquence (voir la section 4). Un « parcours métiers » (nom de l'étape) suit. Le quartier Iris, la ville de Milan et Anne Le Hénanff sont connus.

Nous avons formé cinq cents jeunes, dit l'annonce de 2020, et un article le rappelle. Le sénateur Abdoulaye M'Baye est venu. Le travail de nuit est assuré par une équipe. Le prix Adrien, la salle Laura et le foyer Marie-Curie portent un nom. Bora Bora est loin. L'équipe a ses locaux au 69520 Grigny, au 03400 Toulon-sur-Allier, au 62170 Montreuil et au 92974 Paris La Défense Cedex. Ingénieure, 47 ans, Claire Lefebvre-Nguyen préside. Retraitée, 62 ans, elle aide. Comptable, en reconversion, elle hésitait. La durée est passée de 5 à 4 mois, ouverte 24 h/24 et 7 j/7, 1/2 journée par semaine, selon la norme 568-2-2020. Les sources (voir la presse) disent l'âge : 16 à 25 ans. Si l'école ne vous répond pas dans la semaine, rappelez-la. En 2021, l'école répondait dans les dix jours. L'équipe vous contacte, et le jury est là le jour même. On met une virgule entre les deux. Le code 31051 de Formacode dit le métier.`,
  ],
];

test("correct sentences that resemble a fault are accepted", async () => {
  const project = scratchProject(["content"]);
  try {
    for (const [file, text] of RIGHT)
      project.write(
        `content/${file}`,
        `---\ntitle: Une page d'essai\nsummary: "En mars 2026, nous montrons à Roubaix 12 phrases justes qui ressemblent à des fautes, et que la vérification laisse passer."\nevent: Visite de l'école (atelier)\ndate: mars 2026\nplace: Roubaix\npublished: 28 novembre 2026\nchecked: 28 novembre 2026\narticle: s10\n---\n\n${text}\n`,
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
    assert.deepEqual((await newFaults(project.path)).map(formatFault), []);
  } finally {
    project.remove();
  }
});

test("a next intake in the past is reported, but does not stop the build", async () => {
  const faultsOf = (value: string) =>
    faultsWith([[SETTINGS, setting("nextIntake", value)]], { today: 20_261_129 });
  const faults = await faultsOf("La prochaine rentrée est en mars 2025.");
  assert.equal(faults.length, 1, faults.map(formatFault).join("\n"));
  assert.match(faults.map(formatFault).join(), /nextIntake › value: « mars 2025 » est passé/);
  assert.ok(faults.every(({ isNotice }) => isNotice));
  assert.deepEqual(
    await faultsOf(
      "Nos rentrées sont en mars et en septembre. La prochaine rentrée est en mars 2027.",
    ),
    [],
  );
});
