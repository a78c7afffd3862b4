import ical, { ICalEventTransparency } from "ical-generator";
import { SITE } from "../site.ts";

/** A day that is known and to come. */
export interface CalendarDay {
  /** A name that stays, so that a calendar changes what it has. Ex.: "rentree-magny-2027". */
  readonly id: string;
  /** Ex.: "2027-03-01". */
  readonly day: string;
  readonly title: string;
  readonly place: string;
  /** The whole address of the page that speaks of it. */
  readonly url: string;
}

/** When an event was written down: a calendar must be told (RFC 5545), the content does not say it, and the build's day is no fact. */
const STAMP = new Date("2026-11-25T00:00:00Z");

/**
 * The clock of the days, summer time by the directive 2000/84/EC. The library writes properties of our own after the events, where
 * none may stand; and with the clock here, a calendar without events is still one (RFC 5545 asks for one component at least).
 */
const CLOCK = [
  "X-WR-TIMEZONE:Europe/Paris",
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19810329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A calendar (RFC 5545) that one subscribes to: it stays at its address, with or without days. */
export function calendarText(days: readonly CalendarDay[]): string {
  const calendar = ical({
    name: `${SITE.name} : les rentrées`,
    prodId: { company: SITE.name, product: "agenda", language: "FR" },
    ttl: 24 * 60 * 60, // seconds after which a calendar asks again
  });
  for (const { id, day, title, place, url } of days)
    calendar.createEvent({
      id: `${id}@les-plombiers-du-numerique`,
      stamp: STAMP,
      start: day,
      allDay: true,
      summary: title,
      location: place,
      url,
      transparency: ICalEventTransparency.TRANSPARENT, // it takes nobody's time
    });
  const text = `${calendar.toString().trimEnd()}\r\n`;
  return text.replace(/BEGIN:VEVENT|END:VCALENDAR/, (next) => [...CLOCK, next].join("\r\n"));
}
