const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks where applications are posted: an `https:` address, or `http:` on this very machine (personal data of young people
 * never travels in clear).
 * @returns the address, or `undefined` when none is given.
 * @throws {Error} with a French sentence that says what is expected.
 */
export function checkEndpoint(value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  const url = URL.parse(value);
  const safe =
    url && (url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname)));
  if (!safe || url.username || url.password)
    throw new Error(
      `APPLICATION_ENDPOINT vaut « ${value} » : on attend l'adresse en https:// qui reçoit les candidatures (http:// seulement sur localhost). Ex. : https://formulaires.exemple.fr/candidatures`,
    );
  return url.href;
}
