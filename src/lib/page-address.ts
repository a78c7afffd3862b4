/**
 * The address at which a host serves a file of the built site: "presse/index.html" → "/presse/", "404.html" → "/404.html".
 * @param file its path inside the site's folder, with the separators of any system
 */
export const addressOfFile = (file: string): string =>
  `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
