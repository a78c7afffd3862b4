import type { SettingName } from "#association/settings.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { type ContentFile } from "#content-check/reading/files.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { FOR_A_TIME, IS_CLOSED, IS_OPEN, OPENED_AGAIN, WE_LEFT } from "./school-words.ts";

const closedWords = new RegExp(`(?<!\\p{L})(?:${IS_CLOSED}|${WE_LEFT})`, "u");
/** What happens at an open school: « elle accueille », « on y forme », « nous formons toujours à Roubaix ». */
const openWords = new RegExp(
  String.raw`(?<!\p{L})(?:${IS_OPEN}|(?:accueille|apprend|forme|reçoit|recrute)(?! (?:plus|pas))(?!\p{L})|(?:(?:nous|on) (?:y )?(?:accueillons|apprenons|enseignons|formons|recevons|recrutons))(?! (?:plus|pas))(?!\p{L})|r?ouvre(?! (?:plus|pas)))`,
  "iu",
);
/** Whether the answer says that the school is open or closed; `undefined` if neither is sure. */
function stateIn(answer: string): "open" | "closed" | undefined {
  if (closedWords.test(answer))
    return OPENED_AGAIN.test(answer) || FOR_A_TIME.test(answer) ? undefined : "closed";
  return openWords.test(answer) ? "open" : undefined;
}

const IN_FRENCH = { open: "ouverte", closed: "fermée" };

/** What is wrong with the answer, compared with the `state` of the school. */
function answerFault(answer: string, { path, data }: ContentFile): Mistake | undefined {
  const state = (data as { state?: { value?: unknown } | null } | undefined)?.state?.value;
  const said = stateIn(answer);
  if (state === "unknown")
    return {
      fault: `cette réponse dit ce que devient l'école, et ${path} que personne ne l'a publié (state › value: unknown)`,
      remedy: `écrivez dans son « state » value: ${said ?? "open ou closed"}, avec la date (asOf) et la source ; ou videz cette réponse.`,
      // An editor may fill in the answer first. But as long as a closed school has no `value: closed`, `closedSchoolFaults` does
      // not check the texts about it.
      ...(said === "closed" ? {} : { isNotice: true as const }),
    };
  if ((state !== "open" && state !== "closed") || said === undefined || said === state)
    return undefined;
  return {
    fault: `cette réponse dit l'école ${IN_FRENCH[said]}, et ${path} la dit ${IN_FRENCH[state]} (state › value: ${state})`,
    remedy: "corrigez l'un des deux ; la fiche donne la date (asOf) et la source.",
  };
}

/**
 * Reports the answer `roubaixToday` if the school's `state` is still unknown, or contradicts it. An unknown state stops the
 * build only if the answer says that the school has closed.
 */
export function roubaixTodayFaults(
  path: string,
  { data, lineOf }: TypedYaml,
  files: readonly ContentFile[],
): Fault[] {
  const name: SettingName = "roubaixToday";
  const answer = (data as Partial<Record<string, { value?: unknown } | null>> | null)?.[name]
    ?.value;
  const school = files.find(({ collection, id }) => collection === "schools" && id === "roubaix");
  if (typeof answer !== "string" || answer.trim() === "" || !school) return [];
  const wrong = answerFault(answer, school);
  return wrong ? [faultAt({ path, lineOf }, [name, "value"], wrong)] : [];
}
