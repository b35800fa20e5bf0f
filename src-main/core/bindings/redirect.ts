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
    /** Algorithm URI. Default: SHA-256 with the kind of key it is, http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 or #ecdsa-sha256. */
    readonly algorithm?: string;
  };
}

/** The URL to redirect to. Signed in the order the binding fixes: message, RelayState, SigAlg. */
export function encodeRedirect({ url, parameter, xml, relayState, sign }: RedirectSpec): string {
  const fields = [`${parameter}=${encodeQuery(deflateRawSync(xml).toString('base64'))}`];
  if (relayState !== null) fields.push(`RelayState=${encodeQuery(relayState)}`);
  if (sign) {
    const uri = sign.algorithm ?? usualAlgorithm(sign.key);
    fields.push(`SigAlg=${encodeQuery(uri)}`);
    const algorithm = signatureAlgorithms.get(uri);
    if (!algorithm) throw new Error(`Unknown signature algorithm ${uri}`);
    const value = signWith(algorithm, Buffer.from(fields.join('&')), sign.key);
    fields.push(`Signature=${encodeQuery(value.toString('base64'))}`);
  }
  return `${url}${url.includes('?') ? '&' : '?'}${fields.join('&')}`;
}

function usualAlgorithm({ asymmetricKeyType }: KeyObject): string {
  return `http://www.w3.org/2001/04/xmldsig-more#${asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa'}-sha256`;
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
