import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, LineCounter, parseDocument } from "yaml";
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import { plainId } from "../lib/plain-id.ts";
import type { Fault } from "./faults.ts";

/** One file of `content/`, read and taken apart but not yet checked. */
export interface ContentFile {
  collection: CollectionName;
  id: string;
  /** From the project's root, with forward slashes. */
  path: string;
  /** The front matter or the YAML file; `undefined` when it cannot be read. */
  data: unknown;
  /** The Markdown under the front matter; empty for YAML files. */
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
}

/** The fields of a file as typed; none when it cannot be read. */
export const fields = ({ data }: ContentFile): Record<string, unknown> =>
  data !== null && typeof data === "object" ? (data as Record<string, unknown>) : {};

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads YAML as typed: dates stay text, a repeated field is a fault. */
function readYaml(text: string, path: string, firstLine: number, faults: Fault[]): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    const repeated = error.code === "DUPLICATE_KEY";
    faults.push({
      file: path,
      field: `ligne ${String(line)}`,
      fault: repeated
        ? "ce champ est écrit deux fois"
        : `l'en-tête ne se lit pas (${error.message})`,
      mend: repeated
        ? "n'en gardez qu'un."
        : "un champ s'écrit « nom: valeur » ; mettez entre guillemets une valeur qui contient « : » ou commence par un signe.",
    });
  }
  if (document.errors.length > 0) return undefined;
  if (document.contents === null || !isMap(document.contents)) {
    faults.push({
      file: path,
      field: "en-tête",
      fault: "il n'y a aucun champ",
      mend: "écrivez les champs, comme dans un fichier voisin.",
    });
    return undefined;
  }
  return document.toJS();
}

/** Splits a page into its front matter and its text, and reads the former. */
function readPage(
  text: string,
  path: string,
  faults: Fault[],
): Pick<ContentFile, "data" | "body" | "bodyLine"> {
  const parts = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!parts) {
    faults.push({
      file: path,
      field: "en-tête",
      fault: "l'en-tête manque ou n'est pas fermé",
      mend: "commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- ».",
    });
    return { data: undefined, body: text, bodyLine: 1 };
  }
  const [whole, header = ""] = parts;
  return {
    data: readYaml(header, path, 2, faults),
    body: text.slice(whole.length),
    bodyLine: whole.split("\n").length,
  };
}

/** A folder whose every file is about one page has all of these files, and no other. */
function ownPageFaults(collection: CollectionName, files: readonly ContentFile[]): Fault[] {
  const { extension, only } = COLLECTIONS[collection] as {
    extension: string;
    only?: readonly string[];
  };
  if (!only) return [];
  const field = "nom du fichier";
  const names = only.map((name) => `${name}.${extension}`).join(", ");
  const missing = only.filter((name) => !files.some(({ id }) => id === name));
  const others = files.filter(({ id }) => !only.includes(id));
  return [
    ...missing.map((name) => ({
      file: `content/${collection}/${name}.${extension}`,
      field,
      fault: "le fichier manque",
      mend: "reprenez-le dans l'historique du projet.",
    })),
    ...others.map(({ path }) => ({
      file: path,
      field,
      fault: "rien ne montre ce fichier",
      mend:
        only.length === 1
          ? `écrivez dans ${names}, seul fichier de content/${collection}/.`
          : `écrivez dans l'un de ces fichiers de content/${collection}/ : ${names}.`,
    })),
  ];
}

function readCollection(root: string, collection: CollectionName, faults: Fault[]): ContentFile[] {
  const folder = join(root, "content", collection);
  if (!existsSync(folder)) return [];
  const { extension } = COLLECTIONS[collection];
  const files: ContentFile[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name),
  )) {
    const path = `content/${collection}/${entry.name}`;
    const reject = (fault: string, mend: string) =>
      faults.push({ file: path, field: "nom du fichier", fault, mend });
    if (entry.name.startsWith(".") || entry.name.startsWith("_")) continue;
    if (entry.isDirectory()) {
      reject(
        "un dossier n'est pas lu ici",
        `mettez ses fichiers directement dans content/${collection}/.`,
      );
      continue;
    }
    if (!entry.name.endsWith(`.${extension}`)) {
      if (!/\.(?:jpe?g|png|webp|avif|svg)$/i.test(entry.name))
        reject(
          "ce type de fichier n'est pas lu ici",
          `un fichier de content/${collection}/ se termine par .${extension}.`,
        );
      continue;
    }
    const id = entry.name.slice(0, -extension.length - 1);
    if (!ID.test(id))
      reject(
        "le nom du fichier sert d'adresse : minuscules sans accent, chiffres et traits d'union",
        `renommez-le en ${plainId(id)}.${extension}.`,
      );
    const text = readFileSync(join(folder, entry.name), "utf8");
    const read =
      extension === "mdx"
        ? readPage(text, path, faults)
        : { data: readYaml(text, path, 1, faults), body: "", bodyLine: 1 };
    files.push({ collection, id, path, ...read });
  }
  faults.push(...ownPageFaults(collection, files));
  for (const file of files) {
    const twin = files.find((other) => other !== file && plainId(other.id) === plainId(file.id));
    if (twin)
      faults.push({
        file: file.path,
        field: "nom du fichier",
        fault: `l'identifiant « ${plainId(file.id)} » est en double avec ${twin.path}`,
        mend: "renommez l'un des deux.",
      });
  }
  return files;
}

/** Every content file under `root`, and the faults that keep some from being read. */
export function readContent(root: string): { files: ContentFile[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const files = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((name) =>
    readCollection(root, name, faults),
  );
  return { files, faults };
}
