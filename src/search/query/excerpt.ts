/** A run of an excerpt; marked ones are the words that were found. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Words of a text fragment, at most: enough to be the right place, few enough to be within one element. */
const FRAGMENT_WORDS = 4;
const ENDS_A_PHRASE = /[.!?:;,…»)\u2013]$/;
/** A sign by itself: on the page a narrow no-break space stands before it, which browsers take for a part of the word. */
const SIGN = /^[^\p{L}\p{N}]+$/u;
/** Signs around a word; the apostrophe of an elided one belongs to it. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Takes Pagefind's HTML apart: it is text with `<` and `>` escaped, and `<mark>` around words. Nothing else in it is markup, and
 * nothing of it is ever read as such.
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

/** What follows the title, in an excerpt (Pagefind's HTML) that begins by it: it stands above already. */
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
 * Where a result leads. A section or a question is led to by its anchor alone: beside a text fragment browsers look for the words from
 * the top of the page on, and stop at another section. A whole page is scrolled to these very words, which are marked there; where the
 * browser does not know text fragments, or does not find the words, its top is shown.
 */
export function addressOfPlace(url: string, runs: readonly Run[]): string {
  const words = url.includes("#") ? "" : wordsToFind(runs);
  if (words === "") return url;
  return `${url}#:~:text=${encodeURIComponent(words).replace(/-/g, "%2D")}`;
}

/** The first words that are marked and those that follow, as browsers find them: whole words, of one phrase, without numbers. */
function wordsToFind(runs: readonly Run[]): string {
  const at = runs.findIndex(({ marked }) => marked);
  if (at === -1) return "";
  // "l’école" is one word to them, whose end alone is marked.
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
