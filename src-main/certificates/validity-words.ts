/** The validity of a certificate in words, and whether it is time to renew it. */
import type { InspectedCertificate } from '../contract/model/certificate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days before the end from which renewal is due: metadata needs weeks to reach everybody. */
export const EXPIRING_DAYS = 30;

/** Times in milliseconds since the epoch. */
export function describeValidity(
  notBefore: number,
  notAfter: number,
  now: number,
): Pick<InspectedCertificate, 'validity' | 'validityWords'> {
  if (notAfter < notBefore) {
    return {
      validity: 'never-valid',
      validityWords: `never valid: it ends ${day(notAfter)}, before it begins`,
    };
  }
  if (now < notBefore) {
    return {
      validity: 'not-yet-valid',
      validityWords: `not yet valid: begins in ${span(notBefore - now)}, on ${day(notBefore)}`,
    };
  }
  if (now > notAfter) {
    return { validity: 'expired', validityWords: `expired ${span(now - notAfter)} ago, on ${day(notAfter)}` };
  }
  const left = notAfter - now;
  const words = `ends in ${span(left)}, on ${day(notAfter)}`;
  return left < EXPIRING_DAYS * DAY
    ? { validity: 'expiring', validityWords: `valid, but ${words}` }
    : { validity: 'valid', validityWords: `valid, ${words}` };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function span(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  if (days >= 2 * 365) return `${Math.floor(days / 365)} years`;
  if (days >= 1) return days === 1 ? '1 day' : `${days} days`;
  const hours = Math.floor(milliseconds / HOUR);
  if (hours >= 1) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.max(1, Math.floor(milliseconds / MINUTE))} min`;
}
