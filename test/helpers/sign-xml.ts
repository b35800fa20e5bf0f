/**
 * Signs an element of a text with node:crypto, so that tests can make signatures no honest signer makes: other
 * references, more of them, other transforms. Keys are RSA 2048, made once for each test file.
 */
import type { KeyObject } from 'node:crypto';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalize } from '../../src-main/core/xml/canonicalize';
import type { XmlElement } from '../../src-main/core/xml/node';
import { parseXml } from '../../src-main/core/xml/parse';
import { attributeOf, walkElements } from '../../src-main/core/xml/query';
import type { TrustedKey } from '../../src-main/core/xmlsec/signature-report';

export interface TestSigner {
  readonly privateKey: KeyObject;
  readonly trusted: TrustedKey;
}

export function makeSigner(name = 'test key'): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKey,
    trusted: { key: publicKey, certificate: null, source: 'certificate', name, entityId: null },
  };
}

export interface SignOptions {
  readonly signer: TestSigner;
  /** Local name of the element that gets the signature; the first of that name. */
  readonly target: string;
  /** ID the Reference names; default the target's own. */
  readonly referenceId?: string;
  readonly extraTransform?: string;
  readonly references?: number;
  readonly hash?: 'sha1' | 'sha256';
  /** Content of KeyInfo; none by default. */
  readonly keyInfo?: string;
}

const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const DS = 'http://www.w3.org/2000/09/xmldsig#';

const digestUri = { sha1: `${DS}sha1`, sha256: 'http://www.w3.org/2001/04/xmlenc#sha256' };
const signatureUri = { sha1: `${DS}rsa-sha1`, sha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256' };

/** The text with a ds:Signature behind the target's Issuer. */
export function signXml(xml: string, options: SignOptions): string {
  const hash = options.hash ?? 'sha256';
  const elements = [...walkElements(rootOf(xml))];
  const target = find(elements, (each) => each.local === options.target);
  const id = options.referenceId ?? attributeOf(target, 'ID') ?? '';
  const referenced = find(elements, (each) => attributeOf(each, 'ID') === id);
  const digest = createHash(hash)
    .update(canonicalize(referenced, { method: 'exclusive' }), 'utf8')
    .digest('base64');
  const transforms = [
    ENVELOPED,
    ...(options.extraTransform === undefined ? [] : [options.extraTransform]),
    EXCLUSIVE,
  ]
    .map((uri) => `<ds:Transform Algorithm="${uri}"></ds:Transform>`)
    .join('');
  const reference = `<ds:Reference URI="#${id}"><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="${digestUri[hash]}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  const inner = `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${signatureUri[hash]}"></ds:SignatureMethod>${reference.repeat(options.references ?? 1)}`;
  const canonical = `<ds:SignedInfo xmlns:ds="${DS}">${inner}</ds:SignedInfo>`;
  const value = sign(hash, Buffer.from(canonical), options.signer.privateKey).toString('base64');
  const keyInfo = options.keyInfo === undefined ? '' : `<ds:KeyInfo>${options.keyInfo}</ds:KeyInfo>`;
  const signature = `<ds:Signature xmlns:ds="${DS}"><ds:SignedInfo>${inner}</ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo}</ds:Signature>`;
  const issuer = target.children.find((child): child is XmlElement => child.kind === 'element');
  const at = issuer?.range.end ?? target.startTag.end;
  return xml.slice(0, at) + signature + xml.slice(at);
}

/** An RSAKeyValue for KeyInfo: the signer's own public key. */
export function keyValueOf(signer: TestSigner): string {
  const { n = '', e = '' } = signer.trusted.key.export({ format: 'jwk' });
  const base64 = (value: string): string => Buffer.from(value, 'base64url').toString('base64');
  return `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${base64(n)}</ds:Modulus><ds:Exponent>${base64(e)}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
}

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (root === null) throw new Error('no root element');
  return root;
}

function find(elements: readonly XmlElement[], matches: (element: XmlElement) => boolean): XmlElement {
  const found = elements.find(matches);
  if (found === undefined) throw new Error('no such element');
  return found;
}
