import type { SettingName } from "../association/settings.ts";
import { formatPath, type Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";
import { hourFault, openingHoursFault } from "./hours.ts";
import { periodFault } from "./periods.ts";
import { placeholderFault } from "./placeholders.ts";
import { postcodeFault, townsOf } from "./postcodes.ts";
import { headPassages } from "./prose.ts";
import { openSentenceFault, unfinishedFault } from "./unfinished.ts";
import { addressFault, longSentences } from "./whom.ts";
import type { TypedYaml } from "./yaml.ts";

/** Settings that pages for young people show as they are typed. */
const FOR_YOUNG: readonly string[] = [
  "nextIntake",
  "ageLimit",
  "pay",
  "roubaixToday",
  "replyTime",
  "parents",
  "insurance",
  "firstContact",
  "firstMeeting",
  "whatToBring",
  "intakeNotice",
] satisfies SettingName[];

/** What the text of a setting says that cannot be, or does not end. */
function valueFault(name: string, text: string, towns: ReadonlyMap<string, string>) {
  const isSentence = FOR_YOUNG.includes(name) || name === "supportContact";
  return (
    (name === "phoneHours" ? openingHoursFault(text) : hourFault(text)) ??
    periodFault(text) ??
    postcodeFault(text, towns) ??
    (isSentence ? openSentenceFault(text) : unfinishedFault(text))
  );
}

/**
 * What the pages that show the settings ask of their words: whom they speak to, how long their sentences are, that they end, and
 * that their hours, days and addresses can be.
 */
export const settingsWordsFaults = (
  path: string,
  typed: TypedYaml,
  files: readonly ContentFile[],
): Fault[] => {
  const towns = townsOf(files);
  return headPassages(typed).flatMap((passage): Fault[] => {
    const name = String(passage.path[0]);
    const young = FOR_YOUNG.includes(name);
    const isWaiting = placeholderFault(passage.text, passage.isProse) !== undefined; // told already
    const wrong = [
      addressFault([passage], young)?.wrong,
      ...(young ? longSentences(passage.text) : []),
      passage.path[1] === "value" && !isWaiting && passage.text.trim() !== ""
        ? valueFault(name, passage.text, towns)
        : undefined,
    ];
    return wrong.flatMap((each): Fault[] =>
      each ? [{ file: path, line: passage.line, field: formatPath(passage.path), ...each }] : [],
    );
  });
};
