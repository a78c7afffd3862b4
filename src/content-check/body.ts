import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MdastNode } from "satteri";
import { mdxToMdast } from "satteri";
import { OPEN_POINTS } from "../association/settings.ts";
import type { CollectionName } from "../collections.ts";
import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";

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

interface TreeNode {
  type: string;
  position?: { start: { line: number } };
  children?: TreeNode[];
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

function* walk(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** What the check of a page's text needs to know of the rest of the site. */
export interface Surroundings {
  root: string;
  /** The ids of each collection that may be shown. */
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  /** The sources of each figure. */
  figureSources: ReadonlyMap<string, readonly string[]>;
}

const attribute = (node: TreeNode, name: string): string | undefined => {
  const found = node.attributes?.find((candidate) => candidate.name === name)?.value;
  return typeof found === "string" ? found : undefined;
};

/** Checks the text of one page: its syntax, its components, what they point to, and its pictures. */
export function bodyFaults(file: ContentFile, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const at = (line: number | undefined, fault: string, mend: string) =>
    faults.push({
      file: file.path,
      field: `ligne ${String((line ?? 1) + file.bodyLine - 1)}`,
      fault,
      mend,
    });

  let tree: MdastNode;
  try {
    tree = mdxToMdast(file.body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+): /.exec(message);
    at(
      Number(place?.[1] ?? 1),
      `le texte ne se lit pas (${message.replace(/^\d+:\d+: /, "")})`,
      "fermez chaque balise < … /> ; pour écrire une accolade ou un chevron, mettez une barre oblique inversée devant : \\{ \\<.",
    );
    return faults;
  }

  const declared = new Set(
    ((file.data as { sources?: unknown } | undefined)?.sources as unknown[] | undefined)?.map(
      String,
    ) ?? [],
  );
  const citeFrom = (line: number | undefined, ids: readonly string[]) => {
    for (const id of ids)
      if (!declared.has(id))
        at(
          line,
          `la source « ${id} » est citée ici mais n'est pas dans l'en-tête`,
          `ajoutez ${id} à la liste « sources » de l'en-tête.`,
        );
  };
  const exists = (collection: CollectionName, id: string | undefined, line: number | undefined) => {
    if (id !== undefined && around.ids.get(collection)?.has(id)) return true;
    at(
      line,
      `« ${id ?? ""} » n'existe pas dans content/${collection}/`,
      `écrivez le nom d'un fichier de content/${collection}/, sans son extension.`,
    );
    return false;
  };

  for (const node of walk(tree as TreeNode)) {
    const line = node.position?.start.line;
    if (node.type === "mdxjsEsm")
      at(
        line,
        "import et export ne servent pas ici",
        "supprimez la ligne : les composants sont déjà là.",
      );
    if (
      /^mdx(?:Text|Flow)Expression$/.test(node.type) &&
      !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? "")
    )
      at(
        line,
        `les accolades {${node.value ?? ""}} seraient lues comme du code`,
        "supprimez-les, ou écrivez \\{ et \\}.",
      );
    if (node.type === "heading" && node.depth === 1)
      at(
        line,
        "un titre de premier rang (#) fait double emploi avec celui de la page",
        "commencez vos titres par ##.",
      );
    if (node.type === "image") {
      if (!node.alt?.trim())
        at(
          line,
          "l'image n'a pas de texte de remplacement",
          "dites ce qu'elle montre entre les crochets : ![Une baie ouverte](./baie.jpg).",
        );
      if (node.url && !existsSync(join(around.root, dirname(file.path), node.url)))
        at(
          line,
          `l'image « ${node.url} » n'existe pas`,
          "mettez le fichier à côté de la page et écrivez ./ devant son nom.",
        );
    }
    if (!/^mdxJsx(?:Text|Flow)Element$/.test(node.type)) continue;
    const known = (BODY_COMPONENTS as Record<string, BodyComponent>)[node.name ?? ""];
    if (!known) {
      at(
        line,
        `<${node.name ?? ""}> n'existe pas`,
        `on peut écrire ${Object.values(BODY_COMPONENTS)
          .map(({ example }) => example)
          .join(", ")}.`,
      );
      continue;
    }
    for (const { name } of node.attributes ?? [])
      if (name === undefined || !known.fields.includes(name))
        at(
          line,
          `<${node.name ?? ""}> n'a pas de champ « ${name ?? ""} »`,
          `écrivez ${known.example}.`,
        );
    if (node.name === "Source") {
      const id = attribute(node, "id");
      if (exists("sources", id, line) && id) citeFrom(line, [id]);
    }
    if (node.name === "Figure") {
      const id = attribute(node, "id");
      if (exists("figures", id, line) && id) citeFrom(line, around.figureSources.get(id) ?? []);
    }
    if (node.name === "OpenPoint" && !OPEN_POINTS.some((name) => name === attribute(node, "name")))
      at(
        line,
        `le point ouvert « ${attribute(node, "name") ?? ""} » n'existe pas`,
        `on peut écrire ${OPEN_POINTS.join(", ")}.`,
      );
  }
  return faults;
}
