/** Namespaces in force while a tree is written, and the small texts both writers put together alike. */
import { escapeAttribute } from './escape';
import type { XmlSpec } from './spec';

/** Namespaces in force, innermost first. */
export interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | null;
}

export function uriOf(scope: Scope | null, prefix: string): string {
  for (let each = scope; each !== null; each = each.outer) if (each.prefix === prefix) return each.uri;
  return '';
}

export function declaration(prefix: string, uri: string): string {
  return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri, 'xmlns', 'canonical')}"`;
}

export function nameOf(spec: XmlSpec): string {
  return spec.prefix === '' ? spec.local : `${spec.prefix}:${spec.local}`;
}

export function prefixOf(attributeName: string): string {
  return attributeName.slice(0, attributeName.indexOf(':'));
}
