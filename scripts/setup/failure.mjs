/**
 * An error that its reader can correct: `message` says what happened, where, and what to do. It is printed without a stack,
 * and the process exits with `exitCode`.
 */
export class SetupFailure extends Error {
  /**
   * @param {string} message in French
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "SetupFailure";
    this.exitCode = exitCode;
  }
}

/** Causes by the error code of npm or of the system, in words for the person who has to correct them. */
const CAUSES = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|\bE(?:407|429|5\d\d)\b|\bnetwork\b/,
    "le registre npm ne répond pas. Vérifiez la connexion à Internet (ou le proxy : « npm config get registry »), puis relancez la commande.",
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
    "le certificat du registre npm est refusé. Derrière un proxy d'entreprise, indiquez son certificat dans NODE_EXTRA_CA_CERTS, puis relancez la commande.",
  ],
  [
    /EUSAGE|can only install packages when your package\.json/,
    "package.json et package-lock.json ne se correspondent pas. Lancez « npm install », puis relancez la commande.",
  ],
  [/ENOSPC|EDQUOT/, "le disque est plein. Libérez environ 1 Go, puis relancez la commande."],
  [
    /EBUSY|ENOTEMPTY|EPERM/, // what Windows answers if a file is open elsewhere
    "un programme tient encore un fichier du projet, ou ce dossier n'est pas à votre compte. Fermez les autres commandes du projet et votre éditeur, puis relancez la commande.",
  ],
  [
    /EACCES|EROFS/,
    "le dossier du projet ou le cache de npm ne peut pas être écrit. Rendez-les à votre compte (« chown -R »), puis relancez la commande.",
  ],
  [
    /EINTEGRITY/,
    "un fichier reçu n'est pas celui qui était attendu. Videz le cache (« npm cache clean --force »), puis relancez la commande.",
  ],
  [
    /E404|ETARGET|E401|E403/,
    "le registre npm n'a pas ce paquet ou le refuse. Vérifiez l'adresse du registre (« npm config get registry »), puis relancez la commande.",
  ],
]);

/**
 * Explains in French why something failed, and what to do.
 * @param {string} output what npm printed, or the code of a system error
 * @returns {string} never empty
 */
export function explainFailure(output) {
  // Codes first, because npm also prints advice that contains the words of other causes.
  const codes = [...output.matchAll(/^npm (?:error|ERR!) (?:code|errno) (\S+)/gm)].map(
    (found) => found[1],
  );
  for (const text of [codes.join(" "), output]) {
    const cause = CAUSES.find(([pattern]) => pattern.test(text));
    if (cause) return cause[1];
  }
  return "la cause est dite ci-dessus ou ci-dessous. Corrigez-la, puis relancez la commande.";
}
