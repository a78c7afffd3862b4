/**
 * The `id`s that connect a field, its hint and its error (`aria-describedby`, links of the error summary). Plain ASCII, and
 * the same on the page, in the browser script and in the inbox.
 */

export const controlId = (name: string): string => `champ-${name}`;
export const hintId = (name: string): string => `${controlId(name)}-aide`;
export const errorId = (name: string): string => `${controlId(name)}-erreur`;
