/** Links to an answer beside the name of another question: « Pour l'âge, lis [notre réponse](/questions/jeunes/#paie) ». */
import { isWithinId, plainId } from "#lib/plain-id.ts";
import { sentencesOf } from "#lib/readability.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import { questionAnchor } from "#lib/question-anchor.ts";

/** The address of an answer. The groups are the page and the anchor. */
const ANSWER = /^(\/questions\/[^/#]+\/)#(.+)$/;
const ARTICLE = "(?:l['’]|(?:le|la|les|ton|ta|tes|votre|vos|un|une) )";
/** A sentence that only says where to read about something, up to its link. The group is that thing. */
const POINTER = new RegExp(
  `^(?:Pour|Sur|Côté) ${ARTICLE}?([\\p{L}-]+)(?: [^,.;:]+)?,? (?:lis|lisez|vois|voyez|voir|regarde|regardez|consulte|consultez|va voir|allez voir|va lire|allez lire) ?$`,
  "iu",
);
/** Link words that are the name of one thing: « L'âge », « ton permis ». The group is that thing. */
const ONE_THING = new RegExp(`^${ARTICLE}([\\p{L}-]+)$`, "iu");

/** What a link is about by its own words, or by those before it in its sentence; `undefined` if unsure. */
function subjectOf(link: TreeNode, block: TreeNode): string | undefined {
  const words = textOf(link);
  const named = ONE_THING.exec(words.trim())?.[1];
  if (named !== undefined) return named;
  const sentence = sentencesOf(textOf(block).replace(/\s+/gu, " ")).find((each) =>
    each.includes(words),
  );
  return sentence === undefined
    ? undefined
    : POINTER.exec(sentence.slice(0, sentence.indexOf(words)))?.[1];
}

/** The shown questions of a page, such as « /questions/jeunes/ », by their anchors. */
function questionsOn(path: string, files: readonly ContentFile[]): Map<string, ContentFile> {
  const audience = files.find(
    (file) =>
      file.collection === "audiences" && path === `/questions/${String(fields(file)["slug"])}/`,
  );
  return new Map(
    files
      .filter(
        (file) =>
          file.collection === "questions" &&
          isShown(file) &&
          fields(file)["audience"] === audience?.id,
      )
      .map((file) => [questionAnchor(file), file]),
  );
}

/**
 * Reports a link to the answer of a question, if the words of the link, or those before it (« Pour l'âge, lis … »), name
 * another question of that page. A link is accepted if the question that it leads to contains the word too.
 */
export function questionLinkFaults(
  { file, tree, lineOf }: PageText,
  files: readonly ContentFile[],
): Fault[] {
  if (!file.body.includes("(/questions/")) return [];
  return walk(tree)
    .filter(({ type }) => type === "paragraph")
    .flatMap((block) =>
      walk(block).flatMap((link): Fault[] => {
        const [, path, anchor = ""] = ANSWER.exec(link.url ?? "") ?? [];
        const subject = path === undefined ? undefined : subjectOf(link, block);
        if (path === undefined || subject === undefined) return [];
        const [place, questions] = [plainId(subject), questionsOn(path, files)];
        const own = questions.get(anchor);
        if (!own || place === anchor || !questions.has(place)) return [];
        const asked = String(fields(own)["question"]);
        if (isWithinId(place, plainId(asked))) return [];
        return [
          {
            file: file.path,
            line: lineOf(link),
            fault: `la phrase parle de « ${subject} », et son lien mène à la réponse #${anchor} (« ${asked} »)`,
            remedy: `écrivez ${path}#${place}, ou dites dans la phrase ce que montre le lien.`,
          },
        ];
      }),
    );
}
