import { exitOncePrinted } from "./exit.ts";

/** What Astro and Vite add to their errors; every property may be missing. */
interface DescribedError {
  readonly message: string;
  readonly stack?: string;
  readonly hint?: string;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  readonly id?: string;
  readonly frame?: string;
}

/** The position of the error in the format that editors open: `file:line:column`. */
function place({ loc, id }: DescribedError): string | undefined {
  const file = loc?.file ?? id;
  if (!file) return undefined;
  return [file, loc?.line, loc?.column].filter((part) => part !== undefined).join(":");
}

/** Why the operating system refuses to write a file, and what to do. */
const SYSTEM_CAUSES: Readonly<Record<string, string>> = {
  EROFS:
    "le disque est en lecture seule. Copiez le projet sur un disque où l'on peut écrire, puis relancez la commande.",
  EACCES:
    "il appartient à un autre compte. Rendez le dossier du projet au vôtre (« chown -R »), puis relancez la commande.",
  EPERM:
    "il appartient à un autre compte, ou un autre programme le tient. Fermez ce programme, ou rendez le dossier du projet à votre compte, puis relancez la commande.",
  ENOSPC: "le disque est plein. Libérez de la place, puis relancez la commande.",
};

/** Where Node or Vite could not read the list of former addresses, the only code that editors change. */
const IN_REDIRECTS = /src[\\/]redirects\.ts:(\d+)/;

/** A mistake in that list, in an editor's words. */
function redirectsFailure({ message, stack = "" }: Error): string | undefined {
  const isSyntax = /Expected |PARSE_ERROR|SyntaxError/.test(message + stack);
  const line = isSyntax ? IN_REDIRECTS.exec(message + stack)?.[1] : undefined;
  return line === undefined
    ? undefined
    : `src/redirects.ts › ligne ${line}: la liste des anciennes adresses ne se lit pas. Remède : regardez cette ligne et celle d'avant ; chacune s'écrit "/ancienne/": "/nouvelle/", avec ses guillemets droits et une virgule à la fin.`;
}

/**
 * An error as text for a person. The stack is left out if the error names a position or has a hint, or if its stack was
 * removed on purpose, because it would hide the message.
 */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const ofRedirects = redirectsFailure(failure);
  if (ofRedirects !== undefined) return ofRedirects;
  const { code = "", path = "un dossier du projet" } = failure as NodeJS.ErrnoException;
  const cause = SYSTEM_CAUSES[code];
  if (cause !== undefined) return `${path} ne peut pas être écrit : ${cause}`;
  if (code.startsWith("ERR_PARSE_ARGS")) {
    const [, option = "une option"] = /'([^' ]+)/.exec(failure.message) ?? [];
    return `${option} n'est pas une option de cette commande, ou il lui manque quelque chose. Le README dit ce qu'elle prend.`;
  }
  const error: DescribedError = failure;
  const where = place(error);
  const parts = [error.message, where && `  ${where}`, error.frame, error.hint];
  const explained = where !== undefined || error.hint !== undefined;
  if (!explained)
    parts.push(
      error.stack
        ?.split("\n    at ")
        .slice(1)
        .map((line) => `    at ${line}`)
        .join("\n"),
    );
  return parts.filter(Boolean).join("\n");
}

/** An error whose message is all that its reader needs. */
export class PlainFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    delete this.stack;
  }
}

/** Runs a command; if it fails, prints the error and exits with code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (failure) {
    console.error(`\n${describeFailure(failure)}`);
    await exitOncePrinted(1);
  }
}
