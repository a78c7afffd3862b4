/** The date of a source against the date in its address. */
import { test } from "node:test";
import { describeBreaks, expectAccepted, line, type Change } from "./breaking.ts";

describeBreaks("the date of a source that its address contradicts is reported", [
  {
    rule: "day and month exchanged: 4 February for an address with 20210402",
    file: "content/sources/s140.yaml",
    change: line("date", "4 février 2021"),
    field: "date",
    says: /la date est du 4 février 2021, et l'adresse dit 2021\/04/,
  },
  {
    rule: "another month: November for an address with « ,20211216, »",
    file: "content/sources/s63.yaml",
    change: line("date", "novembre 2021"),
    field: "date",
    says: /l'adresse dit 2021\/12/,
  },
  {
    rule: "another year: 2020 for an address with « /actualites/2021/ »",
    file: "content/sources/s22.yaml",
    change: line("date", "26 janvier 2020"),
    field: "date",
    says: /la date est du 26 janvier 2020, et l'adresse dit 2021/,
  },
]);

test("an address may contain the year of something else, the month of an upload, and numbers that are no dates", async () => {
  const sources = [
    ["s140", "https://www.bismuth.fr/congres/2022/cookies"],
    ["s22", "https://www.francetravail.org/rapport/2020/les-plombiers-soudes-pour-lemploi"],
    ["s63", "https://www.globalsecuritymag.fr/Services-de-proximite-en,120211116,119830.html"],
    // A document may be put online long after its date.
    ["s24", "https://unespritdefamille.org/wp-content/uploads/2021/03/confinement.pdf"],
    ["s25", "https://www.presse-essai.org/sites/default/files/2021-03/ecoles.pdf"],
    ["s62", "https://www.pressreader.com/france/l-informaticien/20139901/282557310748952"],
  ] as const;
  await expectAccepted([
    ...sources.map(([id, url]): Change => [`content/sources/${id}.yaml`, line("url", url)]),
    // Another day of the same month.
    ["content/sources/s33.yaml", line("date", "4 septembre 2017")],
  ]);
});
