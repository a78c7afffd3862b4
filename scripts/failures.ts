import { exitOncePrinted } from "./exit.ts";
import { isStopping } from "./stopping.ts";

/** An error with what Astro and Vite may add to it. */
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

const HELD =
  "un autre programme le tient. Fermez ce programme (un terminal ouvert dans ce dossier en est un), puis relancez la commande.";

/** Why the operating system refuses to open, write or delete a file, and what to do. */
const SYSTEM_CAUSES: Readonly<Record<string, string>> = {
  EROFS:
    "le disque est en lecture seule. Copiez le projet sur un disque où l'on peut écrire, puis relancez la commande.",
  EACCES:
    "il appartient à un autre compte. Rendez le dossier du projet au vôtre (« chown -R »), puis relancez la commande.",
  EPERM:
    "il appartient à un autre compte, ou un autre programme le tient. Fermez ce programme, ou rendez le dossier du projet à votre compte, puis relancez la commande.",
  EBUSY: HELD,
  ENOTEMPTY: HELD,
  ENOSPC: "le disque est plein. Libérez de la place, puis relancez la commande.",
  EDQUOT: "l'espace de votre compte est plein. Libérez de la place, puis relancez la commande.",
};

/** The codes above that can only come from writing. */
const WRITE_ERRORS = ["EROFS", "ENOSPC", "EDQUOT"];

/**
 * Returns an error as text for a person. Errors of the system and of the command line get a sentence in French. The stack would
 * hide the message, so it is left out if the error has a position or a hint, or is a `PlainFailure`.
 */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { code: anyCode, path = "un dossier du projet" } = failure as NodeJS.ErrnoException;
  const code = String(anyCode); // a number in a DOMException, and in an error of `execFile`
  const cause = SYSTEM_CAUSES[code];
  if (cause !== undefined)
    return `${path} ne peut pas être ${WRITE_ERRORS.includes(code) ? "écrit" : "ouvert"} : ${cause}`;
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

/** An error that is printed without a stack, because its message says what happened and what to do. */
export class PlainFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    delete this.stack;
  }
}

/** Runs a command. If it fails, and not because it is being stopped (`closeWhenStopped`), prints the error and exits with 1. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (failure) {
    if (isStopping()) return;
    console.error(`\n${describeFailure(failure)}`);
    await exitOncePrinted(1);
  }
}
