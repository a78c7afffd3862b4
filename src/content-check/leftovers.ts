import { plainId } from "../lib/plain-id.ts";
import { countWords, sentencesOf } from "../lib/readability.ts";
import type { Fault } from "./faults.ts";
import type { BodyText, Passage } from "./prose.ts";

type Wrong = Pick<Fault, "fault" | "mend">;
interface Found<Where> {
  passage: Where;
  wrong: Wrong;
}

/** How an e-mail ends, or begins when it is passed on. */
const OF_AN_EMAIL =
  /envoyé (?:de|depuis|à partir d['’e] ?)(?: ?(?:mon|ma|notre) [\p{L}\d]+| ?(?:outlook|yahoo|gmail|l['’]application))[^.\n]*|sent from my \w+|(?<=^|[.!?\n]\s*)(?:bien |très )?cordialement(?=\s*(?:$|[,.!\n]))|(?:meilleures|sincères) salutations|salutations distinguées|^(?:bonne|belle|excellente) (?:journée|soirée|réception|semaine)(?: à (?:vous|tous|toutes))?[\s,.!]*$|-{2,} ?(?:message (?:d['’]origine|transféré)|original message|forwarded message)/iu;

/** What was pasted with the e-mail around it: the first piece of it. */
export function emailFault<Where extends Passage>(
  passages: readonly Where[],
): Found<Where> | undefined {
  for (const passage of passages) {
    const words = OF_AN_EMAIL.exec(passage.text)?.[0].trim();
    if (words !== undefined)
      return {
        passage,
        wrong: {
          fault: `« ${words} » est resté d'un courriel`,
          mend: "supprimez ce qui n'est pas du texte : la formule, le nom et la signature.",
        },
      };
  }
  return undefined;
}

/** Words. Shorter sentences may rightly come back: « Demande à l'école. » */
const LEAST_OF_SENTENCE = 7;

/** Sentences that stand twice in the paragraphs and items of one text. */
export function repeatedSentences(passages: readonly BodyText[]): Found<BodyText>[] {
  const first = new Map<string, BodyText>();
  return passages
    .filter(({ node }) => node.type === "paragraph")
    .flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence): Found<BodyText>[] => {
        if (countWords(sentence) < LEAST_OF_SENTENCE) return [];
        const key = plainId(sentence);
        const earlier = first.get(key);
        if (!earlier) first.set(key, passage);
        if (!earlier) return [];
        return [
          {
            passage,
            wrong: {
              fault: `« ${sentence} » est déjà dans ce texte, ligne ${String(earlier.line)}`,
              mend: "gardez-la une seule fois.",
            },
          },
        ];
      }),
    )
    .slice(0, 1);
}
