/** Times and spans in words. Times are shown in UTC, as messages carry them. */

/** `09:41:07` of an ISO instant; the text itself when it is not a time. */
export function clockTime(iso: string, withMilliseconds = false): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return new Date(time).toISOString().slice(11, withMilliseconds ? 23 : 19);
}

/** `2026-03-11 09:41:07` of an ISO instant. */
export function dateTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-03-11` of an ISO instant. */
export function dateOnly(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(0, 10);
}

/** Local wall-clock `HH:MM:SS` of an ISO instant, for the list of what happened here. */
export function localTime(iso: string): string {
  const date = new Date(iso);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** `5 min 0 s`, `2 s`, `3 days`: the two largest units of a span in milliseconds. */
export function span(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  if (seconds === 0) return `${Math.round(Math.abs(milliseconds))} ms`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  const days = Math.floor(seconds / 86_400);
  if (days < 730) return days === 1 ? '1 day' : `${days} days`;
  return `${Math.floor(days / 365)} years`;
}

/** `412 ms`, `1.2 s`: how long something took. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
