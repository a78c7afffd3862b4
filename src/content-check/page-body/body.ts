import { OPEN_POINTS } from "#association/settings.ts";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { isHtml } from "#content-check/reading/html.ts";
import { nearest } from "#content-check/language/nearest.ts";
import {
  attributeOf,
  textOf,
  walk,
  type PageText,
  type TreeNode,
} from "#content-check/reading/page-text.ts";
import { wrongName, type Entries } from "#content-check/reading/pointers.ts";

interface BodyComponent {
  fields: string[];
  example: string;
  /** Whether it renders block elements, and so cannot be used inside a paragraph. */
  block?: true;
}

/**
 * The components that an editor may use in a page's text, and the fields of each; `layouts/body-components.ts` maps them to
 * components.
 */
export const BODY_COMPONENTS = {
  Source: { fields: ["id"], example: '<Source id="s1" />' },
  Figure: { fields: ["id", "bare"], example: '<Figure id="roubaix-entres" />' },
  OpenPoint: { fields: ["name"], example: '<OpenPoint name="ageLimit" />', block: true },
  NextIntakes: { fields: [], example: "<NextIntakes />", block: true },
  AfterApplying: { fields: [], example: "<AfterApplying />", block: true },
  PublisherIdentity: { fields: [], example: "<PublisherIdentity />", block: true },
  PersonalDataTerms: { fields: [], example: "<PersonalDataTerms />", block: true },
  ContactWays: { fields: [], example: "<ContactWays />", block: true },
  Timeline: { fields: [], example: "<Timeline />", block: true },
  ApplicationReaders: { fields: [], example: "<ApplicationReaders />", block: true },
  SchoolsByNews: { fields: [], example: "<SchoolsByNews />", block: true },
  EditorContact: { fields: ["purpose"], example: "<EditorContact />", block: true },
} satisfies Record<string, BodyComponent>;

/** The same for a page in English; `layouts/english/components.ts` maps them to components. */
export const ENGLISH_COMPONENTS = {
  Source: BODY_COMPONENTS.Source,
  Figure: { fields: ["id"], example: '<Figure id="roubaix-entres" />' },
  FigureDate: { fields: ["id"], example: '<FigureDate id="roubaix-entres" />' },
  EventDate: { fields: ["id"], example: '<EventDate id="roubaix-2020" />' },
  PressContact: { fields: [], example: "<PressContact />", block: true },
  SchoolsToday: { fields: [], example: "<SchoolsToday />", block: true },
} satisfies Record<string, BodyComponent>;

const componentsOf = ({ collection }: ContentFile): Record<string, BodyComponent> =>
  collection === "english" ? ENGLISH_COMPONENTS : BODY_COMPONENTS;

function howToWrite(name: string, components: Record<string, BodyComponent>): string {
  const near = components[nearest(name, Object.keys(components)) ?? ""];
  if (near !== undefined) return `écrivez ${near.example}, majuscules comprises.`;
  const all = Object.values(components).map(({ example }) => example);
  return `on peut écrire ${all.join(", ")}.`;
}

/** Reports words that are crossed out: what was corrected in a message or a document, and would still be read aloud. */
export function crossedOutFaults({ file, tree, lineOf }: PageText): Fault[] {
  return walk(tree)
    .filter(({ type }) => type === "delete")
    .map((node) => ({
      file: file.path,
      line: lineOf(node),
      fault: `« ${textOf(node)} » est barré : un lecteur d'écran le lirait quand même`,
      remedy: "supprimez les mots barrés, ou retirez les « ~ ».",
    }));
}

/** The collection that each component's `id` refers to. */
const POINTS_TO = {
  Source: "sources",
  Figure: "figures",
  FigureDate: "figures",
  EventDate: "press",
} as const;

/** Checks the components in a page's text and their references, and that nothing in it would run as code. */
export function bodyFaults({ file, tree, lineOf }: PageText, entries: Entries): Fault[] {
  const faults: Fault[] = [];
  const at = (node: TreeNode, fault: string, remedy: string) => {
    faults.push({ file: file.path, line: lineOf(node), fault, remedy });
  };
  const exists = (name: string, id: string, node: TreeNode) => {
    const collection = POINTS_TO[name as keyof typeof POINTS_TO] as
      | (typeof POINTS_TO)[keyof typeof POINTS_TO]
      | undefined;
    const wrong = collection && wrongName(collection, id, file, entries);
    const ids = id.split(/[;, ]+/);
    if (wrong && ids.length > 1)
      at(
        node,
        `<${name}> ne prend qu'un nom, et non « ${id} »`,
        `écrivez ${ids.map((each) => `<${name} id="${each}" />`).join(" ")}`,
      );
    else if (wrong) faults.push({ file: file.path, line: lineOf(node), ...wrong });
    return !wrong;
  };
  const components = componentsOf(file);

  for (const node of walk(tree)) {
    if (node.type === "mdxjsEsm")
      at(
        node,
        "import et export ne servent pas ici",
        "supprimez la ligne : les composants sont déjà là ; un texte qui commence ainsi prend une majuscule.",
      );
    if (
      /^mdx(?:Text|Flow)Expression$/.test(node.type) &&
      !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? "")
    )
      at(
        node,
        `les accolades {${node.value ?? ""}} seraient lues comme du code`,
        "supprimez-les, ou écrivez \\{ et \\}.",
      );
    if (node.type === "code")
      at(node, "un bloc de code se verrait tel quel", "supprimez les lignes ``` qui l'entourent.");
    if (node.type === "footnoteReference")
      at(
        node,
        "une note de bas de page ne s'écrit pas ici",
        'mettez-la dans le texte, entre parenthèses ; si c\'est une source : <Source id="s1" />.',
      );
    if (node.type === "listItem" && typeof node.checked === "boolean")
      at(
        node,
        "« [ ] » ferait une case que personne ne peut cocher",
        "retirez-le : « - le point ».",
      );
    if (node.type === "listItem" && textOf(node, () => "x").trim() === "")
      at(node, "ce point de la liste est vide", "écrivez-le, ou supprimez la ligne.");
    if (node.type === "html")
      at(
        node,
        "du HTML ne s'écrit pas ici",
        "écrivez du Markdown : **gras**, [lien](/ecoles/), - liste.",
      );
    if (!/^mdxJsx(?:Text|Flow)Element$/.test(node.type)) continue;
    if (isHtml(node.name ?? "")) continue; // reported once for the whole text
    const known = components[node.name ?? ""];
    if (!known) {
      const where = file.collection === "english" ? " dans une page en anglais" : "";
      at(
        node,
        `<${node.name ?? ""}> n'existe pas${where}`,
        howToWrite(node.name ?? "", components),
      );
      continue;
    }
    const names = (node.attributes ?? []).map(({ name }) => name);
    const isOdd = names.some((name) => name === undefined || !known.fields.includes(name));
    for (const [index, name] of names.entries()) {
      if (name === undefined || !known.fields.includes(name))
        at(
          node,
          `<${node.name ?? ""}> n'a pas de champ « ${name ?? ""} »`,
          `écrivez ${known.example}.`,
        );
      else if (names.indexOf(name) !== index)
        at(node, `le champ « ${name} » est écrit deux fois`, `écrivez ${known.example}.`);
    }
    if ((node.children ?? []).length > 0)
      at(
        node,
        `<${node.name ?? ""}> ne contient pas de texte`,
        `écrivez ${known.example}, et le texte à côté.`,
      );
    if (node.name === "Source" && node.type === "mdxJsxFlowElement")
      at(
        node,
        "<Source> est seul sur sa ligne, loin de ce qu'il prouve",
        "mettez-le à la suite de la phrase, sur la même ligne.",
      );
    if (known.block && node.type === "mdxJsxTextElement")
      at(
        node,
        `<${node.name ?? ""}> est au milieu d'une phrase`,
        "mettez-le seul sur sa ligne, entre deux lignes vides.",
      );
    const id = attributeOf(node, "id");
    if (id === undefined && known.fields.includes("id") && !isOdd)
      at(
        node,
        `<${node.name ?? ""}> ne dit pas de quelle fiche il parle`,
        `écrivez ${known.example}.`,
      );
    if (id !== undefined) exists(node.name ?? "", id, node);
    if (
      node.name === "OpenPoint" &&
      !OPEN_POINTS.some((name) => name === attributeOf(node, "name"))
    )
      at(
        node,
        `le point ouvert « ${attributeOf(node, "name") ?? ""} » n'existe pas`,
        `on peut écrire ${OPEN_POINTS.join(", ")}.`,
      );
  }
  return faults;
}
