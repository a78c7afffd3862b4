/**
 * Typography, applied to the final HTML of every page, so that nobody has to type a no-break space. English pages follow
 * English rules, except in parts marked as French. The French rules: narrow no-break space before ; : ! ? and inside « »,
 * no-break space before units and %, ’ for apostrophes (Imprimerie nationale, Lexique des règles typographiques; narrow spaces
 * before the colon and inside « » are this site's choice).
 */
import type { Language } from "./language.ts";
import { MONTHS } from "./partial-dates.ts";
import { edgesOf, nameKeeper, withNamesAsLinks } from "./whole-names.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

const SPACES = "[ \\t\\n\\u00a0\\u202f]";
const UNITS =
  "%|€|°C|U|mm|cm|m²|m|km|µm|micromètres|pouces?|kg|Ko|Mo|Go|MHz|Gbit/s|h|heures?|min|minutes|secondes|mois|ans|jours|semaines|jeunes|personnes|places|écoles";

/**
 * A pattern, its replacement, and signs for a quick test: a text with none of these signs cannot match the pattern, and is
 * skipped.
 */
type Rule = readonly [pattern: RegExp, replacement: string, signs: string];

const DIGITS = "0123456789";

const RULES: readonly Rule[] = [
  [/(?<=[\p{L}\d)»])'|'(?=\p{L})/gu, "’", "'"], // also before a link: l'<a>école</a>
  [/\.{3}/g, "…", "."],
  [new RegExp(`${SPACES}+(?=[,.](?:\\s|$))`, "g"), "", ",."], // a template may leave a space after a date
  [new RegExp(`${SPACES}+([;!?])`, "g"), `${NARROW}$1`, ";!?"],
  [new RegExp(`${SPACES}+:(?=\\s|$|«)`, "g"), `${NARROW}:`, ":"],
  [new RegExp(`«${SPACES}*`, "g"), `«${NARROW}`, "«"],
  [new RegExp(`${SPACES}*»`, "g"), `${NARROW}»`, "»"],
  [
    /(?<!\d)(0\d) (\d{2}) (\d{2}) (\d{2}) (\d{2})(?!\d)/g,
    [1, 2, 3, 4, 5].map((n) => `$${String(n)}`).join(NO_BREAK),
    "0", // a phone number: 03 20 00 00 00
  ],
  [/(?<=(?<!\d)\d{1,3})[ \u00a0](?=\d{3}(?!\d))/g, NARROW, DIGITS], // thousands: 1 200; not 2026 106
  [new RegExp(`(?<=\\d)${SPACES}(?=(?:${UNITS})(?![\\p{L}\\d]))`, "gu"), NO_BREAK, DIGITS],
  [
    new RegExp(
      `(?<=(?:^|[^\\d])(?:\\d{1,2}|1er))${SPACES}(?=(?:${MONTHS.join("|")})(?!\\p{L}))`,
      "gu",
    ),
    NO_BREAK,
    DIGITS,
  ],
];

const ENGLISH_MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** For English: no space before punctuation, typographic apostrophes, and a day that stays with its month. */
const ENGLISH_RULES: readonly Rule[] = [
  [/(?<=[\p{L}\d)])'/gu, "’", "'"],
  [/\.{3}/g, "…", "."],
  [new RegExp(`${SPACES}+(?=[,.;:!?)](?:\\s|$))`, "g"), "", ",.;:!?)"], // a template may leave a space after a date
  [/\([ \n]+/g, "(", "("],
  [new RegExp(`(?<=\\d)${SPACES}(?=(?:${ENGLISH_MONTHS})(?!\\p{L}))`, "gu"), NO_BREAK, DIGITS],
];

const RULES_OF: Record<Language, readonly Rule[]> = { fr: RULES, en: ENGLISH_RULES };

/** Sets the typography of plain text. */
export function typeset(text: string, language: Language = "fr"): string {
  let set = text;
  for (const [pattern, replacement, signs] of RULES_OF[language])
    if (hasOneOf(text, signs)) set = set.replace(pattern, replacement);
  return set;
}

function hasOneOf(text: string, signs: string): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/** A part of a page marked as French. It must not contain an element with the same tag, because the match would end there. */
const FRENCH_PART = /<([a-z][a-z0-9]*)\b[^>]*\slang="fr"[^>]*>[\s\S]*?<\/\1\s*>/g;

/** Returns a function from a position in the page to its language. A French page is French throughout. */
function languageAt(html: string, page: Language): (at: number) => Language {
  if (page === "fr") return () => "fr";
  const french = [...html.matchAll(FRENCH_PART)].map(({ index, 0: part }) => [
    index,
    index + part.length,
  ]) as readonly (readonly [number, number])[];
  return (at) => (french.some(([from, to]) => at >= from && at < to) ? "fr" : page);
}

// Matches a whole comment, a whole element without prose (script, style…), or any other single tag. Quoted attributes may
// contain ">".
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|textarea|pre|code)\b[\s\S]*?<\/\1\s*>|<\/?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const PROSE_ATTRIBUTES = /(\s(?:alt|title|aria-label|placeholder)=")([^"]*)(")/g;
const META_CONTENT = /(\scontent=")([^"]*)(")/;

const MAY_HAVE_PROSE = /(?:alt|title|aria-label|placeholder|content)="/;

function typesetTag(tag: string, language: Language): string {
  if (!MAY_HAVE_PROSE.test(tag) || /^<(?:!|script|style|textarea|pre|code)/i.test(tag)) return tag;
  const isProseMeta =
    /^<meta\s[^>]*(?:name="description"|property="og:(?:title|description|site_name|image:alt)")/.test(
      tag,
    );
  const set = (_: string, before: string, text: string, after: string) =>
    before + typeset(text.replaceAll("&#39;", "'"), language) + after;
  return (isProseMeta ? tag.replace(META_CONTENT, set) : tag).replace(PROSE_ATTRIBUTES, set);
}

/**
 * Spaces at the start or the end of a link's text. Line breaks in templates leave them there, and browsers would underline
 * them.
 */
const LINK_EDGES = /(?<=<a\b(?:"[^"]*"|[^"<>])*>)[ \n]+|[ \n]+(?=<\/a>)/g;

/** Removes the spaces at the edges of links. Between two words, the space moves out of the link: « [nos chiffres ](/x/)datés ». */
const withBareLinks = (html: string): string =>
  html
    .replace(/(?<=[\p{L}\d])(<a\b(?:"[^"]*"|[^"<>])*>)[ \n]+/gu, " $1")
    .replace(/[ \n]+<\/a>(?=[\p{L}\d])/gu, "</a> ")
    .replace(LINK_EDGES, "");

const MARK = '<a href="#source-';

/** Ties each source mark to the word before it by a narrow no-break space, like a footnote mark: « 106 [9] ». */
const withTiedMarks = (html: string): string =>
  html
    .split(MARK)
    .map((part, index, parts) =>
      index < parts.length - 1 ? part.replace(/[ \n\u00a0]+$/, "") : part,
    )
    .join(NARROW + MARK);

/** The most texts to remember; beyond this number, all are forgotten. */
const MOST_TEXTS = 5000;
/** In characters. A text that is longer than a line is seldom repeated on another page, so it is not remembered. */
const LONGEST_TEXT = 120;
const known: Record<Language, Map<string, string>> = { fr: new Map(), en: new Map() };

/**
 * Collapses runs of spaces and line breaks as browsers do, which makes each page smaller. The short texts of headers and
 * footers are the same on thousands of pages, so the results are remembered.
 */
function typesetText(text: string, language: Language): string {
  const texts = known[language];
  const before = texts.get(text);
  if (before !== undefined) return before;
  const set = typeset(text.replaceAll("&#39;", "'").replace(/[ \t\n]+/g, " "), language);
  if (text.length > LONGEST_TEXT) return set;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(text, set);
  return set;
}

/**
 * Sets the typography of a whole HTML page, in its text and readable attributes. Scripts, styles, code and form values are left
 * alone. Astro writes apostrophes in text as `&#39;`, so this entity is converted too.
 */
export function typesetHtml(page: string, language: Language = "fr"): string {
  const html = withTiedMarks(withBareLinks(page));
  const languageOf = languageAt(html, language);
  const names = nameKeeper();
  const setText = (from: number, to = html.length) =>
    names.keep(typesetText(html.slice(from, to), languageOf(from)), () => edgesOf(html, from, to));
  let result = "";
  let end = 0;
  for (const match of html.matchAll(MARKUP)) {
    result += setText(end, match.index) + typesetTag(match[0], languageOf(match.index));
    names.enter(match[0]);
    end = match.index + match[0].length;
  }
  return withNamesAsLinks(result + setText(end));
}
