import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";

type Wrong = Pick<Fault, "fault" | "mend">;

/** Fields with the name of a town, a school or a person. Partners' names may be without capitals. */
const isName = ({ collection }: ContentFile, path: readonly PropertyKey[]): boolean => {
  const field = path.join(" ");
  return (
    (collection === "press" &&
      /^(?:place|ours contact name|ours quotations \d+ person)$/.test(field)) ||
    (collection === "schools" && field === "name") ||
    (collection === "statements" && field === "person")
  );
};

const isPerson = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === "person" || path.join(" ") === "ours contact name";

const inSmall = (name: string): string =>
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** Reports a name without capitals, or in capitals only. */
export function nameFault(
  file: ContentFile,
  path: readonly PropertyKey[],
  name: string,
): Wrong | undefined {
  if (!isName(file, path)) return undefined;
  const first = /\p{L}/u.exec(name)?.[0] ?? "";
  if (/\p{Ll}/u.test(first))
    return {
      fault: `« ${name} » n'a pas sa majuscule`,
      mend: `écrivez « ${isPerson(path) ? inSmall(name) : name.replace(first, first.toUpperCase())} ».`,
    };
  if (isPerson(path) && /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name))
    return {
      fault: `« ${name} » est tout en majuscules, qui se lisent mal`,
      mend: `écrivez « ${inSmall(name)} ».`,
    };
  return undefined;
}

const LABEL =
  /^(?:titre|sous-titre|résumé|chapô|chapeau|accroche|description|légende|nom|prénom|ville|lieu|rôle|fonction|événement) ?: ?/iu;

/** Reports a value that repeats its field's name: « Titre : … », as pasted from a form. */
export function labelFault(text: string): Wrong | undefined {
  const label = LABEL.exec(text)?.[0].trim();
  return label === undefined
    ? undefined
    : { fault: `« ${label} » dit le nom du champ, et se lirait`, mend: "retirez ces mots." };
}
