/** Where RelayState may send a browser: it comes from outside, so a place on this server and nowhere else. */

/** The path to go to; null when RelayState names none, or one elsewhere. */
export function localTarget(relayState: string | null, origin: string): string | null {
  const path = relayState?.startsWith(`${origin}/`) ? relayState.slice(origin.length) : relayState;
  return path && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : null;
}
