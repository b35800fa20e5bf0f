/** SignatureValue verifies with no key at hand: SignedInfo was changed, or another key signed it. */
import type { Check } from '../check';
import { certificateWords, keyWords, listWords } from '../derived/certificate-words';
import { explanationOf } from '../derived/explained-signatures';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const signatureValueMismatch: Check = {
  id: 'signature-value-mismatch',
  category: 'signature',
  severity: 'error',
  title: 'SignatureValue verifies',
  failureTitle: 'SignatureValue verifies with no known key',
  why: 'SignatureValue seals SignedInfo, which seals the content. When it does not verify, nothing in the message is proven.',
  remedy: {
    idp: 'Compare the signing certificate of the application with the one handed to the SP.',
    sp: "Load the IdP's current signing certificate. If it is right, the message was changed on its way: capture it where it leaves the IdP and compare.",
  },
  citations: ['xmldsig-3.2.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject)
      .filter((report) => report.trustedKey === null && !report.embeddedKeyVerifies)
      .flatMap((report) => {
        const problem = report.problems.find(
          ({ code }) => code === 'value-mismatch' || code === 'value-mismatch-embedded',
        );
        if (problem === undefined) return [];
        const tried = listWords(subject.trustedKeys.map(keyWords));
        const embedded = report.embeddedCertificates[0];
        return [
          {
            message:
              `The value of ${signatureName(report)} verifies with none of the trusted keys (${tried})` +
              (embedded === undefined
                ? '; no certificate is embedded in it'
                : `, nor with its own embedded certificate ${certificateWords(embedded)}`) +
              `. ${explanationOf(subject, report)?.words ?? ''}`.trimEnd(),
            expected: tried === 'none' && embedded !== undefined ? certificateWords(embedded) : tried,
            actual: 'no key verifies it',
            place: { element: problem.element },
          },
        ];
      }),
};
