import type { APIRoute } from "astro";
import { kitPictures, type KitPicture } from "#documents/kit-pictures.ts";

interface Props {
  png: KitPicture["png"];
}

/** The pictures of the press kit as PNG, for programs that do not support SVG. */
export const getStaticPaths = async () =>
  (await kitPictures()).map(({ name, png }) => ({
    params: { picture: name },
    props: { png } satisfies Props,
  }));

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await props.png, { headers: { "content-type": "image/png" } });
