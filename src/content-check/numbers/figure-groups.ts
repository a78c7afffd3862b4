import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { kindOfFigure, kindOfLabel, whatItCounts, type FigureKind } from "./figure-kinds.ts";

/** A figure of a group, with its place in the list. */
interface Placed {
  index: number;
  figure: ContentFile;
  kind: FigureKind;
}

/** What most figures of a group count; `undefined` if the two most frequent kinds are equally frequent. */
function commonKind(placed: readonly Placed[]): FigureKind | undefined {
  const groups = Map.groupBy(placed, ({ kind }) => kind);
  const [first, second] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : undefined;
}

/**
 * Reports the first figure of a group that counts something else than the title of the group says: « jeunes » under « Durée ».
 * If the title says nothing, or suits no figure, what most figures count is right: « m² » is refused among « % ». If two kinds
 * are equally frequent, nothing is reported. Units of no known kind are accepted.
 */
export function mixedGroupFaults(file: ContentFile, entries: Entries): Fault[] {
  const { title, figures } = fields(file);
  if (!Array.isArray(figures)) return [];
  const placed = figures.flatMap((id, index): Placed[] => {
    const figure = entries.find("figures", String(id));
    const kind = figure && kindOfFigure(figure);
    return figure && kind ? [{ index, figure, kind }] : [];
  });
  const titled = kindOfLabel(String(title));
  // A title that suits no figure of the group may mean something else.
  const right = placed.some(({ kind }) => kind === titled) ? titled : commonKind(placed);
  const model = placed.find(({ kind }) => kind === right);
  const odd = placed.find(({ kind }) => kind !== right);
  if (!model || !odd) return [];
  return [
    faultAt(file, ["figures", odd.index], {
      fault: `« ${odd.figure.id} » ${whatItCounts(odd.figure)}, et les autres des ${String(fields(model.figure)["unit"])}`,
      remedy: "un groupe rapproche ce qui se compte de la même façon : retirez ce chiffre.",
    }),
  ];
}

/**
 * Reports a number in the field `reason` of a group, if it stands before the unit of a figure of the group, and no figure of the
 * group with that unit has this value: « notre 12e école » where the figure says « 14e ». Only values that are one number are
 * compared.
 */
export function groupReasonFaults(file: ContentFile, entries: Entries): Fault[] {
  const { reason, figures } = fields(file);
  if (typeof reason !== "string" || !Array.isArray(figures)) return [];
  const counted = figures.flatMap((id) => {
    const figure = entries.find("figures", String(id));
    const { value, unit } = figure ? fields(figure) : {};
    return figure && /^\d+e?$/.test(String(value)) && /^\p{L}+$/u.test(String(unit))
      ? [{ figure, value: String(value), unit: String(unit).replace(/s$/, "") }]
      : [];
  });
  for (const { figure, unit } of counted) {
    const numbers = reason.matchAll(
      new RegExp(`(?<![\\p{L}\\d,.])(\\d+e?)\\s${unit}s?(?!\\p{L})`, "giu"),
    );
    for (const [words, number = ""] of numbers)
      if (!counted.some((other) => other.value === number && other.unit === unit))
        return [
          faultAt(file, ["reason"], {
            fault: `« ${words} » : ${figure.path} dit ${String(fields(figure)["value"])}`,
            remedy: "corrigez l'un des deux.",
            comparedFiles: [figure.path],
          }),
        ];
  }
  return [];
}

/**
 * Words of a note that say that another source gives the same number: « Un autre article donne ce nombre pour des techniciens en
 * emploi. »
 */
const SAME_NUMBER =
  /(?<!\p{L})(?:un |une |l['’])autre (?:article|source|annonce|journal)(?!\p{L})[^.]* (?:donne|dit|publie|annonce) (?:aussi )?(?:ce (?:même )?|le même )(?:nombre|chiffre)(?!\p{L})/iu;

/** Reports a figure whose note says that another article gives the same number, if no other figure has it any more. */
export function sameNumberFaults(files: readonly ContentFile[]): Fault[] {
  const figures = files.filter(({ collection }) => collection === "figures");
  return figures.flatMap((file): Fault[] => {
    const { note, value } = fields(file);
    const [words] = SAME_NUMBER.exec(String(note)) ?? [];
    const isShared = figures.some((other) => other !== file && fields(other)["value"] === value);
    return words === undefined || isShared
      ? []
      : [
          faultAt(file, ["note"], {
            fault: `« ${words} », et aucun autre chiffre ne vaut ${String(value)}`,
            remedy:
              "corrigez « value » ou la note ; si un chiffre a changé, relisez aussi l'autre.",
          }),
        ];
  });
}

/** Reports the first figure of a group that an earlier group has too: the page of figures would show it twice, at one anchor. */
export function twiceGroupedFaults(files: readonly ContentFile[]): Fault[] {
  const groupOf = new Map<unknown, ContentFile>();
  return files
    .filter(({ collection }) => collection === "figure-groups")
    .flatMap((file): Fault[] => {
      const { figures } = fields(file);
      const ids: unknown[] = Array.isArray(figures) ? figures : [];
      const index = ids.findIndex((id) => groupOf.has(id));
      const id = ids[index];
      const earlier = groupOf.get(id);
      for (const each of ids) groupOf.set(each, groupOf.get(each) ?? file);
      return earlier
        ? [
            faultAt(file, ["figures", index], {
              fault: `« ${String(id)} » est déjà dans ${earlier.path}, et la page des chiffres le montrerait deux fois`,
              remedy: "gardez-le dans un seul groupe.",
            }),
          ]
        : [];
    });
}
