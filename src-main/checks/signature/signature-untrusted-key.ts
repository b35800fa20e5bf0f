/** A signature that holds, but by a key nobody told the SP to trust: a rollover, a wrong certificate, or a forger. */
import type { Check } from '../check';
import { certificateWords, keyWords, listWords } from '../derived/certificate-words';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';
import { judgedKinds } from '../derived/protocol-message';

export const signatureUntrustedKey: Check = {
  id: 'signature-untrusted-key',
  category: 'signature',
  severity: 'error',
  title: 'The signature is by a key the receiver trusts',
  failureTitle: 'The signature is by a key the receiver does not trust',
  why: 'The certificate inside a message proves nothing: everybody can put their own there. Only a key configured beforehand does.',
  remedy: {
    idp: 'Sign with the certificate that the metadata publishes; during a rollover publish old and new side by side.',
    sp: "Load the IdP's current signing certificate, or refresh its metadata, if the certificate named here is really the IdP's. Otherwise treat the message as forged.",
  },
  citations: ['core-2.3.3-signature', 'profiles-4.1.4.3-signatures'],
  needs: ['trusted-key'],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject)
      .filter((report) => report.trustedKey === null && report.embeddedKeyVerifies)
      .map((report) => {
        const embedded = report.embeddedCertificates[0];
        const expected = listWords(subject.trustedKeys.map(keyWords));
        const actual = embedded === undefined ? 'the key in KeyInfo' : certificateWords(embedded);
        return {
          message: `The value of ${signatureName(report)} verifies with ${actual}, which is not among the trusted keys: ${expected}.`,
          expected,
          actual,
          place: { element: report.element },
        };
      }),
};
