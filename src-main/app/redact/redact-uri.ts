/**
 * Addresses and entity IDs with their parts hidden one by one: scheme, port, well-known words of the path, names of
 * query parameters and every slash stay, so that the difference between two of them can still be seen.
 */
import type { Pseudonyms } from './pseudonyms';
import { isLoopback, isPathWord, isPublic } from './public-values';

const URL_PARTS =
  /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#@]*)@)?([^/?#]*?)(:\d*)?([/][^?#]*)?(\?[^#]*)?(#[^]*)?$/i;
const URN_PARTS = /^(urn:)([a-z0-9-]+)(:[^]*)$/i;

export function looksLikeUri(value: string): boolean {
  const bare = value.trim();
  return !/\s/.test(bare) && (URL_PARTS.test(bare) || URN_PARTS.test(bare));
}

/** The address with its parts hidden; what is neither URL nor URN is hidden as a whole, as `kind`. */
export function redactUri(kind: string, value: string, pseudonyms: Pseudonyms): string {
  const bare = value.trim();
  if (isPublic(bare)) return value;
  if (!looksLikeUri(bare)) return pseudonyms.hide(kind, value);
  const shown = URN_PARTS.test(bare) ? redactUrn(bare, pseudonyms) : redactUrl(bare, pseudonyms);
  pseudonyms.remember(bare, shown);
  return value.replace(bare, () => shown);
}

function redactUrn(urn: string, { hide }: Pseudonyms): string {
  const [, scheme = '', namespace = '', rest = ''] = URN_PARTS.exec(urn) ?? [];
  return `${scheme}${namespace}${rest.replace(/[^:/?#]+/g, (part) => (isPathWord(part) ? part : hide('name', part)))}`;
}

function redactUrl(url: string, { hide }: Pseudonyms): string {
  const [, scheme = '', user, host = '', port = '', path = '', query = '', fragment = ''] =
    URL_PARTS.exec(url) ?? [];
  const shownHost = isLoopback(host) ? host : hide('host', host);
  const shownPath = path.replace(/[^/]+/g, (part) => (isPathWord(part) ? part : hide('path', part)));
  const shownQuery = query.replace(/([?&][^=&]*)(?:=([^&]*))?/g, (_whole, name: string, given?: string) => {
    const bareName = name.slice(1);
    const shownName = /^[A-Za-z_]{0,20}$/.test(bareName) ? name : name[0] + hide('query', bareName);
    return given === undefined ? shownName : `${shownName}=${hide('query', given)}`;
  });
  const shownFragment = fragment.length > 1 ? `#${hide('fragment', fragment.slice(1))}` : fragment;
  const shownUser = user === undefined ? '' : `${hide('user', user)}@`;
  return `${scheme}${shownUser}${shownHost}${port}${shownPath}${shownQuery}${shownFragment}`;
}
