/**
 * Verifies every ds:Signature of a document over the tree it was read into, so that the octets verified
 * are the octets explained. Trust comes only from the keys the caller gives; an embedded certificate can
 * show that a message is whole, never who wrote it. Sources: XML Signature 1.1 section 3.2, SAML Core 5.4.
 */
import type { KeyObject } from 'node:crypto';
import { canonicalize, CanonicalizationError } from '../xml/canonicalize';
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import {
  canonicalizations,
  isSharedSecret,
  pssWithParameters,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from './algorithms';
import { indexIds } from './index-ids';
import { readKeyValue } from './read-key-value';
import { readPssParameters } from './read-pss-parameters';
import { base64Of, readEmbeddedCertificates, readSignature, type SignatureRead } from './read-signature';
import type {
  CertificateFacts,
  SignatureProblem,
  SignatureProblemCode,
  SignatureReport,
  TrustedKey,
} from './signature-report';
import { verifyReference } from './verify-reference';
import { verifiesWith } from './signature-value';

export { indexIds } from './index-ids';

export interface VerifyOptions {
  /** The index of this document when the caller has it already. */
  readonly elementsById?: ReadonlyMap<string, readonly XmlElement[]>;
}

/** One report for every ds:Signature element anywhere in the document, in document order. Never throws on content. */
export function verifySignatures(
  document: XmlDocument,
  keys: readonly TrustedKey[],
  options: VerifyOptions = {},
): SignatureReport[] {
  const reports: SignatureReport[] = [];
  let elementsById = options.elementsById;
  for (const element of document.elements) {
    if (element.local !== 'Signature' || element.uri !== NS.ds) continue;
    elementsById ??= indexIds(document);
    reports.push(verifySignature(element, keys, elementsById));
  }
  return reports;
}

function verifySignature(
  element: XmlElement,
  keys: readonly TrustedKey[],
  elementsById: ReadonlyMap<string, readonly XmlElement[]>,
): SignatureReport {
  const read = readSignature(element);
  const problems: SignatureProblem[] = [];
  const say = (code: SignatureProblemCode, message: string, place: XmlElement = element): void => {
    problems.push({ code, message, element: place });
  };
  checkForm(read, say);
  const references = read.references.map((reference) =>
    verifyReference(reference, element, elementsById, problems),
  );
  const embeddedCertificates = readEmbeddedCertificates(read.keyInfo);
  const value = verifyValue(read, keys, embeddedCertificates, say);
  if (value.trustedKey === null && keys.length === 0)
    say('no-trusted-key', 'No trusted key was given to verify with');

  const valid = judgeProblems(problems);
  const [only] = references;
  const coversParent =
    references.length === 1 && only?.digestMatches === true && only.target === element.parent;
  return {
    element,
    parent: element.parent,
    signatureAlgorithm: read.signatureAlgorithm,
    canonicalization: read.canonicalization.algorithm,
    references,
    embeddedCertificates,
    canonicalSignedInfo: () => canonicalizeSignedInfo(read, () => undefined),
    trustedKey: value.trustedKey,
    embeddedKeyVerifies: value.embeddedKeyVerifies,
    problems,
    valid,
    covers: coversParent && valid !== false ? element.parent : null,
  };
}

function judgeProblems(problems: readonly SignatureProblem[]): boolean | null {
  if (problems.length === 0) return true;
  return problems.every(({ code }) => code === 'no-trusted-key') ? null : false;
}

type Say = (code: SignatureProblemCode, message: string, place?: XmlElement) => void;

function checkForm(read: SignatureRead, say: Say): void {
  const { signedInfos, references, signatureValue } = read;
  if (signedInfos.length === 0) say('malformed', 'The Signature has no SignedInfo');
  if (signedInfos.length > 1) {
    say(
      'several-signed-infos',
      `The Signature has ${signedInfos.length} SignedInfo elements; one is allowed`,
      signedInfos[1],
    );
  }
  if (!signatureValue) say('malformed', 'The Signature has no SignatureValue');
  for (const part of read.repeated) {
    say(
      'malformed',
      `<${part.name}> is written twice in the Signature; readers differ in which they take`,
      part,
    );
  }
  // What no XML parser reads to its end no service provider verifies; an element may lack its end tag here.
  if (read.element.document.problem)
    say('malformed', 'The document is not well-formed, so no signature in it can be relied on');
  if (signedInfos.length > 0 && references.length === 0)
    say('no-reference', 'SignedInfo has no Reference: it signs nothing');
  if (references.length > 1) {
    say(
      'several-references',
      `SignedInfo has ${references.length} References; SAML allows one`,
      references[1]?.element,
    );
  }
}

interface ValueOutcome {
  readonly trustedKey: TrustedKey | null;
  readonly embeddedKeyVerifies: boolean;
}

/** SignatureValue over the canonical SignedInfo, tried with the trusted keys first and the embedded ones after. */
function verifyValue(
  read: SignatureRead,
  keys: readonly TrustedKey[],
  certificates: readonly CertificateFacts[],
  say: Say,
): ValueOutcome {
  const none: ValueOutcome = { trustedKey: null, embeddedKeyVerifies: false };
  const algorithm = chooseAlgorithm(read, say);
  const signature = readSignatureValue(read, say);
  const signedInfo = canonicalizeSignedInfo(read, say);
  if (!algorithm || !signature || signedInfo === null) return none;

  const octets = Buffer.from(signedInfo, 'utf8');
  const verifies = (key: KeyObject): boolean => verifiesWith(algorithm, octets, key, signature);
  const trustedKey = keys.find(({ key }) => verifies(key)) ?? null;
  const embedded = embeddedKeys(read, certificates);
  const embeddedKeyVerifies = embedded.some((key) => trustedKey?.key === key || verifies(key));
  if (trustedKey) return { trustedKey, embeddedKeyVerifies };

  if (keys.length > 0) {
    say(
      'value-mismatch',
      keys.length === 1
        ? 'SignatureValue does not verify with the trusted key'
        : `SignatureValue verifies with none of the ${keys.length} trusted keys`,
      read.signatureValue ?? read.element,
    );
  }
  if (embedded.length > 0 && !embeddedKeyVerifies) {
    say(
      'value-mismatch-embedded',
      'SignatureValue does not verify with the certificate the message itself carries',
      read.signatureValue ?? read.element,
    );
  }
  return { trustedKey: null, embeddedKeyVerifies };
}

function chooseAlgorithm(read: SignatureRead, say: Say): SignatureAlgorithm | null {
  const uri = read.signatureAlgorithm;
  const known = uri === null ? undefined : signatureAlgorithms.get(uri);
  if (known) return known;
  const pss =
    uri === pssWithParameters && read.signatureMethod ? readPssParameters(read.signatureMethod) : null;
  if (pss) return pss;
  if (uri !== null && isSharedSecret(uri)) {
    say(
      'algorithm-key-mismatch',
      `The signature algorithm "${uri}" needs a shared secret: with a public key as that secret anybody could sign`,
    );
  } else if (read.signedInfos.length > 0) {
    say(
      'unsupported-algorithm',
      `The signature algorithm ${uri === null ? '(none)' : `"${uri}"`} is not supported`,
    );
  }
  return null;
}

function readSignatureValue(read: SignatureRead, say: Say): Buffer | null {
  if (!read.signatureValue) return null;
  if (read.signatureValue.children.some((child) => child.kind !== 'text')) {
    say(
      'comment-in-digest',
      'SignatureValue holds something besides text, which readers see differently',
      read.signatureValue,
    );
    return null;
  }
  const base64 = base64Of(read.signatureValue);
  if (base64 === null) {
    say('malformed', 'SignatureValue is not base64 alone', read.signatureValue);
    return null;
  }
  return Buffer.from(base64, 'base64');
}

function canonicalizeSignedInfo(read: SignatureRead, say: Say): string | null {
  const [signedInfo] = read.signedInfos;
  if (!signedInfo) return null;
  const { algorithm, inclusivePrefixes } = read.canonicalization;
  const method = algorithm === null ? undefined : canonicalizations.get(algorithm);
  if (!method) {
    say(
      'unsupported-algorithm',
      `The canonicalization method ${algorithm === null ? '(none)' : `"${algorithm}"`} is not supported`,
    );
    return null;
  }
  try {
    return canonicalize(signedInfo, { ...method, inclusivePrefixes });
  } catch (error) {
    if (!(error instanceof CanonicalizationError)) throw error;
    say('canonicalization-failed', error.message, signedInfo);
    return null;
  }
}

function embeddedKeys(read: SignatureRead, certificates: readonly CertificateFacts[]): KeyObject[] {
  const keys = certificates.map(({ publicKey }) => publicKey);
  const bare = readKeyValue(read.keyInfo);
  return bare ? [...keys, bare] : keys;
}
