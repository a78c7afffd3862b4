/**
 * The service that receives applications, as a source to add after 'self' in a security policy. Empty if there is no service,
 * or if its address is a path of the site.
 * @param endpoint where the forms post: a full URL, or a path of the site
 * @returns the origin with a leading space. Ex.: " https://formulaires.exemple.fr"
 */
export function serviceOrigin(endpoint: string | undefined): string {
  const service = endpoint === undefined ? null : URL.parse(endpoint);
  return service === null ? "" : ` ${service.origin}`;
}
