/** Instants told from the instant of their message, so that two logins of different days can be compared. */
import { parseCaptured } from '../replay/captured-instant';

/** Milliseconds since the epoch; null when there is none. */
export function instantOf(text: string | null): number | null {
  return text === null ? null : parseCaptured(text);
}

/** `«issued + 5 min»`; the text itself when it is no instant or there is nothing to tell it from. */
export function relativeWords(text: string, start: number | null): string {
  const instant = parseCaptured(text);
  if (instant === null || start === null) return text;
  const seconds = Math.round((instant - start) / 1000);
  return seconds === 0 ? '«issued»' : `«issued ${seconds < 0 ? '-' : '+'} ${spanWords(Math.abs(seconds))}»`;
}

function spanWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
