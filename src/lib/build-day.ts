/**
 * The day of a build, which decides what the site shows as past and what as future. It is the current day in France, or the day
 * in the setting `BUILD_DATE`, which tests use.
 */

/** An error without a stack trace: the message is all that its reader needs. */
function withoutStack(sentence: string): Error {
  const error = new Error(sentence);
  delete error.stack;
  return error;
}

/**
 * The day as a number that can be compared with `sortKey` and `lastDay` of a date: 20270301.
 * @throws {Error} in French, if the setting is not a calendar day
 */
export function buildDay(setting: string | undefined, now = new Date()): number {
  if (setting === undefined || setting === "")
    return Number(
      now.toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" }).replaceAll("-", ""),
    );
  const day = new Date(`${setting}T00:00:00Z`);
  // JavaScript turns 30 February into 2 March.
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(setting) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(setting);
  if (!isDay)
    throw withoutStack(
      `BUILD_DATE vaut « ${setting} » : ce n'est pas un jour du calendrier. Écrivez-le comme 2027-03-01, ou retirez ce réglage : le site prend alors le jour où il est construit.`,
    );
  return Number(setting.replaceAll("-", ""));
}
