import {
  APPLICATION_STATES,
  QUESTIONS,
  type EventName,
  type StateName,
  type Transition,
} from "#application/core/journey.ts";
import { SELF_CHECK_RESULTS, type SelfCheckResult } from "#application/core/self-check-journey.ts";

/**
 * Events that are possible in many states. Their arrows would hide all others, so the text below the diagram describes these
 * events.
 */
const EVERYWHERE: readonly EventName[] = [
  "recommencer",
  "reprendre",
  "efface-ailleurs",
  "etape-demandee",
  "retour",
];

/** Names in the diagram for the states before the form; the text for visitors is in `content/self-check/`. */
const SELF_CHECK_TITLES: Readonly<Record<"essai" | SelfCheckResult, string>> = {
  essai: "Est-ce pour moi\u202f?",
  "resultat-oui": "Résultat\u202f: oui",
  "resultat-parlons": "Résultat\u202f: à discuter",
  "resultat-autre": "Résultat\u202f: autre chose",
};

/** Mermaid's node names cannot contain hyphens. */
const node = (name: string): string => name.replaceAll("-", "_");

const CONDITION_TITLES = { reviewing: "en correction", townKnown: "ville déjà dite" } as const;

function arrow(from: string, { on, to, when }: Transition): string {
  const isQuestion = to === "question" || to === "debut" || to === "precedente";
  const target = isQuestion ? "questions" : to === "etape" ? "verifier" : to;
  const condition = when === undefined ? "" : ` [${CONDITION_TITLES[when]}]`;
  return `  ${node(from)} --> ${node(target)} : ${on}${condition}`;
}

/** The journey as a Markdown page with a Mermaid diagram. */
export function drawJourney(): string {
  const states = (Object.keys(APPLICATION_STATES) as StateName[]).filter(
    (name) => name !== "ouverture",
  );
  const isQuestion = (name: StateName): boolean => QUESTIONS.some((question) => question === name);
  const transitionsOf = (name: StateName): Transition[] =>
    APPLICATION_STATES[name].transitions.filter(({ on }) => !EVERYWHERE.includes(on));
  const inside = QUESTIONS.flatMap((name) =>
    transitionsOf(name)
      .filter(({ to }) => QUESTIONS.some((question) => question === to))
      .map((transition) => `  ${arrow(name, transition)}`),
  );
  const ofAll = [
    "  questions --> verifier : continuer [en correction]",
    "  questions --> verifier : envoyer-maintenant",
    "  questions --> envoyee : envoi-confirme",
  ];
  const isOfAll = ({ on, when }: Transition): boolean =>
    when === "reviewing" || on === "envoyer-maintenant" || on === "envoi-confirme";
  const outside = states.flatMap((name) =>
    transitionsOf(name)
      .filter(
        (transition) =>
          !(isQuestion(name) && (isQuestion(transition.to as StateName) || isOfAll(transition))),
      )
      .map((transition) => arrow(name, transition)),
  );
  const before = Object.entries(SELF_CHECK_RESULTS);
  const names = [
    ...Object.entries(SELF_CHECK_TITLES).map(([name, title]) => `  ${node(name)} : ${title}`),
    ...states.map((name) => `  ${node(name)} : ${APPLICATION_STATES[name].title}`),
  ];
  const selfCheck = [
    ...before.map(([on, to]) => `  essai --> ${node(to)} : ${on}`),
    ...before.map(([, to]) => `  ${node(to)} --> prenom : candidater`),
  ];
  return `# The journey of an application

Drawn by \`npm run journey-diagram\` from the tables that the pages use, \`src/application/core/journey.ts\` and \`self-check-journey.ts\`.

\`\`\`mermaid
stateDiagram-v2
${names.join("\n")}
  [*] --> essai
  [*] --> prenom
  [*] --> orienter
  state questions {
${inside.join("\n")}
  }
${[...ofAll, ...selfCheck, ...outside].join("\n")}
  envoyee --> [*]
\`\`\`

- The browser's Back button and « Revenir » go back one question. A reload stays at its question (\`?etape=…\` in the address).
- « Tout effacer » leads from every state except \`envoi\` to the first screen, and can be undone there. Other open tabs follow.
- « Envoyer maintenant » is offered from the second question on, once the required questions are answered.
- « envoi-confirme » happens at a question when another tab, or the queue, has sent this version of the answers.
- The whole form (\`entier\`) stays if the person was already further down the page when the script loaded.
- Without script there is one state: the whole form, which the browser posts.
`;
}
