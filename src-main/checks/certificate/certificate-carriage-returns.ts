/** Carriage returns (`&#13;`) inside X509Certificate: the certificate was pasted from a Windows file. */
import type { Check } from '../check';
import { certificateTextFailures, holdsCertificates } from '../derived/certificates';
import { anyKind } from '../derived/protocol-message';

export const certificateCarriageReturns: Check = {
  id: 'certificate-carriage-returns',
  category: 'certificate',
  severity: 'notice',
  title: 'X509Certificate holds no carriage returns',
  failureTitle: 'X509Certificate holds carriage returns',
  why: 'They are written as &#13; and survive every parser. Software that removes only spaces and line feeds before decoding fails on them.',
  remedy: {
    idp: 'Convert the certificate file to Unix line ends before loading it.',
    sp: 'Convert the certificate file to Unix line ends before loading it.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: holdsCertificates,
  run: (subject) =>
    certificateTextFailures(subject, 'carriage-returns', 'carriage returns').map((failure) => ({
      ...failure,
      severity: 'notice' as const,
    })),
};
