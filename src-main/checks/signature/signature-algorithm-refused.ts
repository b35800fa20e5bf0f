/** A signature algorithm that receivers refuse: unknown, broken, or of another kind than the key. */
import { unofficialNames } from '../../core/xmlsec/algorithms';
import type { SignatureReport } from '../../core/xmlsec/signature-report';
import type { Check, Failure } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, problemsOf, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const signatureAlgorithmRefused: Check = {
  id: 'signature-algorithm-refused',
  category: 'signature',
  severity: 'error',
  title: 'The signature uses an algorithm receivers accept',
  failureTitle: 'The signature uses an algorithm receivers refuse',
  why: 'An HMAC keyed with a public certificate, MD5, or an algorithm of another kind than the key lets anybody sign; unknown algorithms cannot be verified at all.',
  remedy: { idp: 'Sign with RSA-SHA256 and digest with SHA-256.', sp: 'No change: refusing it is right.' },
  citations: ['xmldsig-3.2.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) => [
    ...problemsOf(subject, ['unsupported-algorithm', 'algorithm-key-mismatch']).map(
      ({ report, problem }) => ({
        message: `In ${signatureName(report)}: ${problem.message}`,
        expected: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        actual: report.signatureAlgorithm,
        place: { element: problem.element },
      }),
    ),
    ...relevantSignatures(subject).flatMap(unofficiallyNamed),
  ],
};

/** Algorithms whose meaning is plain, under a name that most software does not know. */
function unofficiallyNamed(report: SignatureReport): readonly Failure[] {
  const used = [
    report.signatureAlgorithm,
    ...report.references.map(({ digestAlgorithm }) => digestAlgorithm),
  ];
  return used.flatMap((name) => {
    const official = name === null ? undefined : unofficialNames.get(name);
    if (official === undefined) return [];
    return [
      {
        severity: 'warning' as const,
        message: `In ${signatureName(report)}: "${name ?? ''}" is not the name of the algorithm. Software that looks at the end of the name verifies it; most refuses it as unknown.`,
        expected: official,
        actual: name,
        remedy: { idp: `Name the algorithm ${official}.` },
        place: { element: report.element },
      },
    ];
  });
}
