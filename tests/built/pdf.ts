import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { addresses, siteBytes } from "./site.ts";

/** PDFs that are not named like their page. Normally `/presse/roubaix-2020.pdf` is made from `/presse/roubaix-2020/`. */
const PAGES: Readonly<Record<string, string>> = {
  "/orienter/fiche-conseiller.pdf": "/orienter/",
  "/presse/dossier-de-presse.pdf": "/presse/",
};

/** Every PDF of the site: its address, its file, and the page that it is made from. */
export const documents = [...addresses]
  .filter((address) => address.endsWith(".pdf"))
  .map((address) => ({
    address,
    path: address.slice(1),
    pagePath: PAGES[address] ?? address.replace(/\.pdf$/, "/"),
  }));

/** A part of a PDF as screen readers see it: its role, and its text. */
export interface PdfPart {
  readonly role: string;
  readonly text: string;
  /** The alternative text of a picture. */
  readonly alternative?: string | undefined;
}

/** A PDF of the built site, parsed by a library other than the one that made it. */
export interface ReadPdf {
  readonly weight: number;
  readonly pages: number;
  readonly language: string | null;
  readonly marked: boolean;
  readonly title: string;
  /** The XMP metadata that PDF/UA requires. */
  readonly metadata: string;
  readonly bookmarks: readonly string[];
  /** Headings, paragraphs, items and cells, in reading order. */
  readonly parts: readonly PdfPart[];
  /** The text of all parts, in reading order. */
  readonly text: string;
  /** Every address that it links to. */
  readonly links: readonly string[];
  /** How many fonts it refers to, and how many are embedded. */
  readonly typefaces: { readonly named: number; readonly embedded: number };
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

/** Roles of elements that become one part with all their text; the children of other elements are looked at one by one. */
const SAID_WHOLE = /^(?:H\d|P|Lbl|TH|TD|Caption|Figure)$/;

const known = new Map<string, Promise<ReadPdf>>();

/** Parses a PDF of the built site. @param path Ex.: "presse/roubaix-2020.pdf" */
export function readPdf(path: string): Promise<ReadPdf> {
  const read = known.get(path) ?? readPdfFile(path);
  known.set(path, read);
  return read;
}

async function readPdfFile(path: string): Promise<ReadPdf> {
  const bytes = siteBytes(path);
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const parts: PdfPart[] = [];
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items)
      if ("str" in item) {
        const id = open.findLast((each) => each !== undefined);
        if (id !== undefined)
          words.set(id, (words.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id);
    const wordsOf = (node: TreeNode): string =>
      node.type === "content"
        ? (words.get(node.id ?? "") ?? "")
        : (node.children ?? []).map(wordsOf).join("");
    const walk = (node: TreeNode): void => {
      if (node.role !== undefined && SAID_WHOLE.test(node.role))
        parts.push({
          role: node.role,
          text: wordsOf(node).replace(/\s+/g, " ").trim(),
          alternative: node.alt,
        });
      else for (const child of node.children ?? []) walk(child);
    };
    const tree = (await page.getStructTree()) as TreeNode | null;
    if (tree) walk(tree);
    for (const annotation of (await page.getAnnotations()) as { url?: string }[])
      if (annotation.url !== undefined) links.push(annotation.url);
  }
  const outline = ((await document.getOutline()) ?? []) as { title: string; items: unknown[] }[];
  const titles = (all: typeof outline): string[] =>
    all.flatMap(({ title, items }) => [title, ...titles(items as typeof outline)]);
  const count = (words: RegExp) => bytes.toString("latin1").match(words)?.length ?? 0;
  const { Title, Language } = info as { Title?: string; Language?: string };
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
  const read: ReadPdf = {
    weight: bytes.byteLength,
    pages: document.numPages,
    language: Language ?? null,
    marked: marks.get("Marked") === true,
    title: Title ?? "",
    metadata: metadata?.getRaw() as string,
    bookmarks: titles(outline),
    // A table across two pages has each of its cells on both pages, and one of the two is empty.
    parts: parts.filter(({ text, alternative }) => text !== "" || alternative !== undefined),
    text: parts.map(({ text }) => text).join("\n"),
    links,
    typefaces: {
      named: count(/\/Type \/FontDescriptor/g),
      embedded: count(/\/FontFile[23]? /g),
    },
  };
  await task.destroy();
  return read;
}
