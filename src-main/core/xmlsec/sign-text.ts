/**
 * Signs a document that holds another's text: an ArtifactResponse around a Response whose every character has to stay
 * as it is. So it is signed over what it parses to, and the Signature is written into the text.
 */
import { CanonicalizationError, canonicalize } from '../xml/canonicalize';
import { NS } from '../xml/namespaces';
import { parseXml } from '../xml/parse';
import { childElements } from '../xml/query';
import { writeXml } from '../xml/write';
import { buildSignature, type SignatureSpec } from './sign';

/**
 * The text with an enveloped Signature after the root's Issuer, or first where there is none. `id` is the root's ID.
 * Null when it cannot be parsed, or has no canonical form.
 */
export function signText(text: string, id: string, spec: SignatureSpec): string | null {
  const { root, problem } = parseXml(text);
  if (problem !== null || root === null) return null;
  let canonical: string;
  try {
    canonical = canonicalize(root, { method: 'exclusive', inclusivePrefixes: spec.inclusivePrefixes ?? [] });
  } catch (error) {
    if (error instanceof CanonicalizationError) return null;
    throw error;
  }
  const signature = writeXml(buildSignature(id, canonical, spec));
  const [first] = childElements(root);
  const isIssuer = first?.uri === NS.saml && first.local === 'Issuer';
  const at = isIssuer ? first.range.end : root.startTag.end;
  return text.slice(0, at) + signature + text.slice(at);
}
