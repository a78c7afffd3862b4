import { z } from "astro/zod";
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { formatPath, type Fault, type Unreachable } from "#content-check/faults.ts";
import { inWords, SCALARS } from "./issue-words.ts";
import { notIndented, type NotIndented } from "#content-check/reading/not-indented.ts";
import { fieldMeant } from "./field-names.ts";
import { fieldAt, namesAt } from "./schema-fields.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { YES_OR_NO } from "#content-check/reading/yaml-values.ts";

/** The description of a schema, or of the schema that it wraps. */
const descriptionOf = (schema: z.core.$ZodType): string | undefined => {
  const described = z.globalRegistry.get(schema)?.description;
  if (described !== undefined) return described;
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType && descriptionOf(innerType);
};

/** Says in French how to fill in the field at `path`: its description, or the description of the nearest group around it. */
export function howToFill(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fieldAt(schema, path.slice(0, length));
    const description = field && descriptionOf(field);
    if (description) return description;
  }
  return "voyez un fichier voisin, ou content/LISEZMOI.md.";
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === "object"
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );

/**
 * The value that an editor meant by French words: "open" for « ouvert », if the description of the field says « open
 * (ouverte) ».
 * @returns `undefined` unless the description explains exactly one value by these words
 */
function valueMeant(
  typed: unknown,
  values: readonly unknown[],
  description: string,
): string | undefined {
  const words = plainId(String(typed)).split("-");
  const meant = values.map(String).filter((value) => {
    const [, gloss = ""] =
      new RegExp(`(?<!\\p{L})${RegExp.escape(value)} \\(([^)]*)\\)`, "u").exec(description) ?? [];
    const known = [value, ...plainId(gloss).split("-")];
    return words.every((word) => known.some((other) => distance(word, other) <= 1));
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/**
 * Says in French how to rewrite a value that is right but badly written. It may lack quotation marks, brackets or https://, have
 * a comma for a point, be in French words, or be a text where a group of fields belongs. For any other issue, an empty string.
 */
function howToRewrite(issue: z.core.$ZodIssue, typed: unknown, schema: z.core.$ZodType): string {
  const last = issue.path.at(-1);
  const name = typeof last === "number" ? "- " : `${String(last)}: `;
  if (issue.code === "invalid_format" && issue.format === "url")
    return /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(String(typed))
      ? `écrivez https://${String(typed)} . `
      : "";
  if (issue.code === "invalid_format" && /^\S+@[\w-]+(?:[.,][\w-]+)*,[\w-]+$/.test(String(typed)))
    return `écrivez ${String(typed).replaceAll(",", ".")}, avec un point à la place de la virgule. `;
  if (issue.code === "invalid_value") {
    const meant = valueMeant(typed, issue.values, howToFill(schema, issue.path));
    return meant === undefined ? "" : `écrivez ${name}${meant}. `;
  }
  if (issue.code !== "invalid_type") return "";
  if (issue.expected === "number" && /^[-+]?\d+,\d+$/.test(String(typed)))
    return `écrivez ${name}${String(typed).replace(",", ".")}, avec un point à la place de la virgule. `;
  if (
    issue.expected === "object" &&
    typed !== undefined &&
    typed !== null &&
    typeof typed !== "object"
  ) {
    const names = namesAt(schema, issue.path).filter((field) => field !== "basis");
    const first = names.includes("value") ? `value: ${String(typed)}` : `${names[0] ?? ""}: …`;
    const others = names.filter((field) => field !== "value" && field !== first.split(":")[0]);
    return typeof last === "number"
      ? `écrivez « - ${first} », et dessous, alignés sur ${names.includes("value") ? "value" : (names[0] ?? "")}, ses autres champs : ${others.join(", ")}. `
      : `écrivez « ${name.trim()} » seul sur sa ligne, et dessous, avec deux espaces devant : ${first}, puis ${others.join(", ")}. `;
  }
  if (issue.expected === "string" && SCALARS.includes(typeof typed))
    return `mettez la valeur entre guillemets droits : ${name}"${String(typed)}". `;
  if (issue.expected === "array" && typeof typed === "string") {
    // The fields of the items, if the field is a list of groups.
    const [first, ...others] = namesAt(schema, [...issue.path, 0]);
    if (first !== undefined)
      return `écrivez « ${name.trim()} » seul sur sa ligne, et dessous « - ${first}: … », puis, alignés sur ${first} : ${others.join(", ")}. `;
  }
  if (issue.expected === "array" && typeof typed === "string" && /^[\p{L}\d]/u.test(typed)) {
    const apart = /[,;]/.test(typed)
      ? /\s*[,;]\s*/
      : /^[a-z\d-]+(?: [a-z\d-]+)+$/.test(typed)
        ? /\s+/
        : /$^/;
    return `mettez la liste entre crochets : ${name}[${typed.split(apart).join(", ")}]. `;
  }
  return "";
}

const groupFault = (
  file: string,
  { path, keys, isList }: NotIndented,
  typed: TypedYaml,
): Fault => ({
  file,
  line: typed.lineOf(path),
  field: formatPath(path),
  fault: `${keys.join(", ")} ${keys.length > 1 ? "ne sont pas rattachés" : "n'est pas rattaché"} à « ${String(path.at(-1))} »`,
  remedy: isList
    ? `alignez ${keys.length > 1 ? "ces lignes" : "cette ligne"} sur le premier champ qui suit le tiret.`
    : `mettez deux espaces devant ${keys.length > 1 ? "chacun" : "lui"}.`,
});

/**
 * Whether a value is a yes or a no. Such a value tells nothing about what was meant, so advice on rewriting it would not help.
 */
const isAnswer = (value: unknown): boolean =>
  /^(?:true|false|ok)$/i.test(String(value)) || YES_OR_NO.test(String(value));

/**
 * Every fault that Zod found in one file's fields.
 * @param file the path of the file
 */
export function faultsOf(
  error: z.core.$ZodError,
  file: string,
  schema: z.core.$ZodType,
  typed: TypedYaml,
): Fault[] {
  const groups = notIndented(error, typed.data, (path) => fieldAt(schema, path));
  const isReported = (path: readonly PropertyKey[]) =>
    groups.some((group) => group.path.every((step, index) => path[index] === step));
  /** The field probably meant by an unknown name, if that field is absent. */
  const meantBy = (path: readonly PropertyKey[]): string | undefined => {
    const parent = path.slice(0, -1);
    const group = valueAt(typed.data, parent) as Record<string, unknown>;
    const absent = namesAt(schema, parent).filter((name) => !(name in group));
    return fieldMeant(String(path.at(-1)), absent);
  };
  const misnamed = new Set(
    error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => formatPath([...issue.path, meantBy([...issue.path, key]) ?? key]))
        : [],
    ),
  );
  const isMisnamed = (path: readonly PropertyKey[]): boolean =>
    valueAt(typed.data, path) === undefined && misnamed.has(formatPath(path));
  const wrongTypes = new Set(
    error.issues.filter(({ code }) => code === "invalid_type").map(({ path }) => formatPath(path)),
  );
  // Zod also compares the length of a text with the limits of a list, and the other way round.
  const isOfOtherType = ({ code, path }: z.core.$ZodIssue): boolean =>
    (code === "too_small" || code === "too_big") && wrongTypes.has(formatPath(path));
  return [
    ...groups.map((group) => groupFault(file, group, typed)),
    ...error.issues.flatMap((issue): Fault[] => {
      if (issue.code === "unrecognized_keys")
        return issue.keys
          .filter((key) => !groups.some(({ keys }) => keys.includes(key)))
          .map((key) => {
            const path = [...issue.path, key];
            const names = namesAt(schema, issue.path);
            const meant = meantBy(path);
            return {
              file,
              line: typed.lineOf(path),
              field: formatPath(path),
              fault: "ce champ n'existe pas",
              remedy:
                meant === undefined
                  ? `supprimez-le ou corrigez son nom ; les champs possibles sont ${names.join(", ")}.`
                  : `écrivez ${meant} à la place de ${key}.`,
            };
          });
      if (isReported(issue.path) || isMisnamed(issue.path) || isOfOtherType(issue)) return [];
      const params = issue.code === "custom" ? issue.params : undefined;
      const value = valueAt(typed.data, issue.path);
      const how =
        typeof params?.["remedy"] === "string" && !isAnswer(value)
          ? params["remedy"]
          : howToFill(schema, issue.path);
      const pointsTo = params?.["pointsTo"] as Unreachable | undefined;
      return [
        {
          file,
          line: typed.lineOf(issue.path),
          field: formatPath(issue.path),
          fault: inWords(issue, value),
          ...(pointsTo ? { pointsTo } : {}),
          remedy: howToRewrite(issue, value, schema) + how,
        },
      ];
    }),
  ];
}
