/** Rules for titles and descriptions: they must fit in a search result and be meaningful there. */

/** Lengths in characters that fit a search result. */
const TITLE = { most: 60 };
const DESCRIPTION = { least: 110, most: 155 };

/** A number in figures, a number from two to ten in words, or a name: a capitalised word inside a sentence (not an acronym such as CV). */
const NUMBER_OR_NAME =
  /\d|\b(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix)\b|\p{Ll}[,;]? (?:\p{Ll}+['’])?\p{Lu}\p{Ll}/u;

/** What a search result shows of a page. */
export interface TitleAndDescription {
  title: string;
  description: string;
}

/**
 * The faults of a title.
 * @param options.named whether the title may contain a long proper name, such as a partner's: it may then be too long, if it
 * leaves out the name of the site
 */
export const titleFaults = ({ title }: TitleAndDescription, { named = false } = {}): string[] => {
  const tooLong = title.length > TITLE.most;
  return tooLong && (!named || title.includes(" – "))
    ? [`${String(title.length)} characters: ${title}`]
    : [];
};

/** The faults of a description. */
export function descriptionFaults({ title, description }: TitleAndDescription): string[] {
  const [ownTitle = ""] = title.split(" – ", 1); // without the name of the site
  const said = description.replace(/[\u00a0\u202f]/g, " ");
  const { length } = description;
  return [
    ...(length < DESCRIPTION.least || length > DESCRIPTION.most
      ? [`${String(length)} characters: ${description}`]
      : []),
    ...(NUMBER_OR_NAME.test(said) ? [] : [`neither a number nor a name: ${description}`]),
    ...(said.startsWith(ownTitle) ? [`it begins with the title: ${description}`] : []),
  ];
}
