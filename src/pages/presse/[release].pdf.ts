import type { APIRoute } from "astro";
import { pdfResponse } from "#documents/response.ts";
import { releasePdf } from "#documents/release-pdf.ts";
import { isInPressRoom, releases, type Release } from "#press/queries.ts";

interface Props {
  release: Release;
}

/** Each of the latest announcements as a document to print or forward. */
export const getStaticPaths = async () =>
  (await releases())
    .filter((_, index) => isInPressRoom(index))
    .map((release) => ({
      params: { release: release.id },
      props: { release } satisfies Props,
    }));

export const GET: APIRoute<Props> = async ({ url, site = url, props: { release } }) =>
  pdfResponse(await releasePdf(release, site));
