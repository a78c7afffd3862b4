import type { APIRoute } from "astro";
import { pdfAnswer } from "#documents/answer.ts";
import { releasePdf } from "#documents/release-pdf.ts";
import { isInPressRoom, releases, type Release } from "#press/queries.ts";

interface Props {
  release: Release;
}

/** Each of the latest announcements as a document to print or forward. */
export const getStaticPaths = async () =>
  (await releases())
    .filter((_, place) => isInPressRoom(place))
    .map((release) => ({
      params: { release: release.id },
      props: { release } satisfies Props,
    }));

export const GET: APIRoute<Props> = async ({ url, site = url, props: { release } }) =>
  pdfAnswer(await releasePdf(release, site));
