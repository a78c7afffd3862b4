import type { ENGLISH_COMPONENTS } from "#content-check/page-body/body.ts";
import SourceMark from "#sources/SourceMark.astro";
import EventDate from "./EventDate.astro";
import Figure from "./Figure.astro";
import FigureDate from "./FigureDate.astro";
import PressContact from "./PressContact.astro";
import SchoolsToday from "./SchoolsToday.astro";

/**
 * The components that an editor may use in the text of an English page; `ENGLISH_COMPONENTS` of the content check lists their
 * names and fields.
 */
export const englishComponents = {
  Source: SourceMark,
  Figure,
  FigureDate,
  EventDate,
  PressContact,
  SchoolsToday,
} satisfies Record<keyof typeof ENGLISH_COMPONENTS, unknown>;
