/** A run of text in an excerpt; marked runs are the words found. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Maximum length of a text fragment, in words: enough to find the right place, few enough to be inside one element. */
const FRAGMENT_WORDS = 4;
const ENDS_A_PHRASE = /[.!?:;,…»)\u2013]$/;
/**
 * A separate punctuation mark. On the page, a narrow no-break space precedes it, so browsers count the mark as part of the word
 * before.
 */
const SIGN = /^[^\p{L}\p{N}]+$/u;
/** Punctuation before and after a phrase. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Splits Pagefind's HTML into runs. This HTML consists of text with `<` and `>` escaped, and `<mark>` around words. It has no
 * other markup, and the page never parses it as HTML.
 */
export const runsOf = (excerpt: string): Run[] =>
  excerpt
    .replace(/<\/mark> <mark>/g, " ")
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== "")
    .map((part) => ({
      marked: part.startsWith("<mark>"),
      text: part
        .replace(/^<mark>|<\/mark>$/g, "")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">"),
    }));

/** Removes the title from the start of an excerpt (Pagefind's HTML), because the title is shown above the excerpt. */
export function withoutTitle(excerpt: string, title: string): string {
  const spaced = title.replace(/\s+/g, " ");
  if (!excerpt.replace(/<\/?mark>/g, "").startsWith(spaced)) return excerpt;
  let left = spaced.length;
  const rest = excerpt.replace(/<\/?mark>|[\s\S]/g, (part) => {
    if (left <= 0) return part;
    if (part.length === 1) left -= 1;
    return "";
  });
  return rest.replace(/^<\/mark>/, "").replace(/^[\s.]+/, "");
}

/**
 * The address of a result. A section or a question is addressed by its anchor only: with a text fragment too, browsers search
 * from the top of the page and may stop in another section. A whole page gets a text fragment, which scrolls to the words
 * found and marks them. Browsers that do not support text fragments, or do not find the words, show the top.
 */
export function addressOfPlace(url: string, runs: readonly Run[]): string {
  const words = url.includes("#") ? "" : wordsToFind(runs);
  if (words === "") return url;
  return `${url}#:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}`;
}

/** The first marked words and the words after them, as browsers can find them: whole words of one phrase, no numbers. */
function wordsToFind(runs: readonly Run[]): string {
  const at = runs.findIndex(({ marked }) => marked);
  if (at === -1) return "";
  // Browsers take "l’école" as one word, but Pagefind marks only "école".
  const elided = /\S+’$/.exec(runs[at - 1]?.text ?? "")?.[0] ?? "";
  const following = runs.slice(at).map(({ text }) => text);
  const words = `${elided}${following.join("")}`.trim().split(/\s+/);
  const found: string[] = [];
  for (const [place, word] of words.slice(0, FRAGMENT_WORDS).entries()) {
    if (SIGN.test(word) || /\d/.test(word) || SIGN.test(words[place + 1] ?? "")) break;
    found.push(word);
    if (ENDS_A_PHRASE.test(word)) break;
  }
  return found.join(" ").replace(AROUND, "");
}
