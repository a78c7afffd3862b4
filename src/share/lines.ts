/**
 * Breaks a title into lines. Its letters are as large as good line breaks allow. The lines are about equally long, and the last
 * one is more than a single short word.
 */

/** The width of a text at size 1. */
type Measure = (text: string) => number;

export interface TitleBox {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Type sizes to try, in pixels, the largest first. */
  readonly sizes: readonly number[];
  /** Line height, as a share of the size. */
  readonly leading: number;
}

export interface SetTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

interface Lines {
  readonly lines: readonly string[];
  /** The number of bad line breaks: after a word of up to three letters ("de"), in a bracket, or leaving a lone word. */
  readonly faults: number;
  /** How uneven the lines are, plus the bad breaks. */
  readonly cost: number;
}

/** A lone word is the only word on its line, and narrower than this share of the average line. It is a bad break. */
const LONE = 0.6;
/**
 * A last line that is one word, narrower than this share of the longest line, is worse than a bad break: such lines are used
 * only if no others were found at any size.
 */
const LONE_AT_END = 0.5;
/** How much smaller a title may become to avoid one bad line break, as a share of its largest size. */
const WORTH = 0.27;

/**
 * The best size and lines for a title in this box.
 * @throws if the title does not fit at the smallest size; the message is for the title's author
 */
export function setTitle(title: string, face: Measure, box: TitleBox): SetTitle {
  const measure = remembered(face);
  const words = title.split(/[ \n]+/); // words joined by no-break spaces stay together
  let found: (SetTitle & { score: number }) | undefined;
  let withLoneWord: SetTitle | undefined; // the largest, for a title whose last line is always a lone word
  let largest = 0;
  for (const size of box.sizes) {
    const most = Math.floor((box.height / size - 1) / box.leading) + 1;
    for (let count = 1; count <= Math.min(most, words.length); count++) {
      const set = evenLines(words, count, measure, box.width / size);
      if (!set) continue;
      if (endsOnLoneWord(set.lines, measure)) {
        withLoneWord ??= { size, lines: set.lines };
        continue;
      }
      largest ||= size;
      const score = size / largest - WORTH * set.faults;
      if (!found || score > found.score) found = { size, lines: set.lines, score };
    }
  }
  if (found) return { size: found.size, lines: found.lines };
  if (withLoneWord) return withLoneWord;
  throw new Error(
    `Le titre « ${title} » est trop long pour son image de partage, même en ${String(box.sizes.at(-1))} px.`,
  );
}

/** Caches widths, because the same lines are measured at every size. */
function remembered(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

/** The best way to make `count` lines; undefined if none fits into `room`. */
function evenLines(
  words: readonly string[],
  count: number,
  measure: Measure,
  room: number,
): Lines | undefined {
  const even = measure(words.join(" ")) / count;
  const best = (from: number, left: number): Lines | undefined => {
    let found: Lines | undefined;
    const lastEnd = words.length - left + 1;
    for (let end = left === 1 ? lastEnd : from + 1; end <= lastEnd; end++) {
      const line = words.slice(from, end).join(" ");
      const width = measure(line);
      if (width > room) break;
      const rest = left === 1 ? { lines: [], faults: 0, cost: 0 } : best(end, left - 1);
      if (!rest) continue;
      const lone = count > 1 && isLone(line, LONE * even, measure);
      const own = (left > 1 ? weakness(line) : 0) + (lone ? 1 : 0);
      const cost = ((even - width) / room) ** 2 + own + rest.cost;
      if (!found || cost < found.cost)
        found = { lines: [line, ...rest.lines], faults: own + rest.faults, cost };
    }
    return found;
  };
  return best(0, count);
}

/** The number of bad breaks at the end of this line: after a short word, and in a bracket. */
const weakness = (line: string): number =>
  Number(/(?:^| )[\p{L}\d]{1,3}$/u.test(line)) + Number(/\([^)]*$/.test(line));

const isLone = (line: string, least: number, measure: Measure): boolean =>
  !line.includes(" ") && measure(line) < least;

const endsOnLoneWord = (lines: readonly string[], measure: Measure): boolean =>
  lines.length > 1 &&
  isLone(lines.at(-1) ?? "", LONE_AT_END * Math.max(...lines.map(measure)), measure);
