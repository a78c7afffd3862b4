import { z } from "astro/zod";
import { MASTHEAD_DRAWINGS } from "./names.ts";

/** The drawing beside the title of a page, chosen by its editor. */
export const drawing = () =>
  z
    .enum(MASTHEAD_DRAWINGS)
    .describe(`Le dessin à côté du titre, un de ceux-ci : ${MASTHEAD_DRAWINGS.join(", ")}.`);
