import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "#content-check/faults.ts";
import { readYaml } from "#content-check/reading/yaml.ts";
import { append, describeBreaks, head, line, type Break } from "./breaking.ts";

const PRESS = "content/press";

const title = (rule: string, value: string, says: RegExp): Break => ({
  rule,
  file: "content/sources",
  change: line("title", value),
  says,
});

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Puts lines below the front matter, where they would be text. */
const below = (rule: string, file: string, lines: string, says: RegExp): Break => ({
  rule,
  file,
  change: (text) => text.replace(/\n---\n/, `\n---\n${lines}\n`),
  says,
});

const BREAKS: Break[] = [
  below(
    "draft: true below the front matter",
    "content/questions/jeunes-",
    "draft: true\n",
    /^\S+ › ligne \d+ › draft: « draft: true » serait lu comme du texte, car l'en-tête finit à la ligne « --- »\. Remède : mettez cette ligne au-dessus de ce « --- » \(ligne \d+\)\.$/,
  ),
  below(
    "draft: true with a capital and a full stop, below the front matter",
    "content/questions/jeunes-",
    "Draft: true.\n",
    /« draft: true » serait lu/,
  ),
  below(
    "draft: true in French, right above the text",
    "content/questions/jeunes-",
    "brouillon : oui",
    /« draft: true » serait lu/,
  ),
  {
    ...below(
      "draft: true right above a heading, which stays in the text",
      "content/questions/jeunes-",
      "draft: true\n## Un titre",
      /mettez cette ligne au-dessus.*« Un titre » serait un titre plus haut/s,
    ),
    faults: 2,
  },
  below(
    "draft: true between the front matter and a third line of hyphens",
    "content/questions/jeunes-",
    "draft: true\n---\n",
    /« draft: true » serait lu/,
  ),
  {
    rule: "required fields below the front matter, reported once",
    file: "content/schools/saint-denis.mdx",
    change: (text) =>
      text.replace(
        /^(---\n[\s\S]*?)(^region: .*\n)([\s\S]*?)(^teaches:\n(?: .*\n)+)([\s\S]*?\n---\n)/m,
        "$1$3$5$2$4",
      ),
    says: /« region: Île-de-France », « teaches: … » seraient lus.*mettez ces lignes au-dessus/,
  },
  {
    rule: "an unreadable school that other entries refer to, reported once",
    file: "content/schools/roubaix.mdx",
    change: (text) => text.replace('  code: "59"', '\tcode: "59"'),
    says: /commence par une tabulation/,
  },
  {
    rule: "a field of a list item that has slipped to the left",
    file: "content/partners/ovhcloud.mdx",
    change: (text) => text.replace("    role: Lieu de stage", "   role: Lieu de stage"),
    says: /ligne \d+.*« role » n'est pas aligné.*autant d'espaces que devant « schools: » \(4\)/,
  },
  title(
    "a title cut at #",
    "Le LABO de Saint-Denis #suite",
    /« #suite » ne serait pas lu.*"Le LABO de Saint-Denis #suite"/,
  ),
  title("a title cut at # and a number", "Nos chiffres # 3", /« # 3 » ne serait pas lu/),
  title(
    "a title that begins with #",
    "#FemmesDuNumérique, un prix",
    /« #FemmesDuNumérique, un prix » ne serait pas lu.*: "#FemmesDuNumérique, un prix"/,
  ),
  title(
    "a title cut at # on the line below",
    "Le LABO\n  #suite de Saint-Denis",
    /title: « #suite de Saint-Denis » ne serait pas lu.*"Le LABO #suite de Saint-Denis"/,
  ),
  title(
    "a title cut at # that goes on below",
    "Le LABO #FemmesDuNumérique\n  de Saint-Denis",
    /« # » commence une remarque, et « #FemmesDuNumérique » ne serait pas lu.*entre guillemets/,
  ),
  {
    rule: "a sentence whose end is cut at #, reported once",
    file: "content/milestones/2026-magny.yaml",
    change: line(
      "what",
      "Notre promotion de Magny-les-Hameaux a reçu à Paris le prix #FemmesDuNumérique.",
    ),
    field: "what",
    says: /« #FemmesDuNumérique\. » ne serait pas lu : « # » commence une remarque\. Remède : mettez la valeur entre guillemets/,
  },
  {
    rule: "a sentence without its full stop that is cut at #, reported once",
    file: "content/milestones/2020-grigny.yaml",
    change: line("what", "Nous avons lancé l'école de Grigny #Datacenter"),
    says: /« #Datacenter » ne serait pas lu/,
  },
  title("« oui » as a text", "oui", /« oui » n'est ni un texte.*entre guillemets/),
  title('"Yes" as a text', "Yes", /« Yes » n'est ni un texte/),
  title('"off" as a text', "off", /« off » n'est ni un texte/),
  title("true as a text", "true", /« true » serait lu comme vrai ou faux.*title: "true"/),
  title("a number as a text", "2020", /« 2020 » serait lu comme un nombre.*title: "2020"/),
  title("a date as a text", "2026-11-28", /c'est une date, et il faut un texte/),
  title(
    "a number in a notation that only some YAML parsers know",
    "1_000",
    /« 1_000 » serait lu comme un autre nombre/,
  ),
  title("~ as a text", "~", /le champ est vide/),
  title("null as a text", "null", /le champ est vide/),
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
  title("doubled quotation marks", "'\"Le centre\"'", /seraient montrés dans la page/),
  title("a colon", "Le LABO : la suite", /contient « : ».*guillemets droits/),
  title("unclosed quotation marks", '"Le LABO', /le guillemet \("\) ouvert ici n'est pas fermé/),
  title(
    "an apostrophe between apostrophes",
    "'L'école ouvre'",
    /une apostrophe ferme la valeur trop tôt/,
  ),
  title("quotation marks inside", '"Le "LABO" ouvre"', /du texte après les guillemets fermants/),
  title("a backslash", '"C:\\dossier"', /barre oblique inversée/),
  title("an at sign at the start", "@plombiers ouvre", /commence par « @ »/),
  title("a backquote at the start", "`Le LABO`", /commence par « ` »/),
  title("an asterisk at the start", "*Le LABO", /commence par « \* »/),
  title("an ampersand at the start", "&Le LABO ouvre", /commence par « & »/),
  title("an exclamation mark at the start", "!Le centre ouvre", /commence par « ! »/),
  title("brackets at the start", "[Nouveau] Le LABO", /commence par « \[ »|« \[ » ouvre une liste/),
  title("a greater-than sign at the start", "> Le LABO", /commence par « > »/),
  {
    rule: "no space after the colon",
    file: PRESS,
    change: (text) => text.replace(/^title: /m, "title:"),
    says: /ligne \d+: .*il manque une espace après les deux-points/,
  },
  {
    rule: "no space after the colon, before a value with another colon",
    file: PRESS,
    change: (text) => text.replace(/^title: .*$/m, 'title:"Le LABO : un datacenter"'),
    says: /ligne 2 › title: il manque une espace après les deux-points/,
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
    rule: "a repeated field, reported with both lines",
    file: PRESS,
    change: head("place: Lille"),
    field: "place",
    says: /ce champ est écrit deux fois, ici et ligne 2/,
  },
  {
    rule: "a repeated setting",
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
    ["a field one space too far left", "  - said: [zorg]\n   finds: [rémunération]"],
    ["a dash that is not indented", "- said: [zorg]\n  finds: [rémunération]"],
    ["a field one space too far right", "  - said: [zorg]\n     finds: [rémunération]"],
    ["a group indented differently", "   - said: [zorg]\n     finds: [rémunération]"],
  ].map(([rule = "", group = ""]): Break => ({
    rule: `synonyms: ${rule}`,
    file: "content/synonymes.yaml",
    change: append(group),
    says: /la ligne n'est pas alignée avec ses voisines.*sur la même colonne/,
  })),
  {
    rule: "a value on the line below its field",
    file: "content/association.yaml",
    change: (text) =>
      text.replace(/^phone:(.*)\n {2}value:$/m, "phone:$1\n  value:\n  03 53 01 00 10"),
    says: /la valeur de « value » est sous son nom.*sur une seule ligne : value: 03 53 01 00 10/,
  },
  {
    rule: "a group with a value on the line of its name",
    file: "content/association.yaml",
    change: (text) => text.replace(/^phone:.*\n {2}value:$/m, "phone: 03 53 01 00 10"),
    says: /« phone » a une valeur à sa suite, et des champs dessous.* value: 03 53 01 00 10/,
  },
  {
    rule: "a picture whose fields are not indented",
    file: PRESS,
    change: head(
      "picture:\nsrc: ./baie.jpg\nalt: Une baie ouverte.\ncaption: La baie, en 2025\ncredit: Photo Afpa",
    ),
    field: "picture",
    says: /src, alt, caption, credit ne sont pas rattachés à « picture ».*deux espaces devant chacun/,
  },
  {
    rule: "a department whose fields are not indented",
    file: "content/schools",
    change: (text) => text.replace(/^department:\n {2}(.*)\n {2}(.*)$/m, "department:\n$1\n$2"),
    field: "name",
    says: /n'est pas rattaché à « department ».*deux espaces devant chaque champ/,
  },
  {
    rule: "a field outside the list it belongs to",
    file: "content/partners",
    change: (text) => text.replace(/^ {4}since: /m, "since: ").replace(/^( {4}sources:.*\n)/m, ""),
    field: "engagements",
    says: /since n'est pas rattaché à « engagements »/,
  },
  {
    rule: "a department number without quotation marks",
    file: "content/schools",
    change: (text) => text.replace(/^ {2}code: .*$/m, "  code: 01"),
    field: "department › code",
    says: /« 01 » serait lu comme le nombre 1.*guillemets droits : "01"/,
  },
  {
    rule: "a department number followed by its region",
    file: "content/schools",
    change: (text) => text.replace(/^ {2}code: .*$/m, '  code: "59 Nord"'),
    field: "department › code",
    says: /« 59 Nord » n'a pas la forme attendue\. Remède : Le numéro du département/,
  },
  {
    rule: "an entry named twice in a list",
    file: PRESS,
    change: line("schools", "[roubaix, grigny, roubaix]"),
    says: /« roubaix » est deux fois dans la liste/,
  },
  {
    rule: "a list on the same line as its field",
    file: PRESS,
    change: line("schools", "- roubaix"),
    says: /une liste commence sur la ligne de son nom.*entre crochets/,
  },
  {
    rule: "an unclosed list",
    file: PRESS,
    change: line("schools", "[roubaix"),
    says: /« \[ » ouvre une liste qui n'est pas fermée/,
  },
  {
    rule: "a file that is a list of values",
    file: "content/figures/nouveau.yaml",
    change: () => "- 16\n- jeunes\n",
    says: /il n'y a aucun champ/,
  },
  {
    rule: "a file with two YAML documents",
    file: "content/figures",
    change: append("---\nvalue: 3"),
    says: /une ligne « --- » coupe le fichier en deux/,
  },
  {
    rule: "a text continued without indentation",
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
    rule: "a figure in Windows-1252",
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
    rule: "an invisible character",
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

describeBreaks("text that YAML would misread is reported with its line", BREAKS);

test("comments after a value, below it or instead of it, and « # » inside a value, are accepted", () => {
  for (const text of [
    "title: Le LABO # notre titre à nous",
    "title: Le LABO\n  # notre titre à nous",
    "title: Le LABO\n#title: Le LABO de Saint-Denis",
    "state:\n  value: open\n  #asOf: mars 2026",
    "state: Le LABO\n  #asOf: mars 2026",
    "email:\n  value: #à remplir",
    "title: Le prix (#FemmesDuNumérique) et le C#",
    'title: "Le prix #FemmesDuNumérique" # en entier',
    "title: 'Le prix #FemmesDuNumérique'",
    "title: >\n  Le prix\n  #FemmesDuNumérique",
  ]) {
    const faults: Fault[] = [];
    readYaml(text, { path: "content/figures/nouveau.yaml", firstLine: 1 }, faults);
    assert.deepEqual(faults, [], text);
  }
});

test("quotation marks that surround only parts of a value are accepted; empty items of a list are left to the schema, which reports them", () => {
  for (const text of [
    `title: '"Plombiers du numérique" : un avenir pour les "invisibles"'`,
    "title: « Former » et « insérer »",
    "sources:\n  -\n  -",
  ]) {
    const faults: Fault[] = [];
    readYaml(text, { path: "content/figures/nouveau.yaml", firstLine: 1 }, faults);
    assert.deepEqual(faults, [], text);
  }
});

test("a field that is repeated in a group, a list item or the file is reported with the line of the first one there", () => {
  for (const [text, twice] of [
    ["name: A\nopened:\n  value: 1\n  name: B\n  name: C\n", /^ce champ est écrit deux fois, .*4$/],
    ["name: A\nlist:\n  - name: B\n    name: C\n", /^ce champ est écrit deux fois, .*3$/],
    ["name: A\n'name': B\n", /^ce champ est écrit deux fois, .*1$/],
  ] as const) {
    const faults: Fault[] = [];
    readYaml(text, { path: "content/figures/nouveau.yaml", firstLine: 1 }, faults);
    const [{ fault = "", field = "" } = {}, ...others] = faults;
    assert.match(fault, twice, text);
    assert.equal(field, "name", text);
    assert.deepEqual(others, []);
  }
});

test("a repeated field below a group without fields is reported alike in a file from Windows", () => {
  const text = "value: 1\nopened:\nvalue: 2\n";
  for (const typed of [text, text.replaceAll("\n", "\r\n")]) {
    const faults: Fault[] = [];
    readYaml(typed, { path: "content/figures/nouveau.yaml", firstLine: 1 }, faults);
    assert.match(faults[0]?.fault ?? "", /^ce champ n'est pas rattaché à « opened ».*ligne 1$/);
  }
});

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

describeBreaks(
  "an ambiguous or impossible amount or date is reported",
  [
    quantity(
      "1,234",
      /milliers ou les décimales.*écrivez « 1 234 » pour des milliers, ou « 1,2340 »/,
    ),
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
    quantity("70 %", /écrivez « 70 », et « % » dans « unit »/),
    quantity("8-10", /écrivez « 8 à 10 »/),
    quantity("env. 70", /écrivez « environ 70 »/),
    quantity('"> 500"', /écrivez « plus de 500 »/),
    quantity("16/20", /n'est pas une quantité/),
    quantity("20 à 10", /le plus petit/),
    date("2026-02-30", /n'existe pas dans le calendrier/),
    date("2026-13-01", /mois 13/),
    date("28/11/2026", /n'est pas une date.*est-ce « 28 novembre 2026 » \?/),
    date("28-11-2026", /n'est pas une date/),
    date("le 3 mars 2026", /est-ce « 3 mars 2026 » \?/),
    date("mardi 3 mars 2026", /est-ce « 3 mars 2026 » \?/),
    date("1er sept. 2026", /est-ce « 1er septembre 2026 » \?/),
    date("3 mars 2O26", /est-ce « 3 mars 2026 » \?/),
    date("2026/03/03", /est-ce « 3 mars 2026 » \?/),
    date("01/03/2027", /est-ce « 1er mars 2027 » \? Remède/),
    date("28 nov. 2026", /n'est pas une date/),
    date("31 avril 2026", /n'existe pas dans le calendrier/),
    date("mars", /n'est pas une date/),
    date("20261128", /n'est pas une date/),
    date("28 novembre 26", /n'est pas une date/),
    date("3026", /n'est pas entre 1900 et 2100/),
  ],
  { apart: true },
);
