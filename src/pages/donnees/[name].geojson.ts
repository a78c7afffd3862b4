import type { APIRoute, GetStaticPaths } from "astro";
import { DATA_FILES, dataText, type DataFile } from "#open-data/files.ts";

interface Props {
  file: DataFile;
}

/** The data files with coordinates. */
export const getStaticPaths = (() =>
  DATA_FILES.filter(({ ending }) => ending === "geojson").map((file) => ({
    params: { name: file.name },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ url, site = url, props: { file } }) =>
  new Response(await dataText(file, site), { headers: { "content-type": "application/geo+json" } });
