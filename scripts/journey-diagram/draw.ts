import {
  JOURNEY,
  QUESTIONS,
  type StateName,
  type Transition,
} from "../../src/application/core/journey.ts";

/** Names of Mermaid's nodes have no hyphens. */
const node = (name: string): string => name.replaceAll("-", "_");

const WHEN = { reviewing: "en correction", townKnown: "ville déjà dite" } as const;

function arrow(from: string, { on, to, when }: Transition): string {
  const target = to === "question" || to === "debut" ? "questions" : to;
  const condition = when === undefined ? "" : ` [${WHEN[when]}]`;
  return `  ${node(from)} --> ${node(target)} : ${on}${condition}`;
}

/**
 * The journey as a page of Markdown with a Mermaid diagram. « Recommencer » (« Tout effacer »), possible
 * everywhere, and going back to a question, which the browser's own Back does, are left out.
 */
export function drawJourney(): string {
  const states = Object.keys(JOURNEY) as StateName[];
  const isQuestion = (name: StateName): boolean => QUESTIONS.some((question) => question === name);
  const transitionsOf = (name: StateName): Transition[] =>
    JOURNEY[name].transitions.filter(({ on }) => on !== "recommencer");
  const inside = QUESTIONS.flatMap((name) =>
    transitionsOf(name)
      .filter(({ to }) => QUESTIONS.some((question) => question === to))
      .map((transition) => `  ${arrow(name, transition)}`),
  );
  const correction = "  questions --> verifier : continuer [en correction]";
  const outside = states.flatMap((name) =>
    transitionsOf(name)
      .filter(
        ({ to, when }) =>
          !(isQuestion(name) && (isQuestion(to as StateName) || when === "reviewing")),
      )
      .map((transition) => arrow(name, transition)),
  );
  const names = states.map((name) => `  ${node(name)} : ${JOURNEY[name].title}`);
  return `# The journey of an application

Drawn from \`src/application/core/journey.ts\`, the table that the pages run, by \`npm run journey-diagram\`.

\`\`\`mermaid
stateDiagram-v2
${names.join("\n")}
  [*] --> essai
  [*] --> prenom
  [*] --> orienter
  state questions {
${inside.join("\n")}
  }
${[correction, ...outside].join("\n")}
  envoyee --> [*]
\`\`\`

- The browser's Back goes back a question; a reload stays (\`?etape=…\` in the address).
- « Tout effacer » leads from every state to the first question.
- Somebody who already was further down the page when the script came keeps the whole form (\`entier\`).
- Without script there is one state: the whole form, which posts by itself.
`;
}
