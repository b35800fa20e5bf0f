/** The certificate behind the signature is outside its own dates: SAML does not ask, some receivers do. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { durationWords } from '../derived/duration-words';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures } from '../derived/relevant-signatures';

export const certificateNotInForce: Check = {
  id: 'certificate-not-in-force',
  category: 'certificate',
  severity: 'warning',
  title: 'The signing certificate is within its dates',
  failureTitle: 'The signing certificate is outside its dates',
  why: 'In SAML the key counts, not the dates around it, and most service providers go on. Some refuse, and logins stop on that day.',
  remedy: {
    idp: 'Renew the signing certificate and publish it in the metadata before the old one ends.',
    sp: 'Load the new certificate beside the old one before the IdP changes over.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const { now } = subject;
      const certificate =
        report.trustedKey === null ? report.embeddedCertificates[0] : report.trustedKey.certificate;
      if (!certificate) return [];
      const isOver = now >= certificate.notAfter;
      if (!isOver && now >= certificate.notBefore) return [];
      const distance = durationWords(isOver ? now - certificate.notAfter : certificate.notBefore - now);
      return [
        {
          message: `${certificateWords(certificate)} ${isOver ? `ended ${distance} before` : `starts ${distance} after`} the message was judged.`,
          expected: `${new Date(certificate.notBefore).toISOString()} to ${new Date(certificate.notAfter).toISOString()}`,
          actual: new Date(now).toISOString(),
          place: { element: report.element },
        },
      ];
    }),
};
