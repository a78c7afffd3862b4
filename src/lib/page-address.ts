/**
 * The address at which a host serves a file of the built site: "presse/index.html" → "/presse/", "404.html" → "/404.html".
 * @param file its path inside of the site's folder, in the way of any system
 */
export const addressOfFile = (file: string): string =>
  `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
