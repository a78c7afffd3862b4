import assert from "node:assert/strict";
import { describe, test } from "node:test";
import ICAL from "ical.js";
import { calendarText } from "#feeds/calendar.ts";
import { knownDay } from "#lib/date-words.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";

const DAY = {
  id: "rentree-magny-2031",
  day: "2031-03-01",
  title:
    "Rentrée : technicien ; datacenter, École de Magny-les-Hameaux, pour qui n’a « pas de diplôme »",
  place: "École de Magny-les-Hameaux, Yvelines",
  url: "https://www.exemple.fr/ecoles/magny-les-hameaux/",
};

const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);

describe("the calendar", () => {
  const text = calendarText([DAY, { ...DAY, id: "rentree-autre", day: "2031-10-26" }]);

  test("the calendar can be parsed by another library: day, text and address", () => {
    const [first, second] = read(text)
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));
    assert.equal(first?.uid, "rentree-magny-2031@les-plombiers-du-numerique");
    assert.equal(first.summary, DAY.title);
    assert.equal(first.location, DAY.place);
    assert.equal(first.component.getFirstPropertyValue("url"), DAY.url);
    assert.ok(first.startDate.isDate, "a whole day, in whatever zone one reads it");
    assert.equal(first.startDate.toString(), DAY.day);
    assert.equal(second?.startDate.toString(), "2031-10-26");
  });

  test("the calendar is the same text each time, in any time zone", () => {
    const zone = process.env["TZ"];
    try {
      for (const other of ["America/New_York", "Pacific/Auckland"]) {
        process.env["TZ"] = other;
        assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, other);
        assert.equal(
          calendarText([DAY, { ...DAY, id: "rentree-autre", day: "2031-10-26" }]),
          text,
          other,
        );
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
    assert.match(text, /^DTSTAMP:\d{8}T\d{6}Z\r$/m);
  });

  test("the calendar has lines as in RFC 5545, with its own properties before its time zone and events", () => {
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
    const after = text.slice(text.indexOf("BEGIN:VTIMEZONE"));
    assert.doesNotMatch(after, /^(?:X-WR-|NAME|REFRESH|VERSION|PRODID)/m);
  });

  test("the calendar has the time zone of France", () => {
    const zone = new ICAL.Timezone(read(text).getFirstSubcomponent("vtimezone") ?? undefined);
    assert.equal(zone.tzid, "Europe/Paris");
    const hours = (iso: string) => zone.utcOffset(ICAL.Time.fromDateTimeString(iso)) / 3600;
    assert.deepEqual(
      [
        "2031-01-15T12:00:00",
        "2031-07-15T12:00:00",
        "2031-03-30T01:59:00",
        "2031-03-30T03:01:00",
        "2031-10-26T01:59:00",
        "2031-10-26T03:01:00",
      ].map(hours),
      [1, 2, 1, 2, 2, 1],
    );
  });

  test("the calendar is valid without events", () => {
    const empty = read(calendarText([]));
    assert.equal(empty.getAllSubcomponents("vevent").length, 0);
    assert.equal(empty.getAllSubcomponents("vtimezone").length, 1);
    assert.equal(empty.getFirstPropertyValue("version"), "2.0");
  });
});

test("only a date that is a single and certain day can be an event of the calendar", () => {
  assert.equal(knownDay(parsePartialDate("1er mars 2031")), "2031-03-01");
  for (const vague of [
    "mars 2031",
    "2031",
    "au plus tard 1er mars 2031",
    "vers le 1er mars 2031",
    "1er mars 2031 ou 8 mars 2031",
    "inconnue",
  ])
    assert.equal(knownDay(parsePartialDate(vague)), undefined, vague);
});
