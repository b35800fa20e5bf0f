/** What verifying each signature found, as JSON: what it covers, by which key, and why it fails. */
import { keyWords } from '../checks/derived/certificate-words';
import { explanationOf } from '../checks/derived/explained-signatures';
import type { Subject } from '../checks/subject';
import type { CheckedSignature } from '../contract/model/checked';
import type { XmlElement } from '../core/xml/node';
import type { SignatureReport } from '../core/xmlsec/signature-report';
import type { MessageTexts } from './locate';
import { locate } from './locate';

export function describeSignature(
  report: SignatureReport,
  subject: Subject,
  texts: MessageTexts,
): CheckedSignature {
  const reference = report.references[0];
  const place = (element: XmlElement | null) =>
    element === null ? null : locate({ element, part: 'whole' }, texts);
  const embedded = report.embeddedCertificates[0];
  return {
    signs: report.parent?.local ?? null,
    referenceUri: reference?.uri ?? null,
    signatureAlgorithm: report.signatureAlgorithm,
    digestAlgorithm: reference?.digestAlgorithm ?? null,
    canonicalization: report.canonicalization,
    certificateFingerprint: embedded?.fingerprint ?? null,
    valid: report.valid,
    covers: report.covers?.local ?? null,
    keySource: report.trustedKey?.source ?? (report.embeddedKeyVerifies ? 'embedded' : null),
    digest: { declared: reference?.declaredDigest ?? null, computed: reference?.computedDigest ?? null },
    problems: report.problems.map((problem) => problem.message),
    keyName:
      report.trustedKey !== null
        ? keyWords(report.trustedKey)
        : report.embeddedKeyVerifies
          ? (embedded?.subject ?? null)
          : null,
    state: stateOf(report),
    location: place(report.element),
    coversLocation: place(report.covers),
    explanation: explanationOf(subject, report),
  };
}

function stateOf(report: SignatureReport): CheckedSignature['state'] {
  if (report.valid === true) return 'trusted';
  if (report.valid === false) return 'failed';
  return report.embeddedKeyVerifies ? 'valid-untrusted' : 'not-verified';
}
