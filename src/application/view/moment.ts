/** Dates and times in French words, with French typography, in the device's time zone. */

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full" });

/** « 10 h 05 ». */
export const timeInWords = (moment: Date): string =>
  `${String(moment.getHours())}\u00a0h\u00a0${String(moment.getMinutes()).padStart(2, "0")}`;

/** « mercredi 25 novembre 2026 à 10 h 05 ». */
export const momentInWords = (moment: Date): string =>
  `${day.format(moment).replace(/ 1 /, " 1er ")} à ${timeInWords(moment)}`;
