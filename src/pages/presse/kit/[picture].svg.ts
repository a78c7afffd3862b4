import type { APIRoute } from "astro";
import { kitPictures } from "#documents/kit-pictures.ts";

/** The logo and the drawings of the press kit, in fixed colours. */
export const getStaticPaths = async () =>
  (await kitPictures()).map(({ name, svg }) => ({ params: { picture: name }, props: { svg } }));

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { "content-type": "image/svg+xml" } });
