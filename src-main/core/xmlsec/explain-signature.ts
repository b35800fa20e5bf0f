/**
 * Why a signature fails, proved by trial: the octets are formed and hashed in other ways, the value verified with
 * other keys and algorithms, until one fits what was declared. Run only for signatures that failed: it costs
 * many times what verifying does. Nothing found here makes a signature valid.
 */
import { createHash, type KeyObject } from 'node:crypto';
import type { SignatureExplanation } from '../../contract/model/checked';
import { canonicalize, CanonicalizationError } from '../xml/canonicalize';
import type { XmlElement } from '../xml/node';
import { pathOf } from '../xml/query';
import { canonicalizations, digestAlgorithms, type SignatureHash, signatureAlgorithms } from './algorithms';
import { readKeyValue } from './read-key-value';
import { base64Of, readSignature } from './read-signature';
import type { ReferenceReport, SignatureReport, TrustedKey } from './signature-report';
import { verifiesWith } from './signature-value';
import { type TrialForm, trialForms } from './trial-forms';

const MAX_SHOWN = 200_000;
/** Larger octets are not tried in a dozen forms: the answer would take longer than a user waits. */
const MAX_TRIED = 2_000_000;

const commonHashes = ['sha1', 'sha256', 'sha384', 'sha512'] as const satisfies readonly SignatureHash[];

type Cause = SignatureExplanation['cause'];
type Tried = SignatureExplanation['tried'][number];

/** Null for a signature that does not fail. `consumed` is the element a receiver would read. */
export function explainSignature(
  report: SignatureReport,
  keys: readonly TrustedKey[],
  consumed: XmlElement | null,
): SignatureExplanation | null {
  if (report.valid !== false) return null;
  const reference = report.references[0];
  const canonical = reference?.canonicalText() ?? null;
  const found = explainFailure(report, reference, canonical, keys);
  return {
    ...found,
    covered: reference?.target ? pathOf(reference.target) : null,
    consumed: consumed && pathOf(consumed),
    canonical: canonical && canonical.slice(0, MAX_SHOWN),
    canonicalTruncated: (canonical?.length ?? 0) > MAX_SHOWN,
  };
}

type Found = Pick<SignatureExplanation, 'cause' | 'words' | 'matching' | 'tried'>;

function explainFailure(
  report: SignatureReport,
  reference: ReferenceReport | undefined,
  canonical: string | null,
  keys: readonly TrustedKey[],
): Found {
  if (reference === undefined || canonical === null || reference.declaredDigest === null) {
    return nothingComputed(report);
  }
  if (!reference.digestMatches) return explainDigest(report, reference, canonical, reference.declaredDigest);
  if (report.problems.some(({ code }) => code.startsWith('value-mismatch')))
    return explainValue(report, keys);
  return nothingComputed(report);
}

function nothingComputed({ problems }: SignatureReport): Found {
  const words = problems.map(({ message }) => `${message}.`).join(' ');
  return { cause: 'not-computed', words, matching: null, tried: [] };
}

function explainDigest(
  report: SignatureReport,
  reference: ReferenceReport,
  canonical: string,
  declared: string,
): Found {
  const hash = digestAlgorithms.get(reference.digestAlgorithm ?? '') ?? 'sha256';
  const digestOf = (text: string, algorithm: SignatureHash = hash): string =>
    createHash(algorithm).update(text, 'utf8').digest('base64');
  const tried: Tried[] = [];
  if (digestOf('') === declared) {
    return {
      cause: 'digest-of-nothing',
      words:
        'The declared digest is that of no octets at all. Software whose canonicalisation fails and hashes nothing would accept any content here: this is the void canonicalisation attack.',
      matching: '',
      tried: [{ form: 'nothing', words: 'no octets at all', digest: declared, matches: true }],
    };
  }
  if (canonical.length <= MAX_TRIED) {
    const found = tryForms(
      [...trialForms(canonical), ...otherCanonicalForms(report, reference)],
      declared,
      digestOf,
      tried,
    );
    if (found !== null) return { ...found, tried };
    const other = commonHashes.find(
      (algorithm) => algorithm !== hash && digestOf(canonical, algorithm) === declared,
    );
    if (other !== undefined) {
      tried.push({ form: other, words: `hashed with ${other}`, digest: declared, matches: true });
      return {
        cause: 'other-digest-algorithm',
        words: `The digest was computed with ${other}, but the Reference declares ${reference.digestAlgorithm ?? 'none'}.`,
        matching: canonical,
        tried,
      };
    }
  }
  return {
    cause: 'content-changed',
    words:
      'The signed content was changed after signing: no other way of forming the octets that was tried gives the declared digest.',
    matching: null,
    tried,
  };
}

function tryForms(
  forms: readonly TrialForm[],
  declared: string,
  digestOf: (text: string) => string,
  tried: Tried[],
): Omit<Found, 'tried'> | null {
  for (const { form, words, text, cause, explanation } of forms) {
    const digest = digestOf(text);
    const matches = digest === declared;
    tried.push({ form, words, digest, matches });
    if (matches) return { cause, words: explanation, matching: text.slice(0, MAX_SHOWN) };
  }
  return null;
}

/** The same element in every other canonical form, with and without the enveloped signature. */
function otherCanonicalForms(
  report: SignatureReport,
  { target, transforms, inclusivePrefixes }: ReferenceReport,
): TrialForm[] {
  if (target === null) return [];
  const forms: TrialForm[] = [];
  const declared = transforms.at(-1) ?? '';
  for (const [uri, { method, comments }] of canonicalizations) {
    for (const prefixes of method === 'exclusive' && inclusivePrefixes.length > 0
      ? [inclusivePrefixes, []]
      : [inclusivePrefixes]) {
      if (uri === declared && prefixes === inclusivePrefixes) continue;
      const text = canonicalOrNull(target, {
        method,
        comments,
        inclusivePrefixes: prefixes,
        omit: report.element,
      });
      if (text === null) continue;
      const words = `${method} canonical XML${comments ? ' with comments' : ''}${prefixes !== inclusivePrefixes ? ' without the PrefixList' : ''}`;
      forms.push({
        form: `${uri}${prefixes !== inclusivePrefixes ? ' without PrefixList' : ''}`,
        words,
        text,
        cause: 'other-canonicalization',
        explanation: `The signer hashed ${words}, but the signature declares ${declared === '' ? 'no canonicalisation' : declared}.`,
      });
    }
  }
  const method = canonicalizations.get(declared)?.method ?? 'exclusive';
  const whole = canonicalOrNull(target, { method, inclusivePrefixes });
  if (whole !== null) {
    forms.push({
      form: 'signature-left-in',
      words: 'with the signature left in',
      text: whole,
      cause: 'other-canonicalization',
      explanation:
        'The signer hashed the element with a signature inside it: the enveloped-signature transform was not applied.',
    });
  }
  return forms;
}

function canonicalOrNull(element: XmlElement, options: Parameters<typeof canonicalize>[1]): string | null {
  try {
    return canonicalize(element, options);
  } catch (error) {
    if (error instanceof CanonicalizationError) return null;
    throw error;
  }
}

interface Candidate {
  readonly key: KeyObject;
  readonly words: string;
  readonly isTrusted: boolean;
}

function explainValue(report: SignatureReport, keys: readonly TrustedKey[]): Found {
  const read = readSignature(report.element);
  const base64 = read.signatureValue && base64Of(read.signatureValue);
  const signedInfo = report.canonicalSignedInfo();
  if (base64 === null || signedInfo === null) return nothingComputed(report);
  const value = Buffer.from(base64, 'base64');
  const candidates = candidatesOf(report, keys, readKeyValue(read.keyInfo));
  const tried: Tried[] = [];
  const declared = signatureAlgorithms.get(report.signatureAlgorithm ?? '') ?? null;
  if (declared === null) return nothingComputed(report);
  const verifies = (text: string, key: KeyObject, hash = declared.hash): boolean =>
    verifiesWith({ ...declared, hash }, Buffer.from(text, 'utf8'), key, value);

  for (const { key, words, isTrusted } of candidates) {
    if (isTrusted) continue;
    const matches = verifies(signedInfo, key);
    tried.push({ form: 'other-key', words: `verified with ${words}`, digest: null, matches });
    if (matches)
      return found(
        'other-key',
        `The signature was made with another key than the trusted one: ${words}. Either the IdP changed its key, and the SP has not heard of it, or somebody else signed.`,
        tried,
      );
  }
  for (const hash of commonHashes) {
    if (hash === declared.hash) continue;
    const fitting = candidates.find(({ key }) => verifies(signedInfo, key, hash));
    tried.push({ form: hash, words: `verified with ${hash}`, digest: null, matches: fitting !== undefined });
    if (fitting)
      return found(
        'other-signature-algorithm',
        `The value verifies with ${hash} and ${fitting.words}, but the signature declares ${report.signatureAlgorithm ?? 'no algorithm'}.`,
        tried,
      );
  }
  for (const { form, words, text, cause, explanation } of [
    ...trialForms(signedInfo),
    ...otherSignedInfos(read.signedInfos[0]),
  ]) {
    const fitting = candidates.find(({ key }) => verifies(text, key));
    tried.push({ form, words: `SignedInfo ${words}`, digest: null, matches: fitting !== undefined });
    if (fitting) return found(cause, explanation.replace('the signed element', 'SignedInfo'), tried);
  }
  return found(
    'signed-info-changed',
    `The digest fits, but the value was not made over this SignedInfo by any key known here (${candidates.length === 0 ? 'none was given, and the message carries none' : candidates.map(({ words }) => words).join('; ')}): SignedInfo or SignatureValue was changed, or yet another key signed.`,
    tried,
  );
}

function found(cause: Cause, words: string, tried: readonly Tried[]): Found {
  return { cause, words, matching: null, tried: [...tried] };
}

function candidatesOf(
  report: SignatureReport,
  keys: readonly TrustedKey[],
  bare: KeyObject | null,
): Candidate[] {
  return [
    ...keys.map(({ key, name }) => ({ key, words: `the trusted key ${name}`, isTrusted: true })),
    ...report.embeddedCertificates.map(({ publicKey, subject, fingerprint }) => ({
      key: publicKey,
      words: `the certificate in the message, ${subject} (SHA-256 ${fingerprint})`,
      isTrusted: false,
    })),
    ...(bare ? [{ key: bare, words: 'the bare key in the message', isTrusted: false }] : []),
  ];
}

function otherSignedInfos(signedInfo: XmlElement | undefined): TrialForm[] {
  if (signedInfo === undefined) return [];
  return [...canonicalizations.values()].flatMap(({ method, comments }) => {
    const text = canonicalOrNull(signedInfo, { method, comments });
    const words = `in ${method} canonical XML${comments ? ' with comments' : ''}`;
    return text === null
      ? []
      : [
          {
            form: `${method}${comments ? '-comments' : ''}`,
            words,
            text,
            cause: 'other-canonicalization' as const,
            explanation: `SignedInfo was signed ${words}, which is not the method it declares.`,
          },
        ];
  });
}
