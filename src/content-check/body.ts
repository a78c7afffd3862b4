import { OPEN_POINTS } from "../association/settings.ts";
import type { CollectionName } from "../collections.ts";
import type { Fault } from "./faults.ts";
import { fields, isDraft } from "./files.ts";
import { mendMissing, nearest } from "./nearest.ts";
import { attributeOf, walk, type PageText, type TreeNode } from "./page-text.ts";

interface BodyComponent {
  fields: string[];
  example: string;
}

/** What an editor may write in a page's text, and the fields each takes; `layouts/body-components.ts` gives each its component. */
export const BODY_COMPONENTS = {
  Source: { fields: ["id"], example: '<Source id="s1" />' },
  Figure: { fields: ["id", "bare"], example: '<Figure id="roubaix-entres" />' },
  OpenPoint: { fields: ["name"], example: '<OpenPoint name="ageLimit" />' },
  NextIntakes: { fields: [], example: "<NextIntakes />" },
  AfterApplying: { fields: [], example: "<AfterApplying />" },
  PublisherIdentity: { fields: [], example: "<PublisherIdentity />" },
  PersonalDataTerms: { fields: [], example: "<PersonalDataTerms />" },
  ContactWays: { fields: [], example: "<ContactWays />" },
  Timeline: { fields: [], example: "<Timeline />" },
  ApplicationReaders: { fields: [], example: "<ApplicationReaders />" },
  SchoolsByNews: { fields: [], example: "<SchoolsByNews />" },
  EditorContact: { fields: ["purpose"], example: "<EditorContact />" },
} satisfies Record<string, BodyComponent>;

/** HTML that comes with a copy from elsewhere. */
const HTML =
  /^(?:br|hr|b|i|u|em|strong|a|p|div|span|img|ul|ol|li|h[1-6]|table|font|center|sup|sub)$/i;

function howToWrite(name: string): string {
  if (HTML.test(name))
    return "supprimez la balise : on écrit **gras**, [un lien](/ecoles/), une ligne vide entre deux paragraphes.";
  const near = nearest(name, Object.keys(BODY_COMPONENTS));
  if (near !== undefined)
    return `écrivez ${BODY_COMPONENTS[near as keyof typeof BODY_COMPONENTS].example}, majuscules comprises.`;
  const all = Object.values(BODY_COMPONENTS).map(({ example }) => example);
  return `on peut écrire ${all.join(", ")}.`;
}

/** What the check of a page's text needs to know of the rest of the site. */
export interface Surroundings {
  /** The ids of each collection that may be shown. */
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** The ids of each collection that are drafts. */
  drafts: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** Those that are marked as not to be published. */
  withheld: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** The sources of each figure. */
  figureSources: ReadonlyMap<string, readonly string[]>;
  /** The files whose list of sources has a fault of its own: what it does not hold is told there. */
  unsourced: ReadonlySet<string>;
}

/** Checks the components of a page's text, what they point to, and that nothing in it would run as code. */
export function bodyFaults({ file, tree, lineOf }: PageText, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const at = (node: TreeNode, fault: string, mend: string) => {
    faults.push({ file: file.path, line: lineOf(node), fault, mend });
  };
  const { sources } = fields(file);
  // A list that cannot be read, or that no longer says what it did, is told once, in the head.
  const listed = sources === undefined ? [] : sources;
  const asked = new Set<string>();
  const cite = (node: TreeNode, ids: readonly string[], figure?: string) => {
    if (file.data === undefined || around.unsourced.has(file.path) || !Array.isArray(listed))
      return;
    const missing = ids.filter((id) => !listed.map(String).includes(id) && !asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.add(id);
    const many = missing.length > 1;
    at(
      node,
      figure === undefined
        ? `la source « ${missing.join()} » est citée ici mais n'est pas dans l'en-tête`
        : `le chiffre « ${figure} » vient ${many ? "des sources" : "de la source"} ${missing.join(" et ")}, qui ${many ? "ne sont" : "n'est"} pas dans l'en-tête`,
      `ajoutez ${missing.join(", ")} à la liste « sources » de l'en-tête.`,
    );
  };
  const exists = (collection: CollectionName, id: string | undefined, node: TreeNode) => {
    if (id !== undefined && around.ids.get(collection)?.has(id)) return true;
    if (id !== undefined && around.drafts.get(collection)?.has(id)) {
      if (isDraft(file)) return true;
      faults.push({
        file: file.path,
        line: lineOf(node),
        fault: `« ${id} » est un brouillon, qui n'est pas sur le site`,
        mend: `retirez-le d'ici, ou la ligne « draft: true » de content/${collection}/${id}.`,
        toDraft: true,
      });
    } else if (id !== undefined && around.withheld.get(collection)?.has(id))
      at(
        node,
        `« ${id} » est marqué à ne pas publier`,
        `retirez-le d'ici, ou changez sa marque dans content/${collection}/${id}.`,
      );
    else
      faults.push({
        file: file.path,
        line: lineOf(node),
        fault: `« ${id ?? ""} » n'existe pas dans content/${collection}/`,
        mend: mendMissing(collection, id ?? "", around.ids.get(collection) ?? []),
        missing: `${collection}/${id ?? ""}`,
      });
    return false;
  };

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
    if (node.type === "html")
      at(
        node,
        "du HTML ne s'écrit pas ici",
        "écrivez du Markdown : **gras**, [lien](/ecoles/), - liste.",
      );
    if (!/^mdxJsx(?:Text|Flow)Element$/.test(node.type)) continue;
    const known = (BODY_COMPONENTS as Record<string, BodyComponent>)[node.name ?? ""];
    if (!known) {
      at(node, `<${node.name ?? ""}> n'existe pas`, howToWrite(node.name ?? ""));
      continue;
    }
    const names = (node.attributes ?? []).map(({ name }) => name);
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
    if (node.name === "Source") {
      const id = attributeOf(node, "id");
      if (exists("sources", id, node) && id) cite(node, [id]);
    }
    if (node.name === "Figure") {
      const id = attributeOf(node, "id");
      if (exists("figures", id, node) && id) cite(node, around.figureSources.get(id) ?? [], id);
    }
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
