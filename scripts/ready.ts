/**
 * `npm run ready`: lists what must be done before the site goes live, and what can wait. Exits with 1 if anything must be done.
 * Run it with `SITE_URL` and `APPLICATION_ENDPOINT` as they will be in production.
 *
 * `npm run ready -- https://www.exemple.fr` checks the live site instead, and lists where its host does not do what
 * `hosting/rules.ts` says. `--at 192.0.2.1` connects to that server, for a site that DNS does not point to yet.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkApplicationSettings } from "#application/settings.ts";
import {
  ASKED_BY_LAW,
  missingSettings,
  parseSettings,
  settingsSchema,
  type SettingName,
} from "#association/settings.ts";
import { checkContent } from "#content-check/check.ts";
import { formatFault, formatFaults, stopping } from "#content-check/faults.ts";
import { coursesToReview } from "#content-check/review.ts";
import { readContent } from "#content-check/reading/files.ts";
import { draftsIn, embargoesIn } from "#content-check/unpublished.ts";
import { hostRules } from "#hosting/rules.ts";
import { formatDate } from "#lib/date-words.ts";
import { settingReader } from "#lib/setting.ts";
import { checkSiteUrl } from "#lib/site-url.ts";
import { parseRoom, ROOM_FILE } from "#press/room-schema.ts";
import { exitOncePrinted } from "./exit.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { makeRequester } from "./live/requests.ts";
import { checkLiveSite } from "./live/check.ts";
import { formatLiveReport } from "./live/report.ts";
import { siteToCheck, type SiteToCheck } from "./live/site-to-check.ts";
import { ROOT } from "./root.ts";

/** A heading of the report, and what is listed below it. */
interface Chapter {
  title: string;
  /** Whether these items must be done before the site goes live. */
  blocks?: true;
  items: string[];
}

/** The item for a setting: the error message of its check, or `whenMissing` if it has no value. Empty if it is right. */
function attempt(check: () => string | undefined, whenMissing: string): string[] {
  try {
    return check() === undefined ? [whenMissing] : [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Prints where the host of a live site does not do what `hosting/rules.ts` says. @returns the exit code */
async function reportOnHost({ origin, path, at }: SiteToCheck): Promise<number> {
  const { host, otherHost } = hostRules(origin);
  const sendRequest = makeRequester({
    connect: (url) =>
      at !== undefined && [host, otherHost].includes(url.host) ? { host: at } : {},
  });
  const report = await checkLiveSite(origin, sendRequest, path);
  console.log(formatLiveReport(origin + path, report));
  return report.findings.every(({ accepted }) => accepted) ? 0 : 1;
}

/**
 * What is left to do in this project, by subject.
 * @throws PlainFailure if the content has faults that would stop the build
 */
async function chaptersOfProject(): Promise<Chapter[]> {
  const faults = await checkContent(ROOT);
  if (stopping(faults).length > 0) throw new PlainFailure(formatFaults(faults));
  const { files } = readContent(ROOT);
  const setting = settingReader(ROOT);
  const settings = parseSettings(readFileSync(join(ROOT, "content/association.yaml"), "utf8"));
  const { contact } = parseRoom(readFileSync(join(ROOT, ROOM_FILE), "utf8"));
  const missingNames = missingSettings(settings);
  const describeSetting = (name: SettingName): string =>
    `${name} : ${settingsSchema.shape[name].description ?? ""} (vérifié le ${formatDate(settings[name].checked)})`;
  return [
    {
      title: "Réglages de la mise en ligne",
      blocks: true,
      items: [
        ...attempt(
          () => checkSiteUrl(setting("SITE_URL")),
          "SITE_URL : l'adresse du site. Ex. : SITE_URL=https://www.exemple.fr",
        ),
        ...attempt(
          () =>
            checkApplicationSettings(
              setting("APPLICATION_SERVICE"),
              setting("APPLICATION_ENDPOINT"),
            ).endpoint,
          "APPLICATION_ENDPOINT : l'adresse qui reçoit les candidatures (et APPLICATION_SERVICE, si ce n'est pas la vôtre).",
        ),
      ],
    },
    {
      title:
        "Demandé par la loi à un site qui reçoit des candidatures, à écrire dans content/association.yaml",
      blocks: true,
      items: missingNames.filter((name) => ASKED_BY_LAW.includes(name)).map(describeSetting),
    },
    {
      title:
        "À demander à l'association, puis à écrire dans content/association.yaml : la page dit quoi faire en attendant",
      items: missingNames.filter((name) => !ASKED_BY_LAW.includes(name)).map(describeSetting),
    },
    {
      title: "À confirmer",
      items:
        contact.shown && !contact.confirmed
          ? [
              `${ROOM_FILE} : ${contact.name}, est-ce toujours le contact presse ? Remplissez « confirmed », ou mettez « shown: false ».`,
            ]
          : [],
    },
    {
      title:
        "Usage courant : à relire par un professionnel, modules compris (puis remplir « reviewed » dans l'en-tête)",
      items: coursesToReview(files),
    },
    {
      title: "Brouillons, qui ne sont pas sur le site (retirez « draft: true » pour les publier)",
      items: draftsIn(files),
    },
    {
      title:
        "Sous embargo, qui paraîtront à la première construction du jour dit (docs/hosting.md : une construction par jour)",
      items: embargoesIn(files),
    },
    {
      title: "Remarques sur le contenu : une rentrée passée, ou ce qui est peut-être une faute",
      items: faults.map(formatFault),
    },
  ];
}

/** Prints what is left to do. @returns the exit code */
function printChapters(chapters: readonly Chapter[]): number {
  const count = (some: readonly Chapter[]): number =>
    some.reduce((total, { items }) => total + items.length, 0);
  const print = (heading: string, some: readonly Chapter[]): void => {
    if (count(some) > 0) console.log(`\n${heading}`);
    for (const { title, items } of some) {
      if (items.length === 0) continue;
      console.log(`\n${title}`);
      for (const item of items) console.log(`  - ${item}`);
    }
  };
  const { first = [], later = [] } = Object.groupBy(chapters, ({ blocks }) =>
    blocks ? "first" : "later",
  );
  print("PEUT ATTENDRE", later);
  print("MANQUE AVANT LA MISE EN LIGNE", first);
  const inThings = (number: number): string => `${String(number)} chose${number > 1 ? "s" : ""}`;
  console.log(
    count(first) === 0
      ? `\nPrêt pour la mise en ligne.${count(later) === 0 ? "" : ` ${inThings(count(later))} à compléter ensuite.`}`
      : `\n${inThings(count(first))} à compléter avant la mise en ligne, ${String(count(later))} ensuite.`,
  );
  return count(first) === 0 ? 0 : 1;
}

await runCommand(async () => {
  const site = siteToCheck(process.argv.slice(2));
  await exitOncePrinted(
    site === undefined ? printChapters(await chaptersOfProject()) : await reportOnHost(site),
  );
});
