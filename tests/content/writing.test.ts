import { append, describeBreaks, line, type Break } from "./breaking.ts";

const ADULT = "content/questions/familles-";
const YOUNG = "content/modules";

const body = (rule: string, file: string, more: string, says: RegExp): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

const LONG =
  "Tu prends la fibre dans la main gauche et tu la poses bien droite sur la table avant de couper le bout qui dépasse.";

describeBreaks("how a text is written is checked", [
  body(
    "vous on a page for young people",
    YOUNG,
    "Si vous avez fini, tu ranges.",
    /à la fois « [^»]+ » et « vous ».*dites « tu »/i,
  ),
  body(
    "votre on a page for young people",
    "content/schools",
    "Prends ta carte et votre cahier.",
    /à la fois/,
  ),
  body(
    "tu on a page for adults",
    "content/pages/soutenir.mdx",
    "Tu peux aussi donner.",
    /à la fois « vous » et « Tu ».*dites « vous »/i,
  ),
  body(
    "toi on a page for adults",
    "content/pages/orienter.mdx",
    "C'est à toi de choisir.",
    /à la fois/,
  ),
  body(
    "a long sentence on a page for young people",
    YOUNG,
    LONG,
    /une phrase a 24 mots, 20 au plus.*« Tu prends la fibre.*coupez-la/,
  ),
  {
    rule: "a long sentence in the head of a page for young people",
    file: "content/programs",
    change: (text) => text.replace(/^ {2}work: .*$/m, `  work: ${LONG}`),
    field: "glance › work",
    says: /une phrase a 24 mots/,
  },
  body(
    "words attributed to somebody",
    ADULT,
    "Octave Klaba a déclaré : « Les jeunes apprennent vite et bien. »",
    /est cité entre guillemets.*rapportez/,
  ),
  body(
    "words attributed after them",
    ADULT,
    "« Nous sommes fiers de ces jeunes », a dit le maire.",
    /est cité entre guillemets/,
  ),
  body(
    "words according to somebody",
    ADULT,
    "Selon la préfète, ces jeunes sont “un exemple pour tous”.",
    /est cité entre guillemets/,
  ),
  body(
    "words between straight marks",
    ADULT,
    'Le maire explique : "Roubaix a besoin de ces métiers."',
    /est cité entre guillemets/,
  ),
  body(
    "an emoji",
    ADULT,
    "Bravo 🎉 aux jeunes.",
    /« 🎉 » est un emoji.*que les lettres du site n'ont pas/,
  ),
  body("Greek", ADULT, "Une résistance de 5 Ω suffit.", /« Ω » est une lettre grecque/),
  body(
    "Cyrillic that looks like ours",
    ADULT,
    "La fоrmation commence.",
    /cyrillique, qui ressemble/,
  ),
  body("an arrow", ADULT, "Roubaix → Lille.", /« → » est un signe/),
  body(
    "a sign without width",
    ADULT,
    "La for\u200bmation commence.",
    /signe invisible \(U\+200B\)/,
  ),
  body("a soft hyphen", ADULT, "La for\u00admation commence.", /signe invisible \(U\+00AD\)/),
  body("an accent of its own", ADULT, "L'e\u0301cole ouvre.", /un accent est un signe à part/),
  body("accents spoilt by an encoding", ADULT, "L'Ã©cole ouvre.", /accents ont été abîmés/),
  body("a text that waits", ADULT, "TODO écrire la suite.", /attend encore son texte/),
  body("bold that is not closed", ADULT, "Un mot ** important ** ici.", /se verraient tels quels/),
  body("a heading without its space", ADULT, "##La suite", /titre sans espace/),
  body(
    "a heading rank that is skipped",
    ADULT,
    "#### La suite\n\nElle vient.",
    /saute un rang.*écrivez ##/,
  ),
  body(
    "two equal headings",
    ADULT,
    "## La suite du projet\n\nElle vient.\n\n## La suite du projet\n\nElle vient encore.",
    /déjà à la ligne \d+/,
  ),
  body(
    "a heading with nothing under it",
    ADULT,
    "## La fin de tout",
    /il n'y a rien sous le titre/,
  ),
  body("an empty heading", ADULT, "##\n\nDu texte.", /le titre est vide/),
  {
    rule: "a page of headings alone",
    file: "content/press",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\n## Un titre\n\n### Un autre\n`,
    says: /il n'y a que des titres/,
  },
  {
    rule: "an emoji in the head",
    file: "content/press",
    change: line("event", "Ouverture ✨"),
    field: "event",
    says: /ligne \d+ › event: « ✨ » est un emoji/,
  },
  body("a remark of HTML", YOUNG, "<!-- à revoir -->", /une remarque <!-- … --> ne se lit pas/),
  {
    rule: "vous alone, in an answer to young people",
    file: "content/questions/jeunes-diplome.mdx",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\nVous pouvez venir sans diplôme.\n`,
    says: /le texte dit « Vous ».*dites « tu »/,
  },
  {
    rule: "tu alone, in an answer to families",
    file: "content/questions/familles-diplome.mdx",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\nTu peux venir sans diplôme.\n`,
    says: /le texte dit « Tu ».*dites « vous »/,
  },
  body(
    "a phone number too short",
    ADULT,
    "Appelez le 03 20 00 00.",
    /« 03 20 00 00 » n'est pas un numéro/,
  ),
  body("a phone number too long", ADULT, "Appelez le 03.20.00.00.00.00.", /n'est pas un numéro/),
  {
    rule: "a setting with a phone number too short in its sentence",
    file: "content/association.yaml",
    change: (text) =>
      text.replace(/^host:(.*)\n {2}value:.*$/m, "host:$1\n  value: Un hébergeur, 03 20 00 00"),
    field: "host › value",
    says: /n'est pas un numéro de téléphone/,
  },
  body("one word of somebody's", ADULT, "Le maire a dit « oui ».", /est cité entre guillemets/),
  body(
    "letters of a PDF",
    ADULT,
    "La ﬁbre arrive.",
    /venu d'un PDF, pour les lettres f et i.*écrivez « fi » : fibre/,
  ),
  body(
    "a phone number from abroad, too short",
    ADULT,
    "Appelez le +33 3 20 00 00.",
    /« \+33 3 20 00 00 » n'est pas un numéro/,
  ),
  body(
    "a line break of HTML",
    YOUNG,
    "Une ligne<br>et une autre.",
    /<br> : c'est une balise HTML.*supprimez la balise/,
  ),
  body("bold of HTML", YOUNG, "Un <b>mot</b>.", /<b> : c'est une balise HTML.*\*\*gras\*\*/),
  body(
    "a component without its capital",
    YOUNG,
    'Ceci. <source id="s1" />',
    /<source> n'existe pas.*écrivez <Source id="s1" \/>, majuscules comprises/,
  ),
  body(
    "two versions that Git left",
    YOUNG,
    "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre",
    /deux versions du fichier se disputent/,
  ),
  body("less than", YOUNG, "Si tu as <18 ans.", /un chevron <.*\\</),
  body(
    "a figure mistyped",
    YOUNG,
    'Ceci. <Figure id="roubaix-entre" />',
    /n'existe pas dans content\/figures\/.*vouliez-vous dire « roubaix-entres » \?/,
  ),
  body(
    "a tag that is not closed",
    YOUNG,
    'Ceci <Source id="s1"> et cela.',
    /la balise <Source> n'est pas fermée/,
  ),
  body("a closing tag alone", YOUNG, "Ceci </Source> et cela.", /ferme ce qui n'est pas ouvert/),
  body(
    "an address between angle brackets",
    YOUNG,
    "Voir <https://www.exemple.fr>.",
    /un chevron < n'ouvre aucune balise.*\[les mots du lien\]/,
  ),
  body("curly marks in a tag", YOUNG, "Ceci. <Source id=“s1” />", /guillemets droits/),
  body(
    "a figure whose source is not declared",
    "content/modules",
    '<Figure id="labo-duree" />',
    /le chiffre « labo-duree » vient des sources s5 et s6, qui ne sont pas dans l'en-tête/,
  ),
]);
