import type { z } from "astro/zod";

const TYPES: Record<string, string> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "true ou false",
  array: "une liste",
  object: "un groupe de champs",
};

/** The types that YAML gives to an unquoted value that looks like a number or a boolean. */
export const SCALARS = ["number", "boolean"];

/** A value in words for an editor: as typed, or « une liste », or « un groupe de champs ». */
const shown = (input: unknown): string => {
  if (Array.isArray(input)) return "une liste";
  if (input !== null && typeof input === "object") return "un groupe de champs";
  return `« ${String(input)} »`;
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => `« ${String(value)} »`).join(", ");

/**
 * One Zod issue as the `fault` of a content fault, in French.
 * @param input the value that the issue is about
 */
export function inWords(issue: z.core.$ZodIssue, input: unknown): string {
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
      if (issue.origin === "array") return `il en faut au plus ${String(issue.maximum)}`;
      if (issue.origin !== "string") return `le nombre doit être au plus ${String(issue.maximum)}`;
      return `le texte est trop long : ${String(String(input).trim().length)} signes, ${String(issue.maximum)} au plus`;
    }
    case "invalid_value":
      if (input === undefined) return "le champ manque";
      return input === null || input === ""
        ? "le champ est vide"
        : `${shown(input)} n'est pas permis ici ; on attend ${quoted(issue.values)}`;
    case "invalid_format":
      if (issue.format === "url")
        return `« ${String(input)} » n'est pas une adresse en http:// ou https://`;
      // For a pattern without its own message, Zod would show the regular expression.
      return issue.pattern !== undefined && issue.message.includes(issue.pattern)
        ? `« ${String(input)} » n'a pas la forme attendue`
        : issue.message;
    default:
      return issue.message;
  }
}
