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

/** Stores a value as JSON. @returns whether it was stored */
export function keepItem(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The parsed value under a key; `undefined` if it is absent or not JSON. */
export function readItem(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Deletes a stored value; does nothing if storage is refused. */
export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: then nothing is stored there either.
  }
}

/** Stores a text for this tab only, until the tab is closed. @returns whether it was stored */
export function keepInTab(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** A value stored for this tab; `undefined` if there is none or storage is refused. */
export function readFromTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Deletes a value stored for this tab. */
export function removeFromTab(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Refused: then nothing is stored there either.
  }
}
