import type { APIRoute, GetStaticPaths } from "astro";
import { MANIFEST_ICONS } from "../../brand/manifest.ts";

/** The icons in the manifest. */
export const getStaticPaths = (() =>
  MANIFEST_ICONS.map(({ name, draw, size }) => ({
    params: { name },
    props: { draw, size },
  }))) satisfies GetStaticPaths;

type Props = Pick<(typeof MANIFEST_ICONS)[number], "draw" | "size">;

export const GET: APIRoute<Props> = async ({ props: { draw, size } }) =>
  new Response(new Uint8Array(await draw(size)), { headers: { "content-type": "image/png" } });
