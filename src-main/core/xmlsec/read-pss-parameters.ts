/**
 * RSASSA-PSS with parameters: hash and salt are said inside SignatureMethod (RFC 9231 section 2.3.9). Left out,
 * they are SHA-256 and as many octets as the hash has. A mask made with another hash than the digest is beyond
 * what node:crypto verifies.
 */
import type { XmlElement } from '../xml/node';
import { attributeOf, findChild, textOf } from '../xml/query';
import { NS } from '../xml/namespaces';
import { digestAlgorithms, hashLengths, type SignatureAlgorithm, type SignatureHash } from './algorithms';

const PSS = 'http://www.w3.org/2007/05/xmldsig-more#';
const MGF1 = `${PSS}MGF1`;
/** Longer than any key allows; no number of digits is read without end. */
const saltPattern = /^\s*(\d{1,4})\s*$/;

/** Null when the parameters are not understood, or ask for what cannot be verified. */
export function readPssParameters(signatureMethod: XmlElement): SignatureAlgorithm | null {
  const parameters = findChild(signatureMethod, PSS, 'RSAPSSParams');
  const hash = parameters === null ? 'sha256' : hashIn(parameters, 'sha256');
  if (hash === null) return null;
  const mask = parameters && findChild(parameters, PSS, 'MaskGenerationFunction');
  if (mask !== null && (attributeOf(mask, 'Algorithm') !== MGF1 || hashIn(mask, hash) !== hash)) return null;
  const trailer = parameters && findChild(parameters, PSS, 'TrailerField');
  if (trailer !== null && textOf(trailer).trim() !== '1') return null;
  const salt = parameters && findChild(parameters, PSS, 'SaltLength');
  const length = salt === null ? hashLengths[hash] : Number(saltPattern.exec(textOf(salt))?.[1] ?? NaN);
  return Number.isNaN(length) ? null : { keyType: 'rsa', hash, saltLength: length };
}

function hashIn(element: XmlElement, otherwise: SignatureHash): SignatureHash | null {
  const method = findChild(element, NS.ds, 'DigestMethod');
  if (method === null) return otherwise;
  return digestAlgorithms.get(attributeOf(method, 'Algorithm') ?? '') ?? null;
}
