import type { SettingName } from "../association/settings.ts";
import { formatPath, type Fault } from "./faults.ts";
import { headPassages } from "./prose.ts";
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

/** What the pages that show the settings ask of their words: whom they speak to, and how long their sentences are. */
export const settingsWordsFaults = (path: string, typed: TypedYaml): Fault[] =>
  headPassages(typed).flatMap((passage): Fault[] => {
    const young = FOR_YOUNG.includes(String(passage.path[0]));
    const wrong = [
      addressFault([passage], young)?.wrong,
      ...(young ? longSentences(passage.text) : []),
    ];
    return wrong.flatMap((each): Fault[] =>
      each ? [{ file: path, line: passage.line, field: formatPath(passage.path), ...each }] : [],
    );
  });
