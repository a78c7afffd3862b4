import { isScalar, type Document, type Scalar, visit } from "yaml";
import { formatPath, type Fault } from "#content-check/faults.ts";
import type { WhereYaml } from "./yaml.ts";

/**
 * Words that some programs read as true or false. A value that is only such a word is refused: it may be meant as a text,
 * or as true or false.
 */
export const YES_OR_NO = /^(?:oui|non|yes|no|on|off|vrai|faux|y|n)$/i;

/**
 * The plain notation of a number: 800, 0.5. YAML reads other notations (0800, 1e3, 0x1F, .5) as a number that looks different.
 */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Notations that Astro's YAML parser reads as numbers, and ours as text: 1_000, 0b101. */
const OTHER_NUMBER = /^[-+]?(?:0b[01_]+|\d[\d_]*_[\d_]*(?:\.[\d_]*)?)$/;

/** Spaces that an editor cannot see and YAML treats as letters. */
const INVISIBLE = /[\u00a0\u202f\u200b-\u200d\u2060\ufeff]/g;

/** Quotation marks, straight or not, that may open a value, and those that may close it. */
const OPENING = "«“”„‟‘’‹\"'";
const CLOSING = "»”“’‘›\"'";

/** Whether a value is in one pair of quotation marks: « Le LABO ». YAML itself removes only straight ones. */
const quotedWhole = (text: string): boolean => {
  const inside = text.slice(1, -1);
  return (
    text.length > 2 &&
    OPENING.includes(text[0] ?? "") &&
    CLOSING.includes(text.at(-1) ?? "") &&
    !/[«»“”„‟"]/.test(inside)
  );
};

/**
 * The words after a value that YAML leaves out because « # » begins a remark: « #suite » in « Le LABO #suite », « # 3 » in
 * « Nos chiffres # 3 », and « #suite » on the next line, if it is indented more than the field. What looks like a remark on
 * purpose is not returned: « Le LABO # notre titre », « value: #à remplir », or a next line that is not indented more than the
 * field.
 */
function cutAt(text: string, start: number, end: number): string | undefined {
  const [same = "", below = ""] = text.slice(end).split("\n", 2);
  const isEmpty = start === end;
  const here = (isEmpty ? /^[ \t]*#\p{Lu}.*/u : /^[ \t]+#(?:\S| *\d).*/u).exec(same)?.[0];
  if (here !== undefined || isEmpty || same.trim() !== "") return here?.trim();
  const [, indent] =
    /^( *)[\w-]+: [^\n]*$/.exec(text.slice(0, start).split("\n").at(-1) ?? "") ?? [];
  const [, deeper = "", next] = /^( +)(#(?![\w-]+:(?:\s|$))\S.*)/.exec(below) ?? [];
  return indent !== undefined && deeper.length > indent.length ? next?.trim() : undefined;
}

/**
 * Reports values that YAML reads differently from what was typed, without an error: « Nos chiffres # 3 », « 0800 », « oui ».
 * @returns the faults, and whether the data must not be used (`cannotRead`)
 */
export function valueFaults(
  document: Document.Parsed,
  text: string,
  where: WhereYaml & { lineAt: (offset: number) => number },
): { faults: Fault[]; cannotRead: boolean } {
  const faults: Fault[] = [];
  let cannotRead = false;
  const check = (node: Scalar, field: string) => {
    const [start, end] = node.range ?? [0, 0];
    const typed = text.slice(start, end);
    const add = (what: string, remedy: string, more: Pick<Fault, "explainsField" | "isCut"> = {}) =>
      faults.push({
        file: where.path,
        line: where.lineAt(start),
        field,
        fault: what,
        remedy,
        ...more,
      });
    const cut = node.type === "PLAIN" ? cutAt(text, start, end) : undefined;
    if (cut !== undefined)
      add(
        `« ${cut} » ne serait pas lu : « # » commence une remarque`,
        `mettez la valeur entre guillemets : "${`${typed} ${cut}`.trim()}".`,
        { explainsField: true, isCut: true },
      );
    if (node.anchor !== undefined || node.tag !== undefined) {
      const sign = node.anchor === undefined ? "!" : "&";
      add(
        `la valeur commence par « ${sign} », qui a un autre sens ici`,
        "mettez la valeur entre guillemets droits.",
      );
    }
    if (typeof node.value === "number" && !PLAIN_NUMBER.test(typed))
      add(
        `« ${typed} » serait lu comme le nombre ${String(node.value)}`,
        /^0\d/.test(typed)
          ? `si c'est un code ou un numéro, mettez-le entre guillemets droits : "${typed}" ; si c'est une quantité, écrivez-la sans zéro devant.`
          : `écrivez le nombre en chiffres (Ex. : 800, 0.5) ; si c'est un code, entre guillemets : "${typed}".`,
        { explainsField: true },
      );
    // Other rules see "1.200" as typed, and not the number 1.2.
    if (typeof node.value === "number" && where.decimalsAsTyped && typed.includes("."))
      node.value = typed;
    if (typeof node.value !== "string") return;
    if (node.type === "PLAIN" && !where.asText && OTHER_NUMBER.test(typed))
      add(
        `« ${typed} » serait lu comme un autre nombre`,
        `écrivez le nombre en chiffres (Ex. : 1 000) ; si c'est un nom, entre guillemets : "${typed}".`,
      );
    if (node.type === "PLAIN" && !where.asText && YES_OR_NO.test(node.value))
      add(
        `« ${node.value} » n'est ni un texte ni une réponse que le site sait lire`,
        `écrivez true ou false si c'est oui ou non ; si c'est un texte, mettez-le entre guillemets droits : "${node.value}".`,
      );
    if (node.type === "PLAIN" && /\n\s*- /.test(typed))
      add(
        "la liste est mal alignée : ses lignes seraient lues comme un seul texte",
        "mettez tous les tirets de la liste sur la même colonne.",
      );
    if (quotedWhole(node.value.trim()))
      add(
        `les guillemets de ${node.value.trim()} seraient montrés dans la page`,
        "retirez-les ; autour d'une valeur, seuls les guillemets droits (\") ne se voient pas.",
      );
  };
  visit(document, {
    Alias: (_key, node) => {
      cannotRead = true;
      faults.push({
        file: where.path,
        line: where.lineAt(node.range?.[0] ?? 0),
        fault: "la valeur commence par « * », qui a un autre sens ici",
        remedy: "mettez la valeur entre guillemets droits.",
      });
    },
    Seq: (_key, list) => {
      const seen = new Set<unknown>();
      for (const item of list.items) {
        if (!isScalar(item) || item.value === null) continue;
        if (seen.has(item.value))
          faults.push({
            file: where.path,
            line: where.lineAt(item.range?.[0] ?? 0),
            fault: `« ${String(item.value)} » est deux fois dans la liste`,
            remedy: "n'en gardez qu'un.",
          });
        seen.add(item.value);
      }
    },
    Scalar: (key, node, ancestors) => {
      if (key === "key") {
        const name = String(node.value);
        if (name === name.replace(INVISIBLE, "")) return;
        cannotRead = true;
        faults.push({
          file: where.path,
          line: where.lineAt(node.range?.[0] ?? 0),
          field: name.replace(INVISIBLE, ""),
          fault: "une espace insécable ou invisible touche le nom du champ",
          remedy: "effacez ce qui précède le nom et retapez-le, avec des espaces ordinaires.",
        });
        return;
      }
      const path = ancestors.flatMap((ancestor, index): PropertyKey[] => {
        const child: unknown = ancestors[index + 1] ?? node;
        if (typeof ancestor === "object" && "key" in ancestor && isScalar(ancestor.key))
          return [String(ancestor.key.value)];
        if (
          "items" in ancestor &&
          ancestor.items.every(
            (item) => !(typeof item === "object" && item !== null && "key" in item),
          )
        )
          return [(ancestor.items as unknown[]).indexOf(child)];
        return [];
      });
      check(node, formatPath(path));
    },
  });
  return { faults, cannotRead };
}
