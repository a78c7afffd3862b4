/**
 * When a step of a course takes place, and for how many people, as sentences: "À partir du 22 juin 2020. Une vingtaine de
 * jeunes."
 */
export const calendarWords = (when: string, people?: string): string =>
  [when, people]
    .filter((words) => words !== undefined)
    .map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`)
    .join(" ");
