/** Sets a title: the largest size at which it fits, its lines as even as they can be, and no word alone at the end. */

/** The width of a text set at a size of 1. */
export type Measure = (text: string) => number;

export interface TitleBox {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Type sizes to try, in pixels, the largest first. */
  readonly sizes: readonly number[];
  /** The distance between two lines, as a share of the size. */
  readonly leading: number;
}

export interface SetTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A line of one word, shorter than this share of the others, is a lone word; no title ends on one. */
const LONE = 0.5;
const LONE_WORD = 1.5;
/** A line that ends on "de" or "la" reads badly: what it costs beside an uneven line, whose cost is its gap squared. */
const WEAK_END = 1;
/** How much smaller a title may be for the sake of lines that all end well. */
const SMALLER = 0.7;

/**
 * @throws if even the smallest size is too large, with a sentence for whoever wrote the title
 */
export function setTitle(title: string, face: Measure, box: TitleBox): SetTitle {
  const measure = remembered(face);
  const words = title.split(/[ \n]+/); // no-break spaces hold their words together
  let largest: SetTitle | undefined;
  for (const size of box.sizes) {
    if (largest && size < largest.size * SMALLER) break;
    const room = box.width / size;
    const most = Math.floor((box.height / size - 1) / box.leading) + 1;
    for (let count = 1; count <= Math.min(most, words.length); count++) {
      const lines = evenLines(words, count, measure, room);
      if (!lines) continue;
      const longest = Math.max(...lines.map(measure));
      const areLone = lines.map((line) => isLone(line, longest, measure));
      if (areLone.at(-1)) continue;
      if (!areLone.includes(true) && !lines.slice(0, -1).some(endsWeakly)) return { size, lines };
      largest ??= { size, lines };
    }
  }
  if (largest) return largest;
  throw new Error(
    `Le titre « ${title} » est trop long pour son image de partage, même en ${String(box.sizes.at(-1))} px.`,
  );
}

/** The same lines are measured at every size: once is enough. */
function remembered(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

/** The most even way to make `count` lines; undefined when none fits into `room`. */
function evenLines(
  words: readonly string[],
  count: number,
  measure: Measure,
  room: number,
): string[] | undefined {
  const even = measure(words.join(" ")) / count;
  const best = (from: number, left: number): { cost: number; lines: string[] } | undefined => {
    let found: { cost: number; lines: string[] } | undefined;
    const lastEnd = words.length - left + 1;
    for (let end = left === 1 ? words.length : from + 1; end <= lastEnd; end++) {
      const line = words.slice(from, end).join(" ");
      const width = measure(line);
      if (width > room) break;
      const rest = left === 1 ? { cost: 0, lines: [] } : best(end, left - 1);
      if (!rest) continue;
      const weak = left > 1 && endsWeakly(line) ? WEAK_END : 0;
      const lone = count > 1 && isLone(line, even, measure) ? LONE_WORD : 0;
      const cost = ((even - width) / room) ** 2 + weak + lone + rest.cost;
      if (!found || cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
    }
    return found;
  };
  return best(0, count)?.lines;
}

const endsWeakly = (line: string): boolean => /(?:^| )\p{L}{1,3}$|\([^)]*$/u.test(line);

const isLone = (line: string, beside: number, measure: Measure): boolean =>
  !line.includes(" ") && measure(line) < LONE * beside;
