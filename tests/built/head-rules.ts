/** What a title and a description must be, to be read whole in a list of results and to say something there. */

/** The signs of a title, and of a description, that a list of results shows. */
const TITLE = { most: 60 };
const DESCRIPTION = { least: 110, most: 155 };

/** A number in figures or in words, or a name: a word with a capital inside a sentence (not an acronym such as CV). */
const NUMBER_OR_NAME =
  /\d|\b(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix)\b|\p{Ll}[,;]? (?:\p{Ll}+['’])?\p{Lu}\p{Ll}/u;

export interface Head {
  title: string;
  description: string;
}

/** What is wrong with a title. `named`: a proper name may make it long. */
export const titleFaults = ({ title }: Head, { named = false } = {}): string[] => {
  const tooLong = title.length > TITLE.most;
  // A title made long by a name leaves out the name of the site.
  return tooLong && (!named || title.includes(" – "))
    ? [`${String(title.length)} signs: ${title}`]
    : [];
};

/** What is wrong with a description. */
export function descriptionFaults({ title, description }: Head): string[] {
  const said = description.replace(/[\u00a0\u202f]/g, " ");
  const { length } = description;
  return [
    ...(length < DESCRIPTION.least || length > DESCRIPTION.most
      ? [`${String(length)} signs: ${description}`]
      : []),
    ...(NUMBER_OR_NAME.test(said) ? [] : [`neither a number nor a name: ${description}`]),
    ...(said.startsWith(title) ? [`it only repeats the title: ${description}`] : []),
  ];
}
