/** Times in SAML messages (Core 1.3.3): xs:dateTime, read strictly, without a clock or a time zone of our own. */

export interface Instant {
  /** Milliseconds since the epoch; fractions beyond a millisecond are cut off. */
  readonly ms: number;
  /** `Z`, an offset such as `+02:00`, or null when the text names no zone (then read as UTC). */
  readonly zone: string | null;
}

const form =
  /^[\t\n\r ]*(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?[\t\n\r ]*$/;

/** `2026-11-23T04:10:14Z`, the form nearly every message uses: read without a pattern. Null for any other. */
function parseUsual(text: string): Instant | null {
  if (text.length !== 20 || text.charCodeAt(19) !== 90) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const separated =
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58;
  // A part that is no number is -1, and every comparison below fails for it.
  if (!separated || year < 100 || hour < 0 || minute < 0 || second < 0) return null;
  if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) return null;
  return { ms: Date.UTC(year, month - 1, day, hour, minute, second), zone: 'Z' };
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const remembered = new Map<string, Instant | null>();
const REMEMBER = 1000;

/** Null when the text is no xs:dateTime (leap seconds are none: Core 1.3.3 forbids them). */
export function parseInstant(text: string): Instant | null {
  let instant = remembered.get(text);
  if (instant === undefined) {
    instant = readInstant(text);
    // Many checks ask for the same few times.
    if (remembered.size >= REMEMBER) remembered.clear();
    remembered.set(text, instant);
  }
  return instant;
}

function readInstant(text: string): Instant | null {
  const usual = parseUsual(text);
  if (usual !== null) return usual;
  const found = form.exec(text);
  if (found === null) return null;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const day = Number(found[3]);
  const hour = Number(found[4]);
  const minute = Number(found[5]);
  const second = Number(found[6]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = found[7] === undefined ? 0 : Number(found[7].slice(0, 3).padEnd(3, '0'));
  const zone = found[8] ?? null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offsetOf(zone);
  return { ms, zone };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function offsetOf(zone: string | null): number {
  if (zone === null || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000;
}

/** Milliseconds, or null for an absent or unreadable time. */
export function instantOf(text: string | null): number | null {
  return text === null ? null : (parseInstant(text)?.ms ?? null);
}

/** `2026-11-23T04:10:14Z`; milliseconds are shown only when there are any. */
export function instantWords(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
