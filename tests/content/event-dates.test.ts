/** Dates of events and figures in sentences about schools. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, faultsWith, line } from "./breaking.ts";

const FUNDERS = "content/english/funders.mdx";
const PRESS = "content/english/press.mdx";

describeBreaks("a date of one school in a sentence about another school is reported", [
  {
    rule: "the event of one school, beside a link to another school and its figures",
    file: FUNDERS,
    change: (text) =>
      text.replace('(<EventDate id="labo-2025" />)', '(<EventDate id="marseille-2023" />)'),
    says: /<EventDate id="marseille-2023" \/> est la date d'une autre école \(marseille-saint-jerome\), et la phrase parle de saint-denis/,
  },
  {
    rule: "the event of one school, beside a link (typed on two lines) to another school",
    file: FUNDERS,
    change: append(
      'We opened [our school in\nRoubaix](/ecoles/roubaix/) then (<EventDate id="marseille-2023" />). <Source id="s14" />',
    ),
    says: /une autre école \(marseille-saint-jerome\), et la phrase parle de roubaix/,
  },
  {
    rule: "the event of one announcement, beside a link to another announcement",
    file: PRESS,
    change: (text) =>
      text.replace('<EventDate id="grigny-2020" />', '<EventDate id="roubaix-2020" />'),
    says: /date d'une autre école \(roubaix\), et la phrase parle de grigny/,
  },
]);

test("a date is accepted without a link, beside a link to its own school, and beside links to two schools", async () => {
  const faults = (
    await faultsWith([
      [
        FUNDERS,
        append(
          [
            'We said so in <EventDate id="roubaix-2020" />. <Source id="s1" />',
            'Our school in [Meaux](/ecoles/meaux/) came with it (<EventDate id="infrastructures-numeriques-2022" />). <Source id="s12" />',
            'After [Roubaix](/ecoles/roubaix/) came [Saint-Denis](/ecoles/saint-denis/) (<EventDate id="labo-2025" />). <Source id="s5" />',
            'There were <Figure id="jeunes-formes-2020" bare /> of them (<EventDate id="grigny-2020" />). <Source id="s8" />',
          ].join("\n\n"),
        ),
      ],
    ])
  ).map(formatFault);
  assert.deepEqual(
    faults.filter((fault) => fault.includes("autre école")),
    [],
  );
});

test("if the schools in an event's own file are wrong, the English pages that show its date are not reported", async () => {
  const changes = [
    ["content/press/magny-les-hameaux-2026.mdx", line("schools", "[roubaix, roubaix]")],
  ] as const;
  const faults = (await faultsWith(changes)).map(formatFault);
  assert.ok(faults.length > 0);
  assert.deepEqual(
    faults.filter((fault) => fault.startsWith("content/english/")),
    [],
  );
});
