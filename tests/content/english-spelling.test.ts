/** Slips in the words of English pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault, stopping } from "#content-check/faults.ts";
import { append, describeBreaks, expectAccepted, faultsWith } from "./breaking.ts";

const PRESS = "content/english/press.mdx";

describeBreaks("a slip in an English word is reported", [
  {
    rule: "a letter is missing",
    file: PRESS,
    change: (text) => text.replace("certificates of skills", "certifcates of skills"),
    says: /« certifcates » n'est pas un mot anglais connu\. Remède : écrivez « certificates »/,
  },
  {
    rule: "a letter too many before an ending",
    file: PRESS,
    change: (text) => text.replace("whom employment keeps", "whom employement keeps"),
    says: /« employement » .* écrivez « employment »/,
  },
  {
    rule: "a letter too many",
    file: "content/english/funders.mdx",
    change: append("Fibre is thaught there too."),
    says: /écrivez « taught »/,
  },
]);

test("a word that looks like a slip (« splice ») does not stop the build, because it may be right; British spellings are not even reported", async () => {
  const faults = await faultsWith([
    [PRESS, append("They splice a faulty cable near the prefect's office and its neighbours.")],
  ]);
  assert.deepEqual(stopping(faults).map(formatFault), []);
  assert.doesNotMatch(faults.map(formatFault).join("\n"), /neighbours/);
});

test("rarer words, names and words with a hyphen are accepted", async () => {
  await expectAccepted([
    [
      PRESS,
      append(
        [
          "Our plumbers and trainees learn splicing, cabling and patching with their funders.",
          "Apprentices retrained by sociologists wear antistatic wristbands and handle connectors.",
          "Each co-financed workshop has switches, routers, transceivers and uninterruptible supplies.",
          "Ségolène Frandon, of lesplombiersdunumerique.org, welcomes placements, mentees and jobseekers.",
        ].join("\n\n"),
      ),
    ],
  ]);
});
