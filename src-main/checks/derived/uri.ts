/** URIs as SAML messages name endpoints and entities (Core 1.3.2): only what checks ask of them, without resolving anything. */

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const web = /^(https?):\/\/([^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[\w.-]+\.localhost)$/i;

/** True for a URI with a scheme and something behind it: `urn:x`, `https://host/path`. */
export function isAbsoluteUri(text: string): boolean {
  return scheme.test(text) && !/\s/.test(text) && text.length > text.indexOf(':') + 1;
}

/** Host of an http or https URL, lower case, without port; null for anything else. */
export function hostOf(url: string): string | null {
  return web.exec(url)?.[3]?.toLowerCase() ?? null;
}

/** True for `http://` towards another machine. What stays on this machine needs no TLS. */
export function isPlainHttp(url: string): boolean {
  const found = web.exec(url);
  return found !== null && found[1]?.toLowerCase() === 'http' && !loopback.test(found[3] ?? '');
}

/** True when both are http(s) URLs that part in scheme or port and in nothing else. */
export function differOnlyInSchemeOrPort(left: string, right: string): boolean {
  const plain = (url: string): string => url.replace(/^https?:\/\/([^/?#:]*)(?::\d+)?/i, '$1');
  return left !== right && web.test(left) && web.test(right) && plain(left) === plain(right);
}
