/** The day on which the press contact was published, against its source. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { describeBreaks } from "./breaking.ts";
import { scratchProject } from "./project.ts";

const ROOM = "content/salle-de-presse.yaml";

for (const date of ["juillet 2021", "juin 2020"])
  describeBreaks("a contact published on another day than its source is reported", [
    {
      rule: date,
      file: ROOM,
      change: (text) => text.replace("published: juillet 2020", `published: ${date}`),
      field: "contact › published",
      says: /« published » dit \S+ \d{4}, et sa source \(s1\) est de juillet 2020\. Remède : écrivez published: juillet 2020/,
    },
  ]);

test("a contact may be published on a day of its source's month, or in its year", async () => {
  const project = scratchProject(["content"]);
  try {
    const whole = project.read(ROOM);
    for (const date of ["16 juillet 2020", '"2020"', "été 2020"]) {
      project.write(ROOM, whole.replace("published: juillet 2020", `published: ${date}`));
      assert.deepEqual((await checkContent(project.path)).map(formatFault), [], date);
    }
  } finally {
    project.remove();
  }
});
