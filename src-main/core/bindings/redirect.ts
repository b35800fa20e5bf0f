/** The HTTP-Redirect binding, sending side (SAML Bindings 3.4.4.1). */
import type { KeyObject } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { signatureAlgorithms } from '../xmlsec/algorithms';
import { signWith } from '../xmlsec/signature-value';

export interface RedirectSpec {
  /** Where to send it; an existing query is kept. */
  readonly url: string;
  readonly parameter: 'SAMLRequest' | 'SAMLResponse';
  /** Without an enveloped signature: the binding signs the query instead. */
  readonly xml: string;
  readonly relayState: string | null;
  readonly sign?: {
    readonly key: KeyObject;
    /** Algorithm URI, for example http://www.w3.org/2001/04/xmldsig-more#rsa-sha256. */
    readonly algorithm: string;
  };
}

/** The URL to redirect to. Signed in the order the binding fixes: message, RelayState, SigAlg. */
export function encodeRedirect({ url, parameter, xml, relayState, sign }: RedirectSpec): string {
  const fields = [`${parameter}=${encodeQuery(deflateRawSync(xml).toString('base64'))}`];
  if (relayState !== null) fields.push(`RelayState=${encodeQuery(relayState)}`);
  if (sign) {
    fields.push(`SigAlg=${encodeQuery(sign.algorithm)}`);
    const algorithm = signatureAlgorithms.get(sign.algorithm);
    if (!algorithm) throw new Error(`Unknown signature algorithm ${sign.algorithm}`);
    const value = signWith(algorithm, Buffer.from(fields.join('&')), sign.key);
    fields.push(`Signature=${encodeQuery(value.toString('base64'))}`);
  }
  return `${url}${url.includes('?') ? '&' : '?'}${fields.join('&')}`;
}

/**
 * Percent-encodes all but the unreserved characters of RFC 3986: browsers rewrite an apostrophe on their own
 * (URL Standard, special-query set), and the signature covers the characters that arrive.
 */
function encodeQuery(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
