/** `localStorage` and `sessionStorage` without thrown errors: storage may be refused, full, or withdrawn at any moment. */

/** Key of the receipt that is handed over to the thank-you page. */
export const RECEIPT_KEY = "recu";

/** Key of the answers of « Est-ce pour moi ? » that are handed over to the form. */
export const CARRIED_KEY = "est-ce-pour-moi";

/** Key of the list of applications that an adviser has sent today. */
export const LIST_KEY = "orientations-du-jour";

/** Whether the browser can store anything here. */
export function storageWorks(): boolean {
  const probe = "essai";
  const works = keepItem(probe, true);
  removeItem(probe);
  return works;
}

/** The result of a task; `undefined` if it throws, for example because the browser refuses storage or has no space left. */
const attempt = <Result>(task: () => Result): Result | undefined => {
  try {
    return task();
  } catch {
    return undefined;
  }
};

/** Stores a value as JSON. @returns whether it was stored */
export const keepItem = (key: string, value: unknown): boolean =>
  attempt(() => {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  }) ?? false;

/** The parsed value under a key; `undefined` if it is absent or not JSON. */
export const readItem = (key: string): unknown =>
  attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as unknown) ?? undefined;

/** Deletes a stored value; does nothing if storage is refused. */
export function removeItem(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** Stores a text for this tab only, until the tab is closed. @returns whether it was stored */
export const keepInTab = (key: string, value: string): boolean =>
  attempt(() => {
    sessionStorage.setItem(key, value);
    return true;
  }) ?? false;

/** A value stored for this tab; `undefined` if there is none or storage is refused. */
export const readFromTab = (key: string): string | undefined =>
  attempt(() => sessionStorage.getItem(key)) ?? undefined;
