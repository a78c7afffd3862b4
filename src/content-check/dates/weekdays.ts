import { wrongWeekday } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { cachedByText } from "#content-check/caches.ts";

/** Reports a date with the wrong day of the week: « lundi 2 mars 2027 », which is a Tuesday. */
export const weekdayFault = cachedByText((text: string): Mistake | undefined => {
  const wrong = wrongWeekday(text.replace(/\s+/g, " "));
  return (
    wrong && {
      fault: `« ${wrong.words} » : le ${wrong.day} est un ${wrong.is}`,
      remedy: `écrivez ${wrong.is} ${wrong.day}, ou corrigez le jour.`,
    }
  );
});
