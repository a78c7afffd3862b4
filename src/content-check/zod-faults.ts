import { z } from "astro/zod";
import { formatPath, type Fault } from "./faults.ts";
import type { TypedYaml } from "./yaml.ts";

const TYPES: Record<string, string> = {
  string: "un texte",
  number: "un nombre",
  boolean: "true ou false",
  array: "une liste",
  object: "un groupe de champs",
};

const SCALARS = ["number", "boolean"];

/** A value as the editor would know it again. */
const shown = (input: unknown): string => {
  if (Array.isArray(input)) return "une liste";
  if (input !== null && typeof input === "object") return "un groupe de champs";
  return `« ${String(input)} »`;
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => `« ${String(value)} »`).join(", ");

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as {
    def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType; out?: z.core.$ZodType; type: string };
  };
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === "pipe")
    return unwrap(def.in?._zod.def.type === "transform" ? (def.out ?? schema) : (def.in ?? schema));
  return schema;
}

/** Follows a fault's path down a schema; `undefined` where the field does not exist. */
function child(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.core.$ZodObject)
    return bare._zod.def.shape[String(step)] as z.core.$ZodType | undefined;
  if (bare instanceof z.core.$ZodArray) return bare._zod.def.element;
  return undefined;
}

const descriptionOf = (schema: z.core.$ZodType): string | undefined => {
  const described = z.globalRegistry.get(schema)?.description;
  if (described !== undefined) return described;
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType && descriptionOf(innerType);
};

function fieldAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) current = current && child(current, step);
  return current;
}

/** The sentence that tells an editor what goes into the field at `path`: the field's own, else its parent's. */
function howToFill(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fieldAt(schema, path.slice(0, length));
    const description = field && descriptionOf(field);
    if (description) return description;
  }
  return "voyez un fichier voisin, ou content/LISEZMOI.md.";
}

function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const parent = fieldAt(schema, path);
  const bare = parent && unwrap(parent);
  const names = bare instanceof z.core.$ZodObject ? Object.keys(bare._zod.def.shape) : [];
  return `supprimez-le ou corrigez son nom ; les champs possibles sont ${names.join(", ")}.`;
}

/** Says one Zod issue in an editor's words. */
function inWords(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case "invalid_type": {
      if (input === undefined) return "le champ manque";
      if (input === null || input === "") return "le champ est vide";
      if (issue.expected === "string" && SCALARS.includes(typeof input))
        return `« ${String(input)} » serait lu comme ${typeof input === "number" ? "un nombre" : "vrai ou faux"}, et il faut un texte`;
      return `il faut ${TYPES[issue.expected] ?? "une autre valeur"}, et non ${shown(input)}`;
    }
    case "too_small": {
      if (issue.origin === "array") return `il en faut au moins ${String(issue.minimum)}`;
      if (issue.origin !== "string") return `le nombre doit être au moins ${String(issue.minimum)}`;
      return String(input).trim() === ""
        ? "le champ est vide"
        : `le texte est trop court : ${String(String(input).trim().length)} signes, il en faut au moins ${String(issue.minimum)}`;
    }
    case "too_big": {
      if (issue.origin !== "string") return `le nombre doit être au plus ${String(issue.maximum)}`;
      return `le texte est trop long : ${String(String(input).trim().length)} signes, ${String(issue.maximum)} au plus`;
    }
    case "invalid_value":
      return input === undefined
        ? "le champ manque"
        : `${shown(input)} n'est pas permis ici ; on attend ${quoted(issue.values)}`;
    case "invalid_format":
      if (issue.format === "url")
        return `« ${String(input)} » n'est pas une adresse en http:// ou https://`;
      return issue.message;
    default:
      return issue.message;
  }
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === "object"
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );

/** Every fault that Zod found in one file's fields. */
export function faultsOf(
  error: z.core.$ZodError,
  file: string,
  schema: z.core.$ZodType,
  { data, lineOf }: TypedYaml,
): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        file,
        line: lineOf([...issue.path, key]),
        field: formatPath([...issue.path, key]),
        fault: "ce champ n'existe pas",
        mend: knownFields(schema, issue.path),
      }));
    const params = issue.code === "custom" ? issue.params : undefined;
    const typed = valueAt(data, issue.path);
    const wantsQuotes =
      issue.code === "invalid_type" &&
      issue.expected === "string" &&
      SCALARS.includes(typeof typed);
    const how =
      typeof params?.["mend"] === "string" ? params["mend"] : howToFill(schema, issue.path);
    return [
      {
        file,
        line: lineOf(issue.path),
        field: formatPath(issue.path),
        fault: inWords(issue, typed),
        ...(params?.["toDraft"] === true ? { toDraft: true as const } : {}),
        ...(typeof params?.["missing"] === "string" ? { missing: params["missing"] } : {}),
        mend: wantsQuotes
          ? `mettez la valeur entre guillemets droits : ${String(issue.path.at(-1))}: "${String(typed)}". ${how}`
          : how,
      },
    ];
  });
}
