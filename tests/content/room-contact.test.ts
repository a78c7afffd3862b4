/** When the press contact was published, against the date of its source. */
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";

const ROOM = "content/salle-de-presse.yaml";

/** Gives the contact this date, and a source of July 2020. */
const published = (date: string) => (text: string) =>
  text.replace(/^( {2}published:).*(\n {2}source:).*$/m, `$1 ${date}$2 s1`);

describeBreaks(
  "a contact published in another month than its source is reported",
  ["juillet 2021", "juin 2020"].map((date) => ({
    rule: `published in ${date}`,
    file: ROOM,
    change: published(date),
    field: "contact › published",
    says: /« published » dit \S+ \d{4}, et sa source \(s1\) est de juillet 2020\. Remède : écrivez published: juillet 2020/,
  })),
);

for (const date of ["16 juillet 2020", '"2020"', "été 2020"])
  test(`a contact may be published in ${date}, if its source is of July 2020`, async () => {
    await expectAccepted([[ROOM, published(date)]]);
  });
