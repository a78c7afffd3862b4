import type { APIRoute, GetStaticPaths } from "astro";
import { figuresTableSchema } from "#open-data/csv.ts";
import {
  DATA_FILES,
  dataText,
  FIGURES_TABLE_SCHEMA,
  indented,
  schemaText,
} from "#open-data/files.ts";

interface Props {
  write: (site: URL) => string | Promise<string>;
}

const nameOf = (address: string): string => /([^/]+)\.json$/.exec(address)?.[1] ?? "";

/** The data as JSON, and its schemas. */
export const getStaticPaths = (() => [
  ...DATA_FILES.filter(({ ending }) => ending === "json").map((file) => ({
    params: { name: file.name },
    props: { write: (site: URL) => dataText(file, site) } satisfies Props,
  })),
  ...DATA_FILES.map((file) => ({
    params: { name: `${file.name}.schema` },
    props: { write: (site: URL) => schemaText(file, site) } satisfies Props,
  })),
  {
    params: { name: nameOf(FIGURES_TABLE_SCHEMA) },
    props: { write: () => indented(figuresTableSchema()) } satisfies Props,
  },
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ url, site = url, props: { write } }) =>
  new Response(await write(site), { headers: { "content-type": "application/json" } });
