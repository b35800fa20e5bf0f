/** What a root element that is no SAML 2.0 message probably was meant to be: the specific findings come before the general one. */
import { NS } from '../../core/xml/namespaces';
import type { XmlDocument, XmlElement } from '../../core/xml/node';

const protocolNames = ['AuthnRequest', 'Response', 'LogoutRequest', 'LogoutResponse', 'ArtifactResolve'];
const namespaces: ReadonlyMap<string, string> = new Map([
  ...[...protocolNames, 'ArtifactResponse'].map((name) => [name, NS.samlp] as const),
  ['Assertion', NS.saml],
  ['EntityDescriptor', NS.md],
  ['EntitiesDescriptor', NS.md],
]);
const lowerCased: ReadonlySet<string> = new Set([...namespaces.keys()].map((name) => name.toLowerCase()));

/** The namespace a message of this name belongs to; null for a name SAML does not use. */
export function expectedNamespace(local: string): string | null {
  return namespaces.get(local) ?? null;
}

export function isLowerCased({ name, local }: XmlElement): boolean {
  return lowerCased.has(local) && (name !== local || local !== 'response');
}

export function isSaml1({ uri }: XmlElement): boolean {
  return /^urn:oasis:names:tc:SAML:1\.[01]:(?:protocol|assertion|metadata)$/.test(uri);
}

/** A SAML name in a namespace that is neither the right one nor one of SAML 1.x. */
export function isForeign(element: XmlElement): boolean {
  const expected = expectedNamespace(element.local);
  return expected !== null && expected !== element.uri && !isSaml1(element);
}

/** True when reading stopped because a second element begins behind the root. */
export function hasSeveralRoots({ root, problem, text }: XmlDocument): boolean {
  if (root === null || problem?.code !== 'not-well-formed' || problem.offset < root.range.end) return false;
  return /^<[^!?/\s]/.test(text.slice(problem.offset, problem.offset + 2));
}
