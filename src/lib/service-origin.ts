/**
 * What a security policy says, beside 'self', of the service that receives applications: nothing, where there is none or where it is a
 * path of the site.
 * @param endpoint where the forms post: a whole address, or a path of the site
 * @returns with a space before it. Ex.: " https://formulaires.exemple.fr"
 */
export function serviceOrigin(endpoint: string | undefined): string {
  const service = endpoint === undefined ? null : URL.parse(endpoint);
  return service === null ? "" : ` ${service.origin}`;
}
