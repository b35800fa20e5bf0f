/** The signature is by a certificate the metadata lists for encryption only. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';
import { assertionKinds } from '../derived/protocol-message';

export const signedByEncryptionCertificate: Check = {
  id: 'signed-by-encryption-certificate',
  category: 'certificate',
  severity: 'error',
  title: 'The signing certificate is published for signing',
  failureTitle: 'The signature is by a certificate published for encryption only',
  why: 'The metadata says use="encryption" for this certificate, so that receivers do not try it for signatures. The two were mixed up on one side.',
  remedy: {
    idp: 'Publish the signing certificate with use="signing", or without use when one key serves both.',
    sp: "Load the IdP's signing certificate, or import corrected metadata.",
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => hasSignature(subject) && subject.idps.length > 0,
  run: (subject) => {
    const listed = new Set(
      subject.idps
        .flatMap(({ roles }) => roles)
        .flatMap(({ keyDescriptors }) => keyDescriptors)
        .filter(({ use }) => use === 'encryption')
        .flatMap(({ certificates }) => certificates.map(({ base64 }) => base64)),
    );
    if (listed.size === 0) return [];
    return relevantSignatures(subject).flatMap((report) => {
      if (report.trustedKey !== null || !report.embeddedKeyVerifies) return [];
      const used = report.embeddedCertificates.find(({ pem }) =>
        listed.has(pem.replace(/-----[^-]+-----|\s+/g, '')),
      );
      if (used === undefined) return [];
      return [
        {
          message: `${signatureSubject(report)} is by ${certificateWords(used)}, which the metadata lists with use="encryption".`,
          expected: 'use="signing"',
          actual: 'use="encryption"',
          place: { element: report.element },
        },
      ];
    });
  },
};
