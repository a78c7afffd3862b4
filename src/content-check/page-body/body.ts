import { OPEN_POINTS } from "#association/settings.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
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
import { referenceFault, type Entries } from "#content-check/reading/pointers.ts";

interface BodyComponent {
  /** The names of its attributes. */
  fields: string[];
  example: string;
  /** Whether it renders block elements, and so cannot be used inside a paragraph. */
  block?: true;
}

/**
 * The components that an editor may use in a page's text, and the fields of each; `layouts/body-components.ts` has the Astro
 * component of each.
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

/**
 * The components that an editor may use on a page in English; `layouts/english/components.ts` has the Astro component of each.
 */
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

/** Reports words that are crossed out, because a screen reader would still read them: « ~~12~~ 15 jeunes ». */
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

/** The collection of the entry that each component refers to by its `id`. */
const POINTS_TO = {
  Source: "sources",
  Figure: "figures",
  FigureDate: "figures",
  EventDate: "press",
} as const;

/** Reports an `id` that refers to nothing published, or two ids in one component: « <Source id="s1, s2" /> ». */
function componentReferenceFault(
  name: string,
  id: string,
  file: ContentFile,
  entries: Entries,
): Mistake | undefined {
  const collection = POINTS_TO[name as keyof typeof POINTS_TO] as
    | (typeof POINTS_TO)[keyof typeof POINTS_TO]
    | undefined;
  const wrong = collection && referenceFault(collection, id, file, entries);
  const ids = id.split(/[;, ]+/).filter((each) => each !== "");
  if (!wrong || ids.length === 1 || !ids.some((each) => entries.find(collection, each)))
    return wrong;
  return {
    fault: `<${name}> ne prend qu'un nom, et non « ${id} »`,
    remedy: `écrivez ${ids.map((each) => `<${name} id="${each}" />`).join(" ")}.`,
  };
}

/** Whether an item of a list has neither text nor a component nor a picture. */
const isEmpty = (item: TreeNode): boolean =>
  textOf(item, () => "x").trim() === "" && !walk(item).some(({ type }) => type === "image");

/** Reports Markdown that this site does not show, or that would run as code: « import … », « {x} », « [^1] », « - [ ] ». */
function markdownFault(node: TreeNode): Mistake | undefined {
  const { type, value = "" } = node;
  if (type === "mdxjsEsm")
    return {
      fault: "import et export ne servent pas ici",
      remedy:
        "supprimez la ligne : les composants sont déjà là ; un texte qui commence ainsi prend une majuscule.",
    };
  if (/^mdx(?:Text|Flow)Expression$/.test(type) && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(value))
    return {
      fault: `les accolades {${value}} seraient lues comme du code`,
      remedy: "supprimez-les, ou écrivez \\{ et \\}.",
    };
  if (type === "code")
    return {
      fault: "un bloc de code se verrait tel quel",
      remedy: "supprimez les lignes ``` qui l'entourent.",
    };
  if (type === "footnoteReference")
    return {
      fault: "une note de bas de page ne s'écrit pas ici",
      remedy:
        'mettez-la dans le texte, entre parenthèses ; si c\'est une source : <Source id="s1" />.',
    };
  if (type === "listItem" && typeof node.checked === "boolean")
    return {
      fault: "« [ ] » ferait une case que personne ne peut cocher",
      remedy: "retirez-le : « - le point ».",
    };
  if (type === "listItem" && isEmpty(node))
    return { fault: "ce point de la liste est vide", remedy: "écrivez-le, ou supprimez la ligne." };
  if (type === "html")
    return {
      fault: "du HTML ne s'écrit pas ici",
      remedy: "écrivez du Markdown : **gras**, [lien](/ecoles/), - liste.",
    };
  return undefined;
}

/** Reports everything that is wrong with a component: its name, fields, place, content and reference. */
function componentFaults(node: TreeNode, file: ContentFile, entries: Entries): Mistake[] {
  const name = node.name ?? "";
  if (isHtml(name)) return []; // reported once for the whole text
  const components = componentsOf(file);
  const known = components[name];
  if (!known) {
    const where = file.collection === "english" ? " dans une page en anglais" : "";
    return [{ fault: `<${name}> n'existe pas${where}`, remedy: howToWrite(name, components) }];
  }
  const faults: Mistake[] = [];
  const report = (fault: string, remedy = `écrivez ${known.example}.`) => {
    faults.push({ fault, remedy });
  };
  const fields = (node.attributes ?? []).map((attribute) => attribute.name ?? "");
  for (const [index, field] of fields.entries()) {
    if (!known.fields.includes(field)) report(`<${name}> n'a pas de champ « ${field} »`);
    else if (fields.indexOf(field) !== index) report(`le champ « ${field} » est écrit deux fois`);
  }
  if ((node.children ?? []).length > 0)
    report(`<${name}> ne contient pas de texte`, `écrivez ${known.example}, et le texte à côté.`);
  if (name === "Source" && node.type === "mdxJsxFlowElement")
    report(
      "<Source> est seul sur sa ligne, loin de ce qu'il prouve",
      "mettez-le à la suite de la phrase, sur la même ligne.",
    );
  if (known.block && node.type === "mdxJsxTextElement")
    report(
      `<${name}> est au milieu d'une phrase`,
      "mettez-le seul sur sa ligne, entre deux lignes vides.",
    );
  const id = attributeOf(node, "id");
  const hasKnownFields = fields.every((field) => known.fields.includes(field));
  if (id === undefined && known.fields.includes("id") && hasKnownFields)
    report(`<${name}> ne dit pas de quelle fiche il parle`);
  const unreachable =
    id === undefined ? undefined : componentReferenceFault(name, id, file, entries);
  if (unreachable) faults.push(unreachable);
  const point = attributeOf(node, "name");
  if (name === "OpenPoint" && !OPEN_POINTS.some((each) => each === point))
    report(
      `le point ouvert « ${point ?? ""} » n'existe pas`,
      `on peut écrire ${OPEN_POINTS.join(", ")}.`,
    );
  return faults;
}

/** Checks the components in a page's text and their references, and that nothing in the text would run as code. */
export const bodyFaults = ({ file, tree, lineOf }: PageText, entries: Entries): Fault[] =>
  walk(tree).flatMap((node) => {
    const wrong = /^mdxJsx(?:Text|Flow)Element$/.test(node.type)
      ? componentFaults(node, file, entries)
      : [markdownFault(node)];
    return wrong.flatMap((each) =>
      each ? [{ file: file.path, line: lineOf(node), ...each }] : [],
    );
  });
