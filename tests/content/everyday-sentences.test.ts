import { test } from "node:test";
import {
  append,
  describeBreaks,
  describeParagraphs,
  expectAccepted,
  type Break,
} from "./breaking.ts";

const ADULT = "content/questions/familles-";
/**
 * The start of the names of many files: answers to young people, which say « tu », and to journalists, which say « vous ». A
 * test may change any of them, so the texts that are added here contain neither word.
 */
const ANSWERS = "content/questions/j";
const PRIVATE = /d'une personne en formation ne se racontent pas/;

describeParagraphs("a sentence with a mistake is reported", "content/questions/familles-prix.mdx", [
  // Grammar
  ["a plural without s", "Les jeune de la ville sont reçus.", /« Les jeune ».*« Les jeunes »/],
  ["a noun without s after a number", "On y compte 16 jeune.", /« 16 jeune ».*« 16 jeunes »/],
  ["a possessive plural without s", "Nos école sont ici.", /« Nos école ».*« Nos écoles »/],
  ["a feminine without e", "Une jeune motivé est reçue.", /« Une jeune motivée »/],
  ["« sa » instead of « ça »", "Sa ne coûte rien.", /« Sa » est mis pour « Ça »/],
  [
    "« sa » instead of « ça » in a second sentence",
    "C'est gratuit. Sa ne coûte rien.",
    /: « Sa » est mis pour « Ça »/,
  ],
  ["« ont » instead of « on »", "Ont vous rappelle.", /« Ont » est mis pour « On »/],
  [
    "« à » instead of « a »",
    "La classe à commencé ici.",
    /« La classe à commencé ».*« a commencé »/,
  ],
  ["« a » instead of « à »", "On se retrouve a Roubaix.", /« a Roubaix ».*« à Roubaix »/],
  ["a verb in the wrong person", "On peux y venir.", /« On peux » est mal accordé/],
  ["a participle instead of an infinitive", "On peut demandé une place.", /« peut demander »/],
  [
    "a participle after a pronoun",
    "Nous pouvons vous envoyé un exemple.",
    /« pouvons vous envoyer »/,
  ],
  [
    "a feminine plural participle after a pronoun",
    "Les écoles vont vous aidées.",
    /« vont vous aider »/,
  ],
  [
    "a participle after a question's verb",
    "Pouvez-vous nous appelé ?",
    /« Pouvez-vous nous appeler »/,
  ],
  [
    "an infinitive instead of a participle",
    "Nous avons visiter la salle.",
    /« avons visiter ».*« avons visité »/,
  ],
  ["a wrong verb form after « nous »", "Nous avont une salle.", /« Nous avont ».*« nous avons »/],
  ["a singular verb with a plural subject", "Ils peut venir.", /« Ils peut » est mal accordé/],
  ["« cet » instead of « cette »", "Cet école est là.", /« Cet école ».*« cette école »/],
  ["« ce » instead of « cet »", "Ce atelier est là.", /« Ce atelier ».*« cet atelier »/],
  [
    "« se » instead of « ce »",
    "Se sont des jeunes motivés.",
    /« Se sont des » : « Se » est mis.*« Ce sont des »/,
  ],
  ["a number word with a plural s", "On y passe quatres mois.", /« quatres ».*« quatre »/],
  ["a spoken form", "Ya pas de diplôme.", /« Ya ».*« il n'y a »/],
  ["a letter instead of a word", "La formation c gratuit.", /« c » est une abréviation/],
  ["a plural after 1", "Cela fait 1 millions de prises.", /« 1 million »/],
  ["a singular after a number above 1", "Cela fait 3 million de prises.", /« 3 millions »/],
  [
    "gender dots in a word",
    "Les stagiaires sont inscrit.e.s ici.",
    /« inscrit\.e\.s ».*les deux mots/,
  ],
  [
    "gender brackets in a word",
    "Un(e) stagiaire motivé(e) est reçu.",
    /ne se lit pas à voix haute/,
  ],
  [
    "words in capitals in a sentence",
    "C'est TOUJOURS GRATUIT pour eux.",
    /« TOUJOURS GRATUIT » crie/,
  ],
  [
    "three exclamation marks in one paragraph",
    "Venez ! On vous attend ! C'est ici !",
    /trois points d'exclamation/,
  ],
  ["a sentence without a capital", "la mission locale reçoit.", /commence par une minuscule/],
  ["a question without a question mark", "Est-ce que c'est payant. Non.", /écrivez « \? »/],
  [
    "a word that reduces people to a disability",
    "Les handicapés sont reçus.",
    /réduit une personne/,
  ],
  [
    "a paragraph all in bold",
    "**La mission locale reçoit les jeunes sans rendez-vous. Elle les suit pendant toute la formation, et ensuite encore.**",
    /tout le paragraphe est en gras/,
  ],
  ["an empty list item", "- un papier\n-\n- un stylo", /ce point de la liste est vide/],
  // Misspelt words that other texts of the site spell right
  ["a town misspelt", "L'école est à Roubiax.", /« Roubiax ».*« Roubaix »/],
  ["a missing letter", "Les stagiares sont reçus ici.", /« stagiares ».*« stagiaires »/],
  ["two swapped letters", "On parle de formatoin ici.", /« formatoin ».*« formation »/],
  ["a word cut in two", "La for mation est courte.", /« for mation ».*« formation »/],
  // What does not belong in a text
  ["a hashtag", "On câble des baies #datacenter.", /« #datacenter ».*mot-dièse/],
  [
    "a social network slogan",
    "Suivez-nous sur Instagram.",
    /« Suivez-nous sur Instagram » est un appel/,
  ],
  ["code marks as quotation marks", "On dit ``baie'' ici.", /se verrait tel quel.*« »/],
  ["English office jargon", "Le process est simple.", /« process ».*« démarche »/],
  ["a field label in a text", "Titre : orienter un jeune.", /« Titre : » dit le nom d'une partie/],
  // Numbers
  ["m2 instead of m²", "La salle fait 120 m2.", /« 120 m2 ».*« 120 m² »/],
  ["a currency sign before the amount", "La caution est de €300.", /« €300 ».*« 300 € »/],
  ["a comma as thousands separator", "Il y a 10,000 prises.", /« 10,000 ».*« 10 000 »/],
  ["more hours than a week has", "On y passe 350 h par semaine.", /« 350 h par semaine » est plus/],
  [
    "an age that nobody reaches",
    "On reçoit de 16 à 250 ans.",
    /« de 16 à 250 ans » n'est l'âge de personne/,
  ],
  [
    "shares that add up to more than 100 %",
    "On compte 60 % de femmes et 50 % d'hommes.",
    /font 110 % ensemble/,
  ],
  [
    "shares with decimals that add up to more than 100 %",
    "On compte 52,3 % de femmes et 57,9 % d'hommes.",
    /font 110,2 % ensemble/,
  ],
  [
    "shares that add up to more than 100 %, in a list that ends with the rest (« sans solution »)",
    "Le bilan donne 62 % en stage, 24 % au lycée et 18 % sans solution.",
    /« 62 % en stage.* » font 104 % ensemble/,
  ],
  ["a single share above 100 %", "On compte 130 % de femmes ici.", /une part ne dépasse pas 100 %/],
  // Days, places, numbers to call
  ["a date in an unusual notation", "On se voit le 3 de mars.", /« 3 de mars ».*« 3 mars »/],
  [
    "hours that end before they begin",
    "On vient de 16 h à 14 h.",
    /« 16 h à 14 h » : la fin vient/,
  ],
  [
    "hours with minutes that end before they begin",
    "Le 11 mars 2027, 10 h – 9 h 30.",
    /« 10 h – 9 h 30 » : la fin vient/,
  ],
  [
    "hours in words that end before they begin",
    "On vient entre 17 heures et 14 heures.",
    /: la fin vient avant le début/,
  ],
  ["a time with « mn » after its minutes", "On ouvre à 9h30mn.", /« 9h30mn ».*« 9 h 30 »/],
  ["a month decades ahead", "On se voit en juin 2062.", /« juin 2062 » est dans plus de 10 ans/],
  [
    "a town with the wrong department",
    "L'école de Roubaix (62) est là.",
    /Roubaix est dans le département 59/,
  ],
  ["a premium-rate number", "Appelez le 0899 12 34 56.", /« 0899 12 34 56 » est un numéro surtaxé/],
  [
    "an accountant's abbreviation of an amount",
    "On en donne 10 K€ par an.",
    /« 10 K€ » est une abréviation/,
  ],
  [
    "a point for thousands and a comma for decimals",
    "On compte 1.500,50 m de câble.",
    /« 1\.500 ».*« 1 500 »/,
  ],
  ["a space before a comma", "La mission locale , ouverte, reçoit.", /« locale , ».*« locale, »/],
  [
    "an eight-digit phone number from before 1996",
    "Appelez au 20 43 12 12.",
    /« 20 43 12 12 ».*dix chiffres/,
  ],
  [
    "an invalid bank account number",
    "Le compte est FR76 3000 4000 0312 3456 7890 144.",
    /mal recopié/,
  ],
  // Words that go stale
  [
    'the word "soon"',
    "Une école ouvrira bientôt à Lille.",
    /« bientôt » ne veut plus rien dire.*la date/,
  ],
  [
    "the end of a month",
    "Les inscriptions restent possibles jusqu'à la fin du mois.",
    /« jusqu'à la fin du mois » dépend du jour où vous l'écrivez.*écrivez la date/,
  ],
  [
    "a day next week, typed on two lines",
    "Nous ouvrons jeudi\nprochain.",
    /« jeudi prochain » ne dira plus/,
  ],
  ["the end of a week", "Il faut le dire d'ici la fin de la semaine.", /« d'ici la fin de la s/],
  [
    "the end of a year",
    "Deux écoles ferment avant la fin de l'année.",
    /« avant la fin de l'année »/,
  ],
  [
    "an event at the end of a month",
    "Une réunion a lieu à la fin du mois.",
    /« à la fin du mois »/,
  ],
  ['the word "lately"', "Nous avons récemment changé de salle.", /« récemment »/],
  ['the words "this year"', "Cette année, deux écoles ouvrent.", /« Cette année »/],
  [
    'the words "next term"',
    "À la rentrée prochaine, l'adresse change.",
    /« À la rentrée prochaine »/,
  ],
  ['"for two years"', "Depuis deux ans, l'école est là.", /« Depuis deux ans » se compte/],
  ['"three months ago"', "Elle a ouvert il y a trois mois.", /« il y a trois mois »/],
  [
    "an undated current number",
    "Aujourd'hui, 300 jeunes sont ici.",
    /« Aujourd'hui, 300 ».*sans sa date/,
  ],
  [
    'the word "new" with a colon',
    "Nouveau : une salle de plus.",
    /« Nouveau : » n'est vrai que le jour/,
  ],
  [
    "an outdated name of an organisation",
    "Pôle emploi vous oriente.",
    /« Pôle emploi » se nomme France Travail/,
  ],
  // Directions
  ["a colour and a place", "Appuyez sur le bouton vert à droite.", /« bouton vert à droite »/],
  ["a place on the screen", "Le menu en haut y mène.", /« menu en haut » ne se trouve pas/],
  ["a place on the screen after an article", "L'onglet en bas y mène.", /« onglet en bas »/],
  ["a colour alone", "Ce qui est écrit en rouge est demandé.", /« écrit en rouge »/],
  ["a reference to the previous answer", "Voir la réponse précédente.", /ne mène nulle part/],
  ['"click here"', "Cliquez ici pour nos écoles.", /« Cliquez ici » ne dit pas où l'on va/],
  // Promises and money
  ["a promise for all", "Tous nos jeunes trouvent un travail.", /promet/],
  ["a promise by denial", "Personne n'échoue chez nous.", /« Personne n'échoue » promet/],
  [
    "money that the reader must bring",
    "Prévoyez 50 € de chaussures.",
    /« 50 € » n'a pas sa source/,
  ],
  // Somebody's private life
  ["a trainee's origin", "Un de nos stagiaires, d'origine afghane, est là.", PRIVATE],
  ["the religion of « ce jeune »", "Ce jeune, musulman, est là.", PRIVATE],
  ["a trainee's religion", "Un de nos stagiaires, musulman, est là.", PRIVATE],
  [
    "a trainee's street and age",
    "Un stagiaire de 19 ans, de la cité des Trois-Ponts, est là.",
    PRIVATE,
  ],
  // Links
  [
    "an administration page",
    "Lisez [ce guide](https://ville.fr/wp-admin/post.php?post=12).",
    /de qui tient ce site/,
  ],
  ["a private network address", "Lisez [ce guide](http://192.168.1.12/guide).", /n'atteignent pas/],
  [
    "a preview deployment",
    "Lisez [cette page-là](https://deploy-preview-1--plombiers.netlify.app/).",
    /aperçu/,
  ],
  [
    "a search results page",
    "Lisez [ces réponses](https://www.google.com/search?q=roubaix).",
    /est une recherche/,
  ],
  [
    "a shared assistant conversation",
    "Lisez [cet échange](https://chatgpt.com/share/abc).",
    /conversation/,
  ],
  ["a link text that says nothing", "Lisez [la page](/partenaires/).", /ne disent pas où il mène/],
  ["a personal mailbox", "[Écrivez-lui](mailto:sonia.martin59@orange.fr).", /adresse personnelle/],
  ["our domain misspelt", "[Écrivez](mailto:contact@impalavenir.com).", /@impalaavenir\.com/],
  ["a typo in a link's e-mail address", "[Écrivez-leur](mailto:contact@gmial.com).", /@gmail\.com/],
  [
    "brackets around a link's words",
    "Voyez [[nos villes]](/ecoles/).",
    /les crochets se verraient/,
  ],
  ["Markdown marks inside a word", "On parle de mission_locale ici.", /des traits \(_\)/],
  // Homophones
  ["« leurs » for « leur »", "Nous leurs donnons un badge.", /« Nous leurs ».*« leur »/],
  ["« prêt » for « près »", "L'école est prêt de Lille.", /« est prêt de ».*« est près de »/],
  ["« parmis »", "Choisissez parmis nos écoles.", /« parmis ».*« parmi »/],
  ["« tout les »", "On y va tout les jours.", /« tout les ».*« tous les »/],
  ["« entrain de »", "On est entrain de câbler.", /« entrain de ».*« en train de »/],
  ["« si il »", "On rappelle si il le faut.", /« si il ».*« s'il »/],
  ["« au cour de »", "On la visite au cour de la semaine.", /« au cour de ».*« au cours de »/],
  ["« a t'il »", "Y a t'il une cantine ?", /« Y a t'il ».*« Y a-t-il »/],
  ["« vous faîtes »", "Vous faîtes un stage ici.", /« Vous faîtes ».*« vous faites »/],
  ["« jusqu'a »", "On y reste jusqu'a midi.", /« jusqu'a ».*« jusqu'à »/],
  // Verbs
  ["« apprènent »", "Les stagiaires apprènent ici.", /« apprènent ».*« apprennent »/],
  ["« viènent »", "Ils viènent de la ville.", /« viènent ».*« viennent »/],
  ["« appèlent »", "Ils appèlent l'école.", /« appèlent ».*« appellent »/],
  ["« ils peuves »", "Ils peuves rester ici.", /« Ils peuves ».*« Ils peuvent »/],
  ["« vous disez »", "Vous disez oui ou non.", /« Vous disez ».*« vous dites »/],
  // Gender
  ["a masculine noun with « une »", "On y fait une stage ici.", /« une stage ».*« un stage »/],
  ["« session » with « un »", "On y suit un session ici.", /« un session ».*« une session »/],
  [
    "a feminine noun with « un »",
    "C'est un formation courte.",
    /« un formation ».*« une formation »/,
  ],
  ["a feminine noun with « le »", "Il entre dans le salle.", /« dans le salle ».*« la salle »/],
  // Ranks, hours, names
  ["a rank typed as it is pronounced", "La 2ème étape est un stage.", /« 2ème ».*« 2e »/],
  ["« première » typed as it is pronounced", "La 1ère étape est un stage.", /« 1ère ».*« 1re »/],
  ["an hour with a capital H", "La journée finit à 17H30 ici.", /« 17H30 ».*« 17 h 30 »/],
  ["a deadline next month", "On peut écrire jusqu'au 15 du mois prochain.", /« du mois prochain »/],
  ["money without its sign", "On touche 500 par mois.", /« 500 par mois » ne dit pas/],
  ["the name of a town without its capital", "L'école est à roubaix.", /« roubaix ».*« Roubaix »/],
  ["the name of a partner without its capital", "L'afpa forme ici.", /« afpa ».*« Afpa »/],
  [
    "a list with fewer items than announced",
    "On s'inscrit en trois étapes :\n\n1. On écrit à l'école.\n2. On vient la visiter.",
    /« trois étapes » annonce 3.*la liste en a 2/,
  ],
  [
    "a number of words announced above a table that has one more",
    "Voici deux mots à connaître.\n\n| Mot | Ce qu'il dit |\n| --- | --- |\n| un câble | Il relie. |\n| une baie | Elle porte. |\n| un cadre | Il tient. |",
    /« deux mots » annonce 2, et le tableau en a 3.*ou le tableau\./,
  ],
  [
    "a school with another date of opening than in its file",
    "Nous avons ouvert Roubaix le 22 juin 2021.",
    /22 juin 2020.*schools\/roubaix\.mdx/,
  ],
  [
    "a span from the larger to the smaller number",
    "On y compte entre 20 et 12 places.",
    /« entre 20 et 12 places ».*plus petit/,
  ],
  [
    "a year with a space, as in a spreadsheet",
    "L'école a ouvert en juin 2 020.",
    /« juin 2 020 ».*« juin 2020 »/,
  ],
  [
    "words marked as crossed out",
    "La classe est ~pleine~ ouverte.",
    /« pleine » est barré.*supprimez/,
  ],
  [
    "a link with another town than its address",
    "Voyez [Lyon](/ecoles/roubaix/).",
    /dit « Lyon » et mène à « roubaix »/,
  ],
  [
    "a part larger than the whole",
    "À la fin, 7 jeunes sur 5 sont là.",
    /« 7 jeunes sur 5 » : la part/,
  ],
  [
    "parts that add up to more than the whole",
    "On compte 12 jeunes : 10 filles et 4 garçons.",
    /les parts font 14/,
  ],
  [
    "a bullet of Word",
    "\uf0b7 une pièce d'identité.",
    /au début d'une ligne ne fait pas une liste/,
  ],
  // What a document leaves in a text
  ["a measure glued to its number", "Le câble fait 60m.", /« 60m ».*« 60 m »/],
  ["a speed glued to its number", "On y passe à 10Gbit/s.", /« 10Gbit\/s ».*« 10 Gbit\/s »/],
  ["a sign glued to its number", "Il en reste 12,5% ici.", /« 12,5% ».*« 12,5 % »/],
  ["the mark of a note after a year", "L'école a ouvert en juin 20201.", /« 20201 ».*« 2020 »/],
  [
    "the mark of a note after a word",
    "Data4 reçoit des jeunes3 de la ville.",
    /« jeunes3 ».*« jeunes »/,
  ],
]);

const body = (rule: string, more: string, says: RegExp, file = ANSWERS): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

describeBreaks("leftovers of pasted text, and wrong headings, links and names, are reported", [
  body(
    "a cross-reference that Word has lost",
    "La liste est au point Erreur ! Source du renvoi introuvable.",
    /« Erreur ! Source du renvoi introuvable » .*document/,
  ),
  body(
    "a spreadsheet formula without its cell",
    "Le total est de #REF! prises.",
    /« #REF! » .*document/,
  ),
  body("a line of a table of contents", "Nos écoles ........ 12", /« \.{8} 12 » .*document/),
  body('"read also"', "Lire aussi : les métiers de la fibre recrutent", /la page d'où vient/),
  body("a cookie notice", "Nous utilisons des cookies. Accepter Refuser", /la page d'où vient/),
  body("share buttons", "Partager sur Facebook Imprimer", /la page d'où vient/),
  body("a copyright notice", "© Le Monde, tous droits réservés.", /« © Le Monde, tous droits/),
  body("a publication time", "Publié le 12 mars 2025 à 14 h 32.", /la page d'où vient/),
  body("an e-mail disclaimer", "Ce message est confidentiel.", /est resté d'un courriel/),
  body(
    "a reference to an e-mail",
    "Pour le reste, cf. mon mail de mardi.",
    /remarque à un collègue/,
  ),
  body("tracked changes", "Elle dure [supprimé : quatre] cinq mois.", /resté du document/),
  body(
    "a writing assistant's last sentence",
    "J'espère que ce texte vous aidera.",
    /assistant/,
    ADULT,
  ),
  body(
    "several bullets on one line",
    "Il faut : • un CV • une lettre.",
    /tous sur une ligne.*« - le premier/,
  ),
  body("a heading in an answer", "## Et après\n\nOn verra.", /plus haut que celui de la question/),
  body(
    "a heading in the text of a partner without a page",
    "## Et après\n\nOn verra.",
    /plus haut que le nom du partenaire/,
    "content/partners/digital-realty.mdx",
  ),
  body(
    "one link text for two addresses",
    "Voyez [nos pages](/ecoles/) et [nos pages](/partenaires/).",
    /« nos pages » mène à \/partenaires\/, et plus haut à \/ecoles\//,
    ADULT,
  ),
  body("a typo in a name", "Nicolas Buonno y voit un enjeu.", /ressemble à « Nicolas Buono »/),
]);

/** Correct sentences that resemble one of the mistakes above. */
const RIGHT = `Le jeune homme et la jeune fille sont reçus. Une personne âgée, la formation qualité et une équipe santé aussi. Un jeune sur trois est là. La porte est à côté, à ouvert égal. Ont porté la formation : deux organismes. Sa nièce est venue. On a Paris pour horizon. Est-ce que ça coûte ? Non. Un jeune handicapé est reçu. En 2019, Pôle emploi le disait ; France Travail, alors Pôle emploi, aussi. Le 1er million est loin, et 1,5 million aussi. Tous peuvent être aidés. Il faut côté salle un badge. Nous avons métier et atelier en tête. Le LABO et la PME de Lille, la RATP et la SNCF, le RSA et le RNCP. Venez ! C'est gratuit ! Ils nous ont aidés, et nous seront utiles. Vous sont-ils connus ? Se sont réunis les partenaires. Il s'est le premier inscrit. Mille fois merci. Cet été, cet emploi et cette école sont là.

Le câble fait 60 m et passe à 10 Gbit/s. Data4 et TH3 sont des noms, OM3 et RJ45 aussi. Une erreur ! Elle est corrigée. La salle 4G tient en 100 m². La ville en compte 20 201, à 59100 Roubaix. De la 3D au Wi-Fi 6E, on apprend tout. Le code du module est bac2pro. On y va en TER ou en 4L.

Il a un prêt de matériel, et il est près de Lille. Ont-ils leurs papiers ? Nous, leurs voisins, venons aussi. Ils mènent, ils amènent et ils se promènent. Elle pèle une pomme, et il gèle. Tout le monde vient, tous les jours. On y va si elle le dit. Le cours de la rue est au cœur de la ville, dans la cour de l'école. On le forme, on la classe, on le visite. La mode change. Un après-midi, une après-midi. Le 2e étage, la 1re porte, le XXIe siècle. Elle dure 24 heures. Elle accueille 500 personnes par mois, et touche 500 jeunes par an.

On compte 12 jeunes : 8 filles et 4 garçons. Le nom s'écrit avec un c minuscule, et la lettre g final. En 2020, 5 jeunes sur 7 y étaient. On a formé 300 jeunes sur 3 ans, et 30 stagiaires sur 2 sites. Il y a 12 stagiaires, dont 10 jeunes et 4 femmes. On compte 60 % de femmes et 50 % de jeunes. Le repas est à 10 € 50. L'adresse 192.168.100.200 est locale. On ouvre 24 heures sur 24, sur 3 m sur 4. La taille M. Elle va à tous.

Elle passe à la fibre, et la fibre passe à elle. Le 2e jour, on la câble, puis on la badge. La formation est près de chez vous, et le prêt d'ordinateurs est gratuit. Il est prêt à partir. Une à une, les stages se suivent. Pour la stagiaire, un an suffit. On va à la mission locale, avec le parcours emploi. Au cours de la visite, en cours d'année, la cour est ouverte. Tous y vont, tout comme le maire. Ils tiennent, ils obtiennent, ils soutiennent. Le phénomène est rare, la scène vide, et le gant en néoprène. La 2nde année, la classe de 4e. Le Cat6A et le SFP28 sont des normes. Il y en a 1 500 m, 42 U et 3 kg, sous 230 V. Deux raisons à cela : le prix et la durée. À Grigny, ouverte en 2020, l'école a reçu une ministre.

L'accueil est fermé de 17 h à 9 h. La durée passe de 16 h à 14 h. On suit de 12 h à 10 h de cours. Le cours, avancé de 16 h à 14 h, dure de 4 h à 2 h. On va de 35 h à 32 h par semaine. On vient à 16 h et 14 h, de 9 h à 12 h et de 11 h à 13 h. L'équipe veille de 8 h à 8 h. La semaine compte 35 h 30, dont 7h30 d'atelier. Le numéro 45 de juin 2026 du magazine en parle. La nuit de l'info va de 16 h 39 à 8 h 02.

Une baie de 42 U porte 15 serveurs de 2 U. La place libre : 42 − 30 = 12 U. Une autre, de 42 U, en porte 28 U : 42 − 28 = 14 U, et il en reste 48 − 6 = 42 U.

| Rangs  | Élèves   | Calcul    | Hauteur  |
| ------ | -------- | --------- | -------- |
| 2 × 10 | 5 élèves | 2 × 44,45 | 8,89 cm  |
| 3 × 10 | 6 élèves | 4 × 44,45 | 177,8 mm |

C'est payant ? Oui, mais la formation est gratuite. C'est gratuit ? Oui, et rien n'est payant. Est-ce payant ? Non, c'est gratuit. Tout est-il gratuit ? Non, seul le badge est gratuit.

On compte entre 12 et 20 places, entre 22 h et 6 h aussi, et il en vient 2 020. En 2 020 jours, on en voit. Voyez [Marseille](/ecoles/marseille-saint-jerome/), ou [notre école de Roubaix](/ecoles/roubaix/).

Nous avons ouvert à Roubaix en 2020. En 2021, nous avons ouvert à Roubaix une autre salle. On lit afpa.fr, et le fichier roubaix-2020.

Nos écoles sont loin : il y a Magny-les-Hameaux, et il n'y a Roubaix qu'au nord.

Voici trois mots à connaître, et ce qu'ils disent.

| Mot      | Ce qu'il dit    |
| -------- | --------------- |
| un câble | Il relie.       |
| une baie | Elle porte.     |
| un cadre | Il tient droit. |

Il y a trois étapes, et quatre mois de travail :

- écrire à l'école ;
- venir la voir ;
- dire oui.

Il vous faut :

- une carte d'identité,
- un stylo, et
- un carnet ; ou
- une ardoise.

Comptez trois mois :

- un mois ici ;
- deux mois ailleurs.


La salle fait 120 m², soit 1 200 € par an, ou 12,500 kg. On y passe 35 h par semaine et 7 h par jour, cinq jours par semaine. Elle compte 60 % de femmes et 40 % d'hommes, soit une hausse de 130 % de femmes. L'association a plus de 150 ans d'histoire. Roubaix (59) et Lille (59) se suivent. Appelez le 03 20 43 12 12. Vers 2050, tout aura changé. Le compte est FR76 3000 4000 0312 3456 7890 143.

Un jeune sans emploi depuis deux ans peut demander. La Région abaisse l'âge d'entrée de 18 à 16 ans ; l'âge moyen est passé, en 2026, de 24 à 21 ans. En 2026, cette année-là, on ouvrait. Il y a trois mois de stage, et trois jours par semaine de cours. Dans les mois d'hiver, on chauffe. La prochaine rentrée se demande à l'école. Aujourd'hui, la paie change d'une école à l'autre.

Le câble jaune à gauche mène à la baie. La ligne de droite est un câble. Le bouton « Candidater » y mène. Le bac rouge sert au tri. Tous nos partenaires trouvent des candidats. Tous les jeunes ne trouvent pas un travail. Le transport coûte cher.

Les personnes d'origine modeste peuvent venir. Un jeune réfugié peut demander une place. Nos stagiaires viennent du quartier. L'article 12, la norme ISO 9001 et le n° 5 sont là. Les [écoles](/ecoles/) et nos [écoles](/ecoles/) sont les mêmes. Lisez [leur connexion au réseau](https://www.arcep.fr/connexion-au-reseau/). Ouvrez [votre espace](https://candidat.francetravail.fr/connexion). Écrivez à [l'agence](mailto:accueil@agence-numerique.fr), ou [à accueil@lesplombiersdunumerique.fr](mailto:accueil@lesplombiersdunumerique.fr). Le lycée reçoit [un message](mailto:lycee.jean.monnet@orange.fr).
`;

test("correct sentences that resemble these mistakes are accepted", async () => {
  await expectAccepted([
    [
      "content/questions/familles-zz-justes.mdx",
      () =>
        `---\nquestion: Quelles phrases sont justes ?\naudience: families\ntheme: suivi\norder: 89\nsources: [s1]\n---\n\n${RIGHT}`,
    ],
  ]);
});
