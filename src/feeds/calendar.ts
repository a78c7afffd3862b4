import ical, { ICalEventTransparency } from "ical-generator";
import { SITE } from "#site.ts";

/** A future event with a known day. */
export interface CalendarDay {
  /** A permanent id, so that calendars update their copy of the event. Ex.: "rentree-magny-2027". */
  readonly id: string;
  /** Ex.: "2027-03-01". */
  readonly day: string;
  readonly title: string;
  readonly place: string;
  /** Full URL of the page about it. */
  readonly url: string;
}

/**
 * RFC 5545 requires the time when an event was last changed (DTSTAMP). The content does not contain it, and using the day of
 * the build would change it every day.
 */
const STAMP = new Date("2026-11-25T00:00:00Z");

/**
 * Europe/Paris, with summer time according to directive 2000/84/EC. `calendarText` inserts this time zone: ical-generator would
 * write it before some of the calendar's properties, but RFC 5545 requires all properties first. The time zone also makes a
 * calendar without events valid, because a calendar needs at least one component.
 */
const TIME_ZONE = [
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

/** A calendar (RFC 5545) to subscribe to; valid without events too. */
export function calendarText(days: readonly CalendarDay[]): string {
  const calendar = ical({
    name: `${SITE.name} : les rentrées`,
    prodId: { company: SITE.name, product: "agenda", language: "FR" },
    ttl: 24 * 60 * 60, // seconds after which calendar apps request it again
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
      transparency: ICalEventTransparency.TRANSPARENT, // shown as free time
    });
  const text = `${calendar.toString().trimEnd()}\r\n`;
  return text.replace(/BEGIN:VEVENT|END:VCALENDAR/, (next) => [...TIME_ZONE, next].join("\r\n"));
}
