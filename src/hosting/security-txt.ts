/**
 * `/.well-known/security.txt` (RFC 9116): where to report a vulnerability. It is valid for a year from the day of the build, so
 * that a site which nobody builds any more does not promise a reply.
 * @param contact an address that begins with `mailto:` or `https:`
 * @param day the day of the build as a number. Ex.: 20261129
 * @throws {Error} in French, if the contact is not such an address
 */
export function securityTxt(contact: string, origin: string, day: number): string {
  if (!/^(?:mailto:[^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/\S+)$/.test(contact))
    throw new Error(
      `SECURITY_CONTACT vaut « ${contact} » : on attend une adresse en mailto: ou en https:. Ex. : mailto:securite@exemple.fr`,
    );
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  const expires = new Date(Date.UTC(year + 1, month - 1, day % 100)).toISOString();
  return `Contact: ${contact}
Expires: ${expires.replace(/\.\d+/, "")}
Preferred-Languages: fr, en
Canonical: ${origin}/.well-known/security.txt
`;
}
