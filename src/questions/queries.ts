import type { CollectionEntry } from "astro:content";
import { shownEntries } from "#lib/entries.ts";
import { THEME_LABELS, type Theme } from "./themes.ts";

export type Question = CollectionEntry<"questions">;

/** The components that an answer's text may use, by name. */
export type BodyComponents = Record<string, (props: never) => unknown>;

/** A page of answers: its audience, its head, and its questions in order. */
export type AudiencePage = CollectionEntry<"audiences">["data"] & { questions: Question[] };

/** The pages of answers that have at least one question. */
export async function audiencePages(): Promise<AudiencePage[]> {
  const all = (await shownEntries("questions")).sort((a, b) => a.data.order - b.data.order);
  return (await shownEntries("audiences"))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({
      ...data,
      questions: all.filter((question) => question.data.audience.id === id),
    }))
    .filter(({ questions }) => questions.length > 0);
}

export interface QuestionTheme {
  label: string;
  /** The anchor of the theme's heading; its prefix distinguishes it from the anchors of questions. Ex.: "theme-argent". */
  anchor: string;
  questions: Question[];
}

/**
 * The questions of a page grouped by theme. Questions keep their order, and themes come in the order of their first question.
 */
export function byTheme(questions: readonly Question[]): QuestionTheme[] {
  const themes = new Map<Theme, QuestionTheme>();
  for (const question of questions) {
    const { theme } = question.data;
    const group = themes.get(theme);
    if (group) group.questions.push(question);
    else
      themes.set(theme, {
        label: THEME_LABELS[theme],
        anchor: `theme-${theme}`,
        questions: [question],
      });
  }
  return [...themes.values()];
}
