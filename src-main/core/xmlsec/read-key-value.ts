/**
 * The bare key of KeyInfo/KeyValue: RSAKeyValue (XML Signature 1.1 section 4.5.2.2), and ECKeyValue with a named
 * curve (section 4.5.2.3). It shows that a message is whole, never who wrote it.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { NS } from '../xml/namespaces';
import type { XmlElement } from '../xml/node';
import { attributeOf, findChild, textOf } from '../xml/query';

const DSIG11 = 'http://www.w3.org/2009/xmldsig11#';

interface Curve {
  readonly crv: string;
  /** Octets of one coordinate. */
  readonly size: number;
}

const curves: ReadonlyMap<string, Curve> = new Map([
  ['urn:oid:1.2.840.10045.3.1.7', { crv: 'P-256', size: 32 }],
  ['urn:oid:1.3.132.0.34', { crv: 'P-384', size: 48 }],
  ['urn:oid:1.3.132.0.35', { crv: 'P-521', size: 66 }],
]);

/** Null when there is none that can be read. */
export function readKeyValue(keyInfo: XmlElement | null): KeyObject | null {
  const keyValue = keyInfo && findChild(keyInfo, NS.ds, 'KeyValue');
  if (!keyValue) return null;
  const rsa = findChild(keyValue, NS.ds, 'RSAKeyValue');
  const ec = findChild(keyValue, DSIG11, 'ECKeyValue');
  const jwk = (rsa && readRsa(rsa)) ?? (ec && readEc(ec));
  if (jwk === null) return null;
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

function readRsa(rsa: XmlElement) {
  const modulus = findChild(rsa, NS.ds, 'Modulus');
  const exponent = findChild(rsa, NS.ds, 'Exponent');
  if (!modulus || !exponent) return null;
  return {
    kty: 'RSA',
    n: octetsOf(modulus).toString('base64url'),
    e: octetsOf(exponent).toString('base64url'),
  };
}

/** The point is written uncompressed: 04, then both coordinates. */
function readEc(ec: XmlElement) {
  const named = findChild(ec, DSIG11, 'NamedCurve');
  const point = findChild(ec, DSIG11, 'PublicKey');
  const curve = named && curves.get(attributeOf(named, 'URI') ?? '');
  if (!curve || !point) return null;
  const octets = octetsOf(point);
  const { crv, size } = curve;
  if (octets.length !== 1 + 2 * size || octets[0] !== 4) return null;
  const coordinate = (from: number): string => octets.subarray(from, from + size).toString('base64url');
  return { kty: 'EC', crv, x: coordinate(1), y: coordinate(1 + size) };
}

function octetsOf(element: XmlElement): Buffer {
  return Buffer.from(textOf(element), 'base64');
}
