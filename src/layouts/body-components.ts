import type { BODY_COMPONENTS } from "#content-check/page-body/body.ts";
import AfterApplying from "#association/AfterApplying.astro";
import ApplicationReaders from "#association/ApplicationReaders.astro";
import ContactWays from "#association/ContactWays.astro";
import EditorContact from "#association/EditorContact.astro";
import OpenPoint from "#association/OpenPoint.astro";
import PersonalDataTerms from "#association/PersonalDataTerms.astro";
import PublisherIdentity from "#association/PublisherIdentity.astro";
import Figure from "#figures/Figure.astro";
import Timeline from "#history/Timeline.astro";
import SourceMark from "#sources/SourceMark.astro";
import NextIntakes from "./NextIntakes.astro";
import SchoolsByNews from "./SchoolsByNews.astro";
import TextPicture from "./TextPicture.astro";

/**
 * The components that an editor may use in a page's text; `BODY_COMPONENTS` of the content check lists their names and fields.
 */
export const bodyComponents = {
  Source: SourceMark,
  Figure,
  OpenPoint,
  NextIntakes,
  AfterApplying,
  PublisherIdentity,
  PersonalDataTerms,
  ContactWays,
  EditorContact,
  Timeline,
  ApplicationReaders,
  SchoolsByNews,
  img: TextPicture, // Markdown's ![…](…)
} satisfies Record<keyof typeof BODY_COMPONENTS | "img", unknown>;
