import { isWithinId, plainId } from "#lib/plain-id.ts";
import { sentencesOf } from "#lib/readability.ts";
import { townOf } from "./cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, type PageText } from "#content-check/reading/page-text.ts";

/** The school as the subject of a sentence. A name or an adjective may follow: « l'école », « notre école Dupont ». */
const SCHOOL = String.raw`(?<!\p{L})(?:[Ll]['’]école|[Cc]ette école|[Nn]otre école|[Ii]ci, nous)(?: \p{L}+)?`;
/** Excludes « fermé » before words that make it a break: « a fermé pendant l'été ». */
const A_BREAK = "(?! (?:pendant|durant|pour|quelques|une?|deux|l['’]été))";
/**
 * « plus » (no longer) without exceptions, as the source of a pattern: « n'accueille plus personne », « ne forme plus à
 * Roubaix ». Not if it concerns only some people or one subject: « n'accueille plus de mineurs », « ne forme plus à la
 * fibre ».
 */
const NO_MORE = String.raw`plus(?= ?(?:$|[.,;:!?)…])| (?:personne(?! (?:de (?:moins|plus)|sous|sans|qui|avec|en (?:stage|alternance)|cet))|depuis|ici|sur place|à \p{Lu}|aujourd['’]hui|désormais|maintenant)| (?:d['’]élèves|de (?:jeunes|stagiaires|promotions?|formations?|cours)|aucune? (?:élève|jeune|stagiaire|promotion)) ?(?:$|[.,;:!?)…]|depuis |à \p{Lu}))`;
/** « prendre » with an object: « ne prend plus personne ». Not « Le téléphone ne prend plus », which has none. */
const TAKES_NO_MORE = String.raw`(?:prend|prenons) (?=plus (?:personne|d['’]|de |aucun))${NO_MORE}`;
/** What a school, or those who teach there, no longer do: « ne forme plus », « n'y accueillons plus ». */
const DOES_NO_MORE = String.raw`(?:ne |n['’](?:y )?)(?:(?:accueille|apprend|enseigne|forme|reçoit|recrute|accueillons|apprenons|enseignons|formons|recevons|recrutons) ${NO_MORE}|${TAKES_NO_MORE})`;
/** What is said of a school that has closed, as the source of a pattern: « a fermé »; not « a fermé pendant l'été ». */
export const IS_CLOSED = String.raw`(?:a (?:définitivement )?fermé${A_BREAK}|est (?:désormais |maintenant |aujourd['’]hui )?fermée(?! (?:le|la|les|en|au|du|pendant))|n['’]est plus ouverte|n['’]existe plus|${DOES_NO_MORE})`;
/** What we say of a place where we no longer train: « nous n'y formons plus », « il n'y a plus de formation à Roubaix ». */
export const WE_LEFT = String.raw`(?:(?:[Nn]ous|[Oo]n) ${DOES_NO_MORE}|[Nn]ous avons (?:définitivement )?fermé (?:l['’]|notre |cette )école${A_BREAK}|[Nn]ous avons (?:cessé|arrêté) (?:d['’]y former|de former (?:ici|à \p{Lu}))|[Ii]l n['’]y a plus (?:de formation|d['’]école|de cours)(?= ?(?:$|[.,;:!?)…])| (?:depuis|ici|sur place|à \p{Lu})))`;
/** What an open school does: « est toujours ouverte ». */
export const IS_OPEN = "(?:est|reste) (?:toujours |encore |de nouveau )?ouverte";
/** Words for a school that is full, or is closed for some weeks or months only: « ne forme plus, le temps des travaux ». */
export const FOR_A_TIME =
  /(?<!\p{L})(?:travaux|jusqu|le temps d|pour (?:le moment|l['’]instant)|provisoire|temporaire|momentané|vacances|reprend|reprise|cet été|cette année|complet|complète|d['’]attente)/iu;
/** By value of `state`: words that contradict it (« l'école a fermé » for `open`), and the French for the value. */
const CONTRARY: Readonly<Record<string, [RegExp, string]>> = {
  open: [new RegExp(`${SCHOOL} ${IS_CLOSED}`, "u"), "ouverte"],
  closed: [new RegExp(`${SCHOOL} ${IS_OPEN}`, "u"), "fermée"],
};
const LEFT = new RegExp(String.raw`(?<!\p{L})${WE_LEFT}`, "u");

/** Reports a school's summary that names another school's town and not its own, as in a copied file. */
export function otherTownFaults(files: readonly ContentFile[]): Fault[] {
  const schools = files.filter((file) => file.collection === "schools" && file.data !== undefined);
  const towns = schools.map(townOf).filter((town) => town !== "");
  return schools.flatMap((file): Fault[] => {
    const { summary } = fields(file);
    const own = townOf(file);
    if (typeof summary !== "string" || own === "" || namesTown(summary, own)) return [];
    const other = towns.find((town) => !namesTown(own, town) && namesTown(summary, `à ${town}`));
    if (other === undefined) return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["summary"]),
        field: "summary",
        fault: `le résumé nomme ${other}, et pas ${own}`,
        remedy: `dites-y ce qui est de cette école-ci (${own}).`,
      },
    ];
  });
}

/** Whether a text names a town, with any accents and hyphens, and without its article: « au Havre » for « Le Havre ». */
const namesTown = (text: string, town: string): boolean =>
  isWithinId(plainId(town).replace(/^les?-/, ""), plainId(text));

/** Words for a school that has opened again: « rouvre », « réouverte ». */
export const OPENED_AGAIN = /r(?:é|e)?ouv(?:re|ert|rir)/iu;

/** The words of a text that contradict the `state` of its school, if any. */
function contraryIn(text: string, school: ContentFile, pattern: RegExp, is: string) {
  if (FOR_A_TIME.test(text)) return undefined;
  const words = pattern.exec(text)?.[0];
  if (words !== undefined || is !== "ouverte") return words;
  // « Nous n'y formons plus » may be about another place.
  const isHere = (sentence: string): boolean =>
    / ici(?!\p{L})/iu.test(` ${sentence}`) || namesTown(sentence, townOf(school));
  return sentencesOf(text)
    .filter(isHere)
    .map((sentence) => LEFT.exec(sentence)?.[0])
    .find((left) => left !== undefined);
}

/**
 * Reports a summary or a text that says a school is closed while its `state` says open, or the other way round: « L'école a
 * fermé » or « Nous ne formons plus ici » with `value: open`. « L'école a fermé pendant l'été » is fine.
 */
export function stateFaults({ file, tree, lineOf }: PageText): Fault[] {
  const { state, summary } = fields(file) as {
    state?: { value?: unknown } | null;
    summary?: unknown;
  };
  const [pattern, is] = CONTRARY[String(state?.value)] ?? [];
  if (file.collection !== "schools" || !pattern || is === undefined) return [];
  if (OPENED_AGAIN.test(file.body)) return [];
  const passages = [
    { text: String(summary), line: file.lineOf(["summary"]), path: ["summary"] },
    ...(tree.children ?? []).map((block) => ({ text: textOf(block), line: lineOf(block) })),
  ];
  for (const passage of passages) {
    const words = contraryIn(passage.text, file, pattern, is);
    if (words !== undefined)
      return [
        faultIn(file, passage, {
          fault: `« ${words} », et l'en-tête la dit ${is} (state › value)`,
          remedy:
            "corrigez l'un des deux ; une école qui ferme a value: closed, et la date de la source dans asOf.",
        }),
      ];
  }
  return [];
}
