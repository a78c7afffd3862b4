/** `localStorage` without its exceptions: it may be refused, full, or taken away at any moment. */

/** Where the receipt of what was just sent is handed over to the thank-you page. */
export const RECEIPT_KEY = "recu";

/** Where the answers of « Est-ce pour moi ? » are handed over to the form. */
export const CARRIED_KEY = "est-ce-pour-moi";

/** Where the people whom an adviser has sent today are listed. */
export const LIST_KEY = "orientations-du-jour";

/** Whether something can be kept here. */
export function storageWorks(): boolean {
  const probe = "essai";
  const works = keepItem(probe, true);
  removeItem(probe);
  return works;
}

/** @returns whether it is kept */
export function keepItem(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a name; nothing when it is not ours. */
export function readItem(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function removeItem(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: nothing is there.
  }
}

/** Kept for this tab alone, until it is closed. @returns whether it is */
export function keepInTab(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function readFromTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function removeFromTab(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Refused: nothing is there.
  }
}
