/** Reads, once for each check, everything that the rules look at. */
import { siteAddresses } from "./links/addresses.ts";
import { pageNames } from "./links/link-names.ts";
import type { LinkContext } from "./links/links.ts";
import { readRedirects } from "./links/redirects.ts";
import { downloads } from "./links/routes.ts";
import { siteDocuments } from "./links/site-documents.ts";
import { readOwnWords } from "./language/dictionary.ts";
import { isInEnglish } from "./language/english.ts";
import type { FrenchOf } from "./language/french-words.ts";
import { englishFault } from "./language/word-choice.ts";
import { figureWords } from "./numbers/figure-words.ts";
import { namesOfPeople } from "./people/people.ts";
import { knownNames, type KnownNames } from "./people/trainees.ts";
import { fields, readContent, type ContentFile } from "./reading/files.ts";
import { readPageText, type PageText, type TreeNode } from "./reading/page-text.ts";
import { Entries } from "./reading/pointers.ts";
import { bodyPassages, headPassages, type BodyText, type HeadText } from "./reading/prose.ts";
import type { TypedYaml } from "./reading/yaml.ts";
import { schemaFaults } from "./fields/schemas.ts";
import type { Fault } from "./faults.ts";

/** The passages of a file: of its text fields (`head`), and of the text below them (`body`). */
export interface Passages {
  head: readonly HeadText[];
  body: readonly BodyText[];
}

/** The content of the site, with what is computed from all of it. */
export interface Content {
  root: string;
  /** The day of the build, as returned by `buildDay`. */
  today: number;
  /** Every file of the collections, including drafts and files that could not be parsed. */
  files: readonly ContentFile[];
  entries: Entries;
  /** The parsed texts of the files that have one. */
  texts: ReadonlyMap<ContentFile, PageText>;
  passages: ReadonlyMap<ContentFile, Passages>;
  /** The French passages of files that are shown in French. `sources/` is left out: its titles are the words of others. */
  french: readonly FrenchOf[];
  links: LinkContext;
  /** Returns the line of a former address in `content/redirections.yaml`. */
  lineOfRedirect: TypedYaml["lineOf"];
  names: KnownNames;
  /** The words of `content/dictionnaire.yaml`. */
  ownWords: ReadonlySet<string>;
  /** The ids of all audiences. */
  audiences: ReadonlySet<string>;
  /** The ids of the audiences whose pages say "tu". */
  youngAudiences: ReadonlySet<string>;
  /** Returns the text that the page shows for a component, such as a figure with its unit. */
  inComponent: (node: TreeNode) => string;
}

/** The content, the faults of files that cannot be parsed (`unreadable`), and the faults that the schemas report. */
interface ReadContent {
  content: Content;
  unreadable: Fault[];
  fromSchemas: Fault[];
}

/** Reads everything under `root/content`. @param site the site's address, if it is known */
export function readAll(root: string, today: number, site?: string): ReadContent {
  const { files, faults: unreadable } = readContent(root, today);
  const entries = new Entries(files);
  const texts = new Map(
    files.flatMap((file) => {
      const text = readPageText(file, unreadable);
      return text ? [[file, text] as const] : [];
    }),
  );
  const fromSchemas = schemaFaults(root, { files, entries, today });
  const unsure = new Set(fromSchemas.map(({ file }) => file));
  const { redirects, lineOf: lineOfRedirect } = readRedirects(root, unreadable);
  const inComponent = figureWords(files);
  const pageTexts = [...texts.values()];
  const offered = [...downloads(root), ...siteDocuments(files)];
  const addresses = siteAddresses(files, pageTexts, unsure, site, offered, redirects);
  const passages = new Map(
    files.map((file) => {
      const text = texts.get(file);
      // English pages show a figure without its French unit.
      const shown = isInEnglish(file) ? undefined : inComponent;
      return [
        file,
        { head: headPassages(file), body: text ? bodyPassages(text, shown) : [] },
      ] as const;
    }),
  );
  const french = [...passages]
    .filter(([file]) => isRead(file) && file.collection !== "sources" && !isInEnglish(file))
    .map(([file, { head, body }]) => ({
      file,
      // A sentence in English is reported as such, not for missing accents.
      passages: [...head, ...body].filter(({ text }) => englishFault(text) === undefined),
    }));
  const audiences = files.filter(({ collection }) => collection === "audiences");
  const content: Content = {
    root,
    today,
    files,
    entries,
    texts,
    passages,
    french,
    links: { addresses, names: pageNames(files, addresses), files, entries },
    lineOfRedirect,
    names: knownNames(files, namesOfPeople(files)),
    ownWords: readOwnWords(root),
    audiences: new Set(audiences.map(({ id }) => id)),
    youngAudiences: new Set(
      audiences.filter((file) => fields(file)["young"] === true).map(({ id }) => id),
    ),
    inComponent,
  };
  return { content, unreadable, fromSchemas };
}

/** Whether the front matter of a file could be parsed. */
export const isRead = ({ data }: ContentFile): boolean => data !== undefined;
