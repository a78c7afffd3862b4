import type { SettingName } from "#association/settings.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { breakableSpaces } from "#content-check/reading/page-text.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/**
 * The lowest age of a rule, as a number or a word: « entre 18 et 25 ans », « à partir de 18 ans », « 18 ans et plus », « majeur ».
 * Not a highest age: « moins de 26 ans à la rentrée », « jusqu'à 25 ans révolus ».
 */
const LOWEST_AGE =
  /(?<!\p{L})(?:(?:entre|d[eè]s|à partir de|au moins|au minimum|(?<!pas )plus de) (?:tes |vos )?(\d\d)(?!\d)|(?<!(?:moins de|jusqu['’]à|avant|au plus) )(\d\d) ?(?:ans )?(?:(?:à|[-–]) ?\d|(?:et|ou) plus|au moins|(?:au )?minimum|révolus)|(majeure?s?)(?!\p{L}))/iu;
/** Words for people under 18: « moins de 18 ans », « mineur », « à 16 ans ». */
const MINORS =
  /(?<!\p{L})(?:(?:moins de|avant|pas(?: encore)?) (?:tes )?18 ans|mineure?s?|1[4-7](?:(?: ou | et | à | ?- ?)1[5-8])? ans)(?!\p{L})/iu;
/** The settings that may have a rule for people under 18. */
const WITH_RULES: readonly SettingName[] = [
  "pay",
  "parents",
  "insurance",
  "firstMeeting",
  "whatToBring",
];

/**
 * Reports settings with a rule for people under 18 if `ageLimit` accepts nobody under 18: « Si tu as moins de 18 ans, un parent
 * signe avec toi. » beside « Tu as entre 18 et 25 ans. »
 */
export function minorFaults(path: string, { data, lineOf }: TypedYaml): Fault[] {
  const valueOf = (name: SettingName): string =>
    breakableSpaces(
      String((data as Partial<Record<SettingName, { value?: unknown } | null>>)[name]?.value ?? ""),
    );
  const limit = valueOf("ageLimit");
  const [, from, first, adult] = LOWEST_AGE.exec(limit) ?? [];
  const isFromEighteen = adult !== undefined || Number(from ?? first ?? 0) >= 18;
  // « À partir de 18 ans, ou de 16 ans avec un parent » accepts minors too; « Il ne faut pas être mineur » does not.
  if (!isFromEighteen || MINORS.test(limit.replace(/pas (?:être )?mineure?s?/giu, ""))) return [];
  return WITH_RULES.flatMap((name): Fault[] => {
    const words = MINORS.exec(valueOf(name))?.[0];
    if (words === undefined) return [];
    return [
      faultAt({ path, lineOf }, [name, "value"], {
        fault: `« ${words} », et « ageLimit » n'accepte personne avant 18 ans (« ${limit} »)`,
        remedy: "corrigez l'un des deux.",
      }),
    ];
  });
}
