/**
 * Parts of a Signature that fits changed content: what attacks hide beside the genuine one, so that a reader who
 * takes the wrong part finds every digest right.
 */
import type { ScenarioLogin } from '../scenario';
import { forgeSignature } from '../../core/xmlsec/forge-signature';
import { locate, textAt } from './text';

/** A Signature over the assertion of `xml` as it is now, by the key nobody trusts. */
export function signatureOfStranger(xml: string, login: ScenarioLogin): string {
  return forgeSignature(locate(xml, ['Assertion']), { key: login.strangerKey.privateKey });
}

/** Its SignedInfo, which declares the namespace by itself. */
export function signedInfoFor(xml: string, login: ScenarioLogin): string {
  const signedInfo = textAt(signatureOfStranger(xml, login), ['SignedInfo']);
  return signedInfo.replace(
    '<ds:SignedInfo>',
    '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
  );
}

/** The base64 of its digest. */
export function digestFor(xml: string, login: ScenarioLogin): string {
  return /<ds:DigestValue>([^<]*)</.exec(signatureOfStranger(xml, login))?.[1] ?? '';
}

/** Content put into Status as a StatusDetail, which may hold anything (SAML Core 3.2.2.4). */
export function statusDetail(xml: string, content: string): string {
  const { prefix } = locate(xml, ['Status']);
  const name = prefix === '' ? 'StatusDetail' : `${prefix}:StatusDetail`;
  return `<${name}>${content}</${name}>`;
}
