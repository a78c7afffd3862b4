import { isDoubtful, type Addresses } from "./addresses.ts";
import { pageOf } from "./entry-pages.ts";
import { formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { isDraft, waiting, type ContentFile } from "#content-check/reading/files.ts";
import { movedFault, noAnchorFault, noPageFault, partsOf, queryFault } from "./inside-address.ts";
import { otherEntryFault, otherPageFault, type PageNames } from "./link-names.ts";
import { linkWordsFault, sameLinkWordsFault } from "./link-words.ts";
import { notForAllFault, relativeFault, wholeFault } from "./outside-links.ts";
import { entryAt } from "./entry-at.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import { pagelessFault } from "./pageless.ts";
import { plainPath } from "./routes.ts";
import { ownDocumentFault } from "./site-documents.ts";
import { signFault } from "#content-check/language/signs.ts";
import { trackedFault } from "./tracked-addresses.ts";

/** What the check of links needs to know about the rest of the site. */
export interface LinkContext {
  addresses: Addresses;
  names: PageNames;
  files: readonly ContentFile[];
  entries: Entries;
}

/** The entry that an address would lead to, if this entry does not exist or is not published. */
function unreachable(
  path: string,
  anchor: string | undefined,
  { entries }: LinkContext,
): Pick<Mistake, "pointsTo"> {
  const named = entryAt(path, anchor);
  if (!named) return {};
  const entry = entries.find(named.collection, named.id);
  if (entry && !isDraft(entry)) return {};
  return { pointsTo: { ...named, why: entry ? "draft" : "gone" } };
}

/**
 * Checks an address inside the site: its path, its query and its anchor.
 * @param self the file that links to the address; absent for a redirect, which no page shows
 */
export function insideFault(
  url: string,
  context: LinkContext,
  self?: ContentFile,
): Mistake | undefined {
  const { addresses } = context;
  const { path, anchor } = partsOf(url);
  const ownPath = self && (addresses.homes.get(self) ?? pageOf(self)?.path);
  const target = path === "" ? ownPath : path;
  const fromDraft = self !== undefined && isDraft(self);
  const draftFault = (draft: ContentFile): Mistake => ({
    fault: `« ${url} » mène à une fiche qui ${waiting(draft).is}`,
    remedy: `retirez ${self ? "le lien" : "cette ligne-ci"}, ou ${waiting(draft).line} de ${draft.path}.`,
    pointsTo: { collection: draft.collection, id: draft.id, why: "draft" },
  });
  if (isDoubtful(addresses, target ?? "", anchor)) return undefined;
  if (target !== undefined && !addresses.anchors.has(target)) {
    const normalised = plainPath(target);
    const draft = addresses.drafts.get(target) ?? addresses.drafts.get(normalised);
    if (draft) return target === ownPath || fromDraft ? undefined : draftFault(draft);
    const now = addresses.redirects[target] ?? addresses.redirects[normalised];
    if (now !== undefined) return movedFault(url, now);
    const pageless = pagelessFault(url, context.entries);
    if (pageless) return pageless;
    const absent = noPageFault(url, target, addresses);
    return addresses.anchors.has(normalised)
      ? absent
      : { ...absent, ...unreachable(normalised, undefined, context) };
  }
  const queryMistake = queryFault(url);
  if (queryMistake) return queryMistake;
  if (anchor === undefined) return undefined;
  const ids = target === undefined ? undefined : addresses.anchors.get(target);
  if (!ids || ids.has(anchor)) return undefined;
  const { pointsTo } = unreachable(target ?? "", anchor, context);
  if (pointsTo?.why === "draft") {
    if (fromDraft) return undefined;
    const entry = context.entries.find(pointsTo.collection, pointsTo.id);
    if (entry) return draftFault(entry);
  }
  return { ...noAnchorFault(url, anchor, ids), ...(pointsTo ? { pointsTo } : {}) };
}

/** Checks an address that a file links to; `undefined` if it is valid. */
function linkFault(url: string, context: LinkContext, self: ContentFile): Mistake | undefined {
  const typed = url.trim();
  if (typed === "")
    return {
      fault: "le lien n'a pas d'adresse",
      remedy: "écrivez-la entre les parenthèses : [nos écoles](/ecoles/).",
    };
  if (typed.startsWith("//"))
    return {
      fault: `« ${typed} » n'est pas une adresse entière`,
      remedy: `écrivez https:${typed}`,
    };
  if (typed.startsWith("/") || typed.startsWith("#")) return insideFault(typed, context, self);
  if (/^[a-z]:[\\/]/i.test(typed)) return relativeFault(typed, context.files); // a path on a disk
  if (/^[a-z][a-z\d+.-]*:/i.test(typed))
    return wholeFault(typed, context.addresses) ?? trackedFault(typed);
  return relativeFault(typed, context.files);
}

/** Checks every link in a page's text. */
export function linkFaults(text: PageText, context: LinkContext): Fault[] {
  const { file, tree, lineOf, linesOf } = text;
  const addressesByWords = new Map<string, string>();
  return walk(tree).flatMap((node): Fault[] => {
    if (node.type !== "link" && node.type !== "definition") return [];
    const at = { file: file.path, line: lineOf(node) };
    const words = textOf(node);
    if (node.type === "link" && words.trim() === "" && !node.children?.length)
      return [
        {
          ...at,
          fault: "le lien n'a pas de mots",
          remedy: "écrivez entre les crochets où il mène : [nos écoles](/ecoles/).",
        },
      ];
    const url = node.url ?? "";
    // An e-mail address in plain text, which the parser turns into a link, is reported by `bareEmailFault`.
    if (url === `mailto:${words}` && !linesOf(node).some((line) => line.includes("](mailto:")))
      return [];
    if (linesOf(node).some((line) => line.includes(`] (${words}`))) return []; // reported as a malformed link
    // Words with characters that cannot be displayed are reported by `language/writing.ts`.
    const canCheckWords = node.type === "link" && !signFault(words);
    const wrong =
      // Before `linkFault`: « [École de Roubaix](/ecoles/grenoble/) » leads to the wrong school, and `linkFault` would only say
      // that Grenoble has no page.
      (canCheckWords ? otherEntryFault(words, url, context.files) : undefined) ??
      ownDocumentFault(words, url, context.files) ??
      linkFault(url, context, file) ??
      (canCheckWords
        ? (linkWordsFault(words, url) ??
          otherPageFault(words, url, context.names) ??
          sameLinkWordsFault(words, url, addressesByWords))
        : undefined);
    return wrong ? [{ ...at, ...wrong }] : [];
  });
}

/** Front matter fields that hold an address. An address in `url` or `website` is always outside this site. */
const ADDRESS_FIELDS = ["href", "url", "website"];

/** Checks the addresses in the front matter of a file. */
export function headLinkFaults(file: ContentFile, context: LinkContext): Fault[] {
  const texts = headTexts(file);
  const labelOf = (path: readonly PropertyKey[]): string =>
    texts.find((other) => other.path.join(" ") === [...path.slice(0, -1), "label"].join(" "))
      ?.text ?? "";
  return texts.flatMap(({ text, line, path }): Fault[] => {
    const name = String(path.at(-1));
    if (!ADDRESS_FIELDS.includes(name)) return [];
    const wrong =
      name === "href"
        ? (otherEntryFault(labelOf(path), text, context.files) ??
          ownDocumentFault(labelOf(path), text, context.files) ??
          linkFault(text, context, file) ??
          otherPageFault(labelOf(path), text, context.names))
        : (notForAllFault(text) ?? trackedFault(text));
    return wrong ? [{ file: file.path, line, field: formatPath(path), ...wrong }] : [];
  });
}
