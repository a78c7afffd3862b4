import type { APIRoute } from "astro";
import { releaseText } from "#feeds/release-text.ts";
import { isOfArchive, releases, type Release } from "#press/queries.ts";

interface Props {
  release: Release;
}

/** Each announcement outside the archive as plain text, to paste elsewhere. */
export const getStaticPaths = async () =>
  (await releases())
    .filter((_, index) => !isOfArchive(index))
    .map((release) => ({
      params: { release: release.id },
      props: { release } satisfies Props,
    }));

export const GET: APIRoute<Props> = async ({ url, site = url, props: { release } }) =>
  new Response(await releaseText(release, site), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
