/** Instants as they were captured: moved in time, and written as they were written. */

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/** Milliseconds since the epoch; null when it is no date and time. Without a zone it is UTC, as all times in SAML. */
export function parseCaptured(text: string): number | null {
  const parts = form.exec(text);
  if (!parts) return null;
  const fraction = parts[2] === undefined ? '' : `.${parts[2].slice(0, 3)}`;
  const instant = Date.parse(`${parts[1] ?? ''}${fraction}${parts[3] ?? 'Z'}`);
  return Number.isNaN(instant) ? null : instant;
}

/** The instant moved by `shift` milliseconds, with as many decimals as before, in UTC; null when it is none. */
export function moveInstant(text: string, shift: number): string | null {
  const parts = form.exec(text);
  const instant = parseCaptured(text);
  if (!parts || instant === null) return null;
  const moved = new Date(instant + shift);
  if (Number.isNaN(moved.getTime())) return null;
  const [seconds = '', millis = ''] = moved.toISOString().slice(0, -1).split('.');
  const decimals = parts[2]?.length ?? 0;
  const zone = parts[3] === undefined ? '' : 'Z';
  return decimals === 0
    ? `${seconds}${zone}`
    : `${seconds}.${millis.padEnd(decimals, '0').slice(0, decimals)}${zone}`;
}
