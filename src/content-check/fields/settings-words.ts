import type { SettingName } from "#association/settings.ts";
import { MONTHS } from "#lib/partial-dates.ts";
import { emailSlipFault } from "#content-check/contact/emails.ts";
import { faultAt, formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { hourFault, openingHoursFault, reversedHoursFault } from "#content-check/contact/hours.ts";
import { MISSPELT } from "#content-check/language/misspelt.ts";
import { numberFault } from "#content-check/numbers/numbers.ts";
import { numericDayFault, periodFault, reversedAgesFault } from "#content-check/dates/periods.ts";
import { phraseFault } from "#content-check/language/phrases.ts";
import { privateFault } from "#content-check/language/private-words.ts";
import { placeholderFault } from "#content-check/language/placeholders.ts";
import { postcodeFault } from "#content-check/schools/postcodes.ts";
import { breakableSpaces } from "#content-check/reading/page-text.ts";
import { headTexts } from "#content-check/reading/prose.ts";
import { foreignFault, phoneFault } from "#content-check/language/signs.ts";
import { HOW_SOON, periodEndFault, relativeDayFault } from "#content-check/language/stale-words.ts";
import { typoFault } from "#content-check/language/typos.ts";
import { openSentenceFault, unfinishedFault } from "#content-check/language/unfinished.ts";
import { formOfAddressFault, longSentences } from "#content-check/language/whom.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/** Settings that pages for young people show as typed. */
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

/** Settings that everybody who applies reads, all year round. */
const ALL_YEAR: readonly string[] = [
  "firstContact",
  "firstMeeting",
  "whatToBring",
  "intakeNotice",
  "parents",
  "insurance",
] satisfies SettingName[];
/** A day of a month, with its year or without: « 3 mars 2027 ». */
const A_DAY = new RegExp(`(?<![\\d/])\\d{1,2}(?:er)? (?:${MONTHS.join("|")})(?:\\s+\\d{4})?`, "iu");

/** Reports a date in a sentence that is read all year round: « Viens le 3 mars. »; « Viens le mardi matin. » is fine. */
function oneDayFault(name: string, text: string): Mistake | undefined {
  const day = ALL_YEAR.includes(name) ? A_DAY.exec(text)?.[0] : undefined;
  return day === undefined
    ? undefined
    : {
        fault: `« ${day} » ne vaut qu'une fois, et cette phrase se lit toute l'année`,
        remedy: "dites ce qui vaut toujours. Ex. : « le mardi matin », « la semaine d'après ».",
      };
}

const SOON = new RegExp(`(?<!\\p{L})${HOW_SOON}`, "iu");

/**
 * Reports a delay in `firstContact`: « On t'appelle sous 48 h. ». A delay belongs in `replyTime`: the page shows `replyTime`
 * just before, and the two might contradict each other.
 */
function misplacedDelayFault(name: string, text: string): Mistake | undefined {
  const words = name === "firstContact" ? SOON.exec(text)?.[0] : undefined;
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » est un délai de réponse, qui se dit dans « replyTime »`,
        remedy: "mettez-le là-bas, et ne dites ici que comment on appelle ou écrit.",
      };
}

/**
 * Settings whose value must contain certain parts: by law (the phone number of `host`), or because the setting is about them (the
 * parents in `parents`). Each has a test for these parts, then the fault and the remedy if one is missing.
 */
const REQUIRED_PARTS: Partial<Record<SettingName, [(text: string) => boolean, string, string]>> = {
  publicationDirector: [
    (text) => /\S\s+\S/.test(text),
    "il faut le prénom et le nom",
    "écrivez les deux. Ex. : « Florian du Boÿs ».",
  ],
  address: [
    (text) => /(?<!\d)\d{2} ?\d{3}(?!\d)/.test(text),
    "l'adresse n'a pas son code postal",
    "écrivez la rue, le code postal et la ville, sur une ligne.",
  ],
  visit: [
    (text) => /(?<!\d)\d{2} ?\d{3}(?!\d)|(?:^|[\s,])(?:à|au|aux) \p{Lu}|, ?\p{Lu}/u.test(text),
    "l'adresse ne dit pas la ville",
    "ajoutez-la. Ex. : « à Roubaix », ou « 59100 Roubaix ».",
  ],
  host: [
    (text) => /\d{4}/.test(text) && /\d(?:[ .-]?\d){7}/.test(text),
    "la loi demande le nom, l'adresse et le téléphone de l'hébergeur",
    "écrivez les trois sur une ligne ; ils sont dans ses mentions légales.",
  ],
  parents: [
    (text) => /parent|mère|père|tut(?:eur|rice)|famille|autorité|légal/i.test(text),
    "la phrase ne parle pas des parents",
    "dites ce qu'ils signent ; l'assurance du stage se dit dans « insurance ».",
  ],
  insurance: [
    (text) => /assur|couver|couvr|protég|prot[èe]ge/i.test(text),
    "la phrase ne parle pas de l'assurance",
    "dites qui assure la personne pendant le stage ; ce que signe un parent se dit dans « parents ».",
  ],
};

/** Reports a value that lacks a required part: an address without its postcode. */
function missingPartFault(name: string, text: string): Mistake | undefined {
  const [isComplete, fault, remedy] = REQUIRED_PARTS[name as SettingName] ?? [];
  return isComplete && fault !== undefined && remedy !== undefined && !isComplete(text)
    ? { fault, remedy }
    : undefined;
}

/** Reports the first fault in the wording of a setting. */
function valueFault(name: string, text: string) {
  const isSentence = FOR_YOUNG.includes(name) || name === "supportContact";
  return (
    (name === "phoneHours" ? openingHoursFault(text) : hourFault(text)) ??
    periodFault(text) ??
    numericDayFault(text) ??
    reversedAgesFault(text) ??
    oneDayFault(name, text) ??
    misplacedDelayFault(name, text) ??
    (name === "visit" ? reversedHoursFault(text) : undefined) ??
    phraseFault(text, MISSPELT) ??
    privateFault(text) ??
    postcodeFault(text) ??
    (name === "phone" ? foreignFault(text) : undefined) ??
    emailSlipFault(text) ??
    numberFault(text) ??
    relativeDayFault(text) ??
    (name === "replyTime" ? undefined : periodEndFault(text)) ??
    typoFault(text) ??
    missingPartFault(name, text) ??
    (isSentence ? openSentenceFault(text) : unfinishedFault(text))
  );
}

/** Reports `phoneHours` without a `phone`: no page would show them. */
function loneHoursFaults(path: string, { data, lineOf }: TypedYaml): Fault[] {
  const valueOf = (name: SettingName): unknown =>
    (data as Partial<Record<SettingName, { value?: unknown } | null>> | null)?.[name]?.value;
  const isFilled = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
  if (!isFilled(valueOf("phoneHours")) || valueOf("phone")) return [];
  return [
    faultAt({ path, lineOf }, ["phoneHours", "value"], {
      fault: "ce sont les heures d'un numéro qui n'est pas écrit",
      remedy: "remplissez « phone », ou laissez ces heures vides.",
    }),
  ];
}

/**
 * Checks the wording of the settings for the pages that show them: form of address, sentence length, complete sentences, and
 * possible times, days and postcodes.
 */
export const settingsWordsFaults = (path: string, typed: TypedYaml): Fault[] => [
  ...loneHoursFaults(path, typed),
  ...headTexts(typed).flatMap((passage): Fault[] => {
    const name = String(passage.path[0]);
    const young = FOR_YOUNG.includes(name);
    // Other rules report a placeholder or a wrong phone number, so `valueFault` does not check such a value.
    const isReported = placeholderFault(passage.text, passage.isProse) ?? phoneFault(passage.text);
    const wrong = [
      formOfAddressFault([passage], young)?.wrong,
      ...(young ? longSentences(passage.text) : []),
      passage.path[1] === "value" && !isReported && passage.text.trim() !== ""
        ? valueFault(name, breakableSpaces(passage.text))
        : undefined,
    ];
    return wrong.flatMap((each): Fault[] =>
      each ? [{ file: path, line: passage.line, field: formatPath(passage.path), ...each }] : [],
    );
  }),
];
