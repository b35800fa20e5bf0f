/** The address a trace browser begins at: of the web, never of a file or a script. */
import { UsageError } from '../../app/usage-error';

/** Throws UsageError for anything but an http or https URL; a host alone is taken as https. */
export function requireWebAddress(text: string): string {
  const full =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(?:\/|$)/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(full);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  } catch {
    // Told below.
  }
  throw new UsageError(`${text} is no address of the web`, 'Give one that begins with https:// or http://.');
}
