import type { Answer, FAQPage, Question } from "schema-dts";
import { parse, type HTMLElement } from "node-html-parser";
import { typeset } from "#lib/typography.ts";

export interface Answered {
  readonly question: string;
  /** The answer, as the page shows it. */
  readonly html: string;
}

const BLOCKS = "p, li, dt, dd, h3, h4, td, th";

const wordsOf = (element: HTMLElement): string => element.text.replace(/[ \n\t]+/g, " ").trim();

/** The text of part of a page, one line for each paragraph, without source marks. */
export function plainText(html: string): string {
  const root = parse(html, { comment: false });
  for (const mark of root.querySelectorAll('a[href^="#source-"]')) mark.remove();
  // From the last block to the first: a list item then has only its own words, because the lists in it are already removed.
  const lines = root
    .querySelectorAll(BLOCKS)
    .reverse()
    .map((block) => {
      block.remove();
      return wordsOf(block);
    });
  return lines
    .reverse()
    .filter((words) => words !== "")
    .join("\n")
    .replace(/[ \u202f]+(?=[.,](?:\s|$))/g, "");
}

// Each node has a declared type: TypeScript would take seconds to find an inferred one among all types of schema.org.
const answerNode = (html: string): Answer => ({ "@type": "Answer", text: plainText(html) });
const questionNode = ({ question, html }: Answered): Question => ({
  "@type": "Question",
  name: typeset(question),
  acceptedAnswer: answerNode(html),
});

/** Questions and answers of a page, as an FAQPage. */
export const answersNode = (answered: readonly Answered[]): FAQPage => ({
  "@type": "FAQPage",
  mainEntity: answered.map(questionNode),
});
