/** Dates of events and figures in sentences about schools. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, faultsWith, line } from "./breaking.ts";

const FUNDERS = "content/english/funders.mdx";
const PRESS = "content/english/press.mdx";

describeBreaks("a date of another school than its sentence is reported", [
  {
    rule: "the event of another school than that of the link and the figures",
    file: FUNDERS,
    change: (text) =>
      text.replace('(<EventDate id="labo-2025" />)', '(<EventDate id="marseille-2023" />)'),
    says: /<EventDate id="marseille-2023" \/> est la date d'une autre école \(marseille-saint-jerome\), et la phrase parle de saint-denis/,
  },
  {
    rule: "the event of another school than that of a link typed on two lines",
    file: FUNDERS,
    change: append(
      'We opened [our school in\nRoubaix](/ecoles/roubaix/) then (<EventDate id="marseille-2023" />). <Source id="s14" />',
    ),
    says: /une autre école \(marseille-saint-jerome\), et la phrase parle de roubaix/,
  },
  {
    rule: "the event of another announcement than that of the link",
    file: PRESS,
    change: (text) =>
      text.replace('<EventDate id="grigny-2020" />', '<EventDate id="roubaix-2020" />'),
    says: /date d'une autre école \(roubaix\), et la phrase parle de grigny/,
  },
]);

test("a date may stand without a link, with its own school, or beside another one", async () => {
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

test("if the schools of the event itself are reported, its dates elsewhere are not", async () => {
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
