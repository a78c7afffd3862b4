import { append, describeBreaks, head, line, type Break } from "./breaking.ts";

const PRESS = "content/press";

const title = (rule: string, value: string, says: RegExp): Break => ({
  rule,
  file: "content/sources",
  change: line("title", value),
  says,
});

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

const BREAKS: Break[] = [
  title(
    "a title cut at #",
    "Le LABO de Saint-Denis #suite",
    /« #suite » ne serait pas lu.*"Le LABO de Saint-Denis #suite"/,
  ),
  title("a title cut at # and a number", "Nos chiffres # 3", /« # 3 » ne serait pas lu/),
  title("a word for yes", "oui", /« oui » n'est ni un texte.*entre guillemets/),
  title("a word for no, in English", "Yes", /« Yes » n'est ni un texte/),
  title("a word for on", "off", /« off » n'est ni un texte/),
  title("true for a text", "true", /« true » serait lu comme vrai ou faux.*title: "true"/),
  title("a number for a text", "2020", /« 2020 » serait lu comme un nombre.*title: "2020"/),
  title("a date for a text", "2026-11-28", /c'est une date, et il faut un texte/),
  title(
    "a number that another reader would know",
    "1_000",
    /« 1_000 » serait lu comme un autre nombre/,
  ),
  title("nothing for a text", "~", /le champ est vide/),
  title("null for a text", "null", /le champ est vide/),
  title(
    "curly quotation marks around a value",
    "“Le LABO de Saint-Denis”",
    /les guillemets de “Le LABO de Saint-Denis” seraient montrés/,
  ),
  title(
    "French quotation marks around a value",
    "« Une école à Saint-Denis »",
    /seraient montrés dans la page/,
  ),
  title("quotation marks twice", "'\"Le centre\"'", /seraient montrés dans la page/),
  title("a colon", "Le LABO : la suite", /contient « : ».*guillemets droits/),
  title("quotation marks not closed", '"Le LABO', /le guillemet \("\) ouvert ici n'est pas fermé/),
  title(
    "an apostrophe between apostrophes",
    "'L'école ouvre'",
    /une apostrophe ferme la valeur trop tôt/,
  ),
  title("quotation marks inside", '"Le "LABO" ouvre"', /du texte après les guillemets fermants/),
  title("a backslash", '"C:\\dossier"', /barre oblique inversée/),
  title("an at sign first", "@plombiers ouvre", /commence par « @ »/),
  title("a backquote first", "`Le LABO`", /commence par « ` »/),
  title("an asterisk first", "*Le LABO", /commence par « \* »/),
  title("an ampersand first", "&Le LABO ouvre", /commence par « & »/),
  title("an exclamation mark first", "!Le centre ouvre", /commence par « ! »/),
  title("brackets first", "[Nouveau] Le LABO", /commence par « \[ »|« \[ » ouvre une liste/),
  title("a greater-than sign first", "> Le LABO", /commence par « > »/),
  {
    rule: "no space after the colon",
    file: PRESS,
    change: (text) => text.replace(/^title: /m, "title:"),
    says: /ligne 2: .*il manque une espace après les deux-points/,
  },
  {
    rule: "a tab",
    file: PRESS,
    change: head("picture:\n\tsrc: ./a.png"),
    says: /ligne 3: la ligne commence par une tabulation.*deux espaces/,
  },
  {
    rule: "a no-break space before a field",
    file: PRESS,
    change: (text) => text.replace(/^event:/m, "\u00a0event:"),
    field: "event",
    says: /espace insécable ou invisible touche le nom du champ/,
  },
  {
    rule: "a field written twice, by name and with both lines",
    file: PRESS,
    change: head("place: Lille"),
    field: "place",
    says: /ce champ est écrit deux fois, ici et ligne 2/,
  },
  {
    rule: "a setting written twice",
    file: "content/association.yaml",
    change: append("email:\n  value:\n  checked: 28 novembre 2026"),
    field: "email",
    says: /ligne \d+ › email: ce champ est écrit deux fois, ici et ligne \d+/,
  },
  {
    rule: "a list whose dashes are not aligned",
    file: "content/modules",
    change: (text) => text.replace(/^tools:\n(?: .*\n)+/m, "tools:\n  - tournevis\n   - pince\n"),
    field: "tools",
    says: /la liste est mal alignée/,
  },
  ...[
    ["a name without its height", "  - said: [zorg]\n   finds: [rémunération]"],
    ["a dash without its height", "- said: [zorg]\n  finds: [rémunération]"],
    ["a name at another height", "  - said: [zorg]\n     finds: [rémunération]"],
    ["a group at another height", "   - said: [zorg]\n     finds: [rémunération]"],
  ].map(([rule = "", group = ""]): Break => ({
    rule: `synonyms: ${rule}`,
    file: "content/synonymes.yaml",
    change: append(group),
    says: /la ligne n'est pas alignée avec ses voisines.*sur la même colonne/,
  })),
  {
    rule: "a value under its field",
    file: "content/association.yaml",
    change: (text) =>
      text.replace(/^phone:(.*)\n {2}value:$/m, "phone:$1\n  value:\n  03 53 01 00 10"),
    says: /la valeur de « value » est sous son nom.*sur une seule ligne : value: 03 53 01 00 10/,
  },
  {
    rule: "a picture whose fields are not under it",
    file: PRESS,
    change: head(
      "picture:\nsrc: ./baie.jpg\nalt: Une baie ouverte.\ncaption: La baie, en 2025\ncredit: Photo Afpa",
    ),
    field: "picture",
    says: /src, alt, caption, credit ne sont pas rattachés à « picture ».*deux espaces devant chacun/,
  },
  {
    rule: "a department whose fields are not under it",
    file: "content/schools",
    change: (text) => text.replace(/^department:\n {2}(.*)\n {2}(.*)$/m, "department:\n$1\n$2"),
    field: "name",
    says: /n'est pas rattaché à « department ».*deux espaces devant chaque champ/,
  },
  {
    rule: "a field that stands beside its list",
    file: "content/partners",
    change: (text) => text.replace(/^ {4}since: /m, "since: ").replace(/^( {4}sources:.*\n)/m, ""),
    field: "engagements",
    says: /since n'est pas rattaché à « engagements »/,
  },
  {
    rule: "a number of a department without its marks",
    file: "content/schools",
    change: (text) => text.replace(/^ {2}code: .*$/m, "  code: 01"),
    field: "department › code",
    says: /« 01 » serait lu comme le nombre 1.*guillemets droits : "01"/,
  },
  {
    rule: "a number of a department with its region",
    file: "content/schools",
    change: (text) => text.replace(/^ {2}code: .*$/m, '  code: "59 Nord"'),
    field: "department › code",
    says: /« 59 Nord » n'a pas la forme attendue\. Remède : Le numéro du département/,
  },
  {
    rule: "a source named twice in a list",
    file: PRESS,
    change: line("schools", "[roubaix, grigny, roubaix]"),
    says: /« roubaix » est deux fois dans la liste/,
  },
  {
    rule: "a list not closed",
    file: PRESS,
    change: line("schools", "[roubaix"),
    says: /« \[ » ouvre une liste qui n'est pas fermée/,
  },
  {
    rule: "a file of a list of values",
    file: "content/figures/nouveau.yaml",
    change: () => "- 16\n- jeunes\n",
    says: /il n'y a aucun champ/,
  },
  {
    rule: "a file of two parts",
    file: "content/figures",
    change: append("---\nvalue: 3"),
    says: /une ligne « --- » coupe le fichier en deux/,
  },
  {
    rule: "a text that runs on without its two spaces",
    file: PRESS,
    change: line("place", "Saint-\nDenis"),
    says: /ni un champ ni la suite d'une valeur/,
  },
  {
    rule: "a file in Latin-1",
    file: PRESS,
    change: latin1,
    says: /ligne \d+: le fichier n'est pas en UTF-8.*enregistrez-le en UTF-8/,
  },
  {
    rule: "a file of figures in Windows-1252",
    file: "content/figures",
    change: (text) => latin1(`${text}note: Une école fermée.\n`),
    says: /n'est pas en UTF-8/,
  },
  {
    rule: "a file in UTF-16",
    file: PRESS,
    change: (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    field: "fichier",
    says: /est en UTF-16/,
  },
  {
    rule: "a sign that nobody sees",
    file: PRESS,
    change: append("Une phrase\u0000 de plus."),
    says: /signe invisible \(NUL\)/,
  },
  {
    rule: "settings in Latin-1",
    file: "content/association.yaml",
    change: latin1,
    says: /n'est pas en UTF-8/,
  },
];

describeBreaks("what YAML takes for something else is refused with its line", BREAKS);

const quantity = (value: string, says: RegExp): Break => ({
  rule: `« ${value} » for a quantity`,
  file: "content/figures",
  change: line("value", value),
  field: "value",
  says,
});
const date = (value: string, says: RegExp): Break => ({
  rule: `« ${value} » for a date`,
  file: "content/figures",
  change: line("asOf", value),
  field: "asOf",
  says,
});

describeBreaks("an amount or a date that could be two things is refused", [
  quantity("1,234", /milliers ou les décimales.*écrivez « 1 234 » pour des milliers, ou « 1,234 »/),
  quantity("1.234", /milliers ou les décimales/),
  quantity('"12.500"', /milliers ou les décimales/),
  quantity(
    "1.200",
    /« 1\.200 » : .*écrivez « 1 200 » pour des milliers, ou « 1,2 » pour des décimales/,
  ),
  quantity("12.5", /« 12\.5 » : les décimales prennent une virgule.*écrivez « 12,5 »/),
  quantity("plus de 1.5", /écrivez « plus de 1,5 »/),
  quantity("0800", /« 0800 » serait lu comme le nombre 800/),
  quantity('"0800"', /ne commence pas par zéro/),
  quantity("1e3", /serait lu comme le nombre 1000/),
  quantity("0x1F", /serait lu comme le nombre 31/),
  quantity("16 jeunes", /n'est pas une quantité.*« unit »/),
  quantity("16/20", /n'est pas une quantité/),
  quantity("20 à 10", /le plus petit/),
  date("2026-02-30", /n'existe pas dans le calendrier/),
  date("2026-13-01", /mois 13/),
  date("28/11/2026", /n'est pas une date.*est-ce « 28 novembre 2026 » \?/),
  date("28-11-2026", /n'est pas une date/),
  date("01/03/2027", /est-ce « 1er mars 2027 » \? Remède/),
  date("28 nov. 2026", /n'est pas une date/),
  date("31 avril 2026", /n'existe pas dans le calendrier/),
  date("mars", /n'est pas une date/),
  date("20261128", /n'est pas une date/),
  date("28 novembre 26", /n'est pas une date/),
  date("3026", /n'est pas entre 1900 et 2100/),
]);
