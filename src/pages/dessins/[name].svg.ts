import type { APIRoute, GetStaticPaths } from "astro";
import { drawings } from "#drawings/all.ts";
import { paintInBothSchemes } from "#drawings/paint.ts";

/** The drawings of the site as separate files, so that a drawing counts as a single element of the page. */
export const getStaticPaths = (() =>
  [...drawings].map(([name, svg]) => ({
    params: { name },
    props: { svg },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(paintInBothSchemes(props.svg), { headers: { "content-type": "image/svg+xml" } });
