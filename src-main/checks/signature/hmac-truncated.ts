/** HMACOutputLength shortens the value that is compared, down to nothing (CVE-2009-0217). */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild, textOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';
import { signatureMethod } from '../derived/signature-parts';

export const hmacTruncated: Check = {
  id: 'hmac-truncated',
  category: 'signature',
  severity: 'error',
  title: 'The signature value is compared in full',
  failureTitle: 'HMACOutputLength shortens what is compared',
  why: 'With HMACOutputLength 8 one guess in 256 fits, with 0 every guess does (CVE-2009-0217). It has no meaning for RSA or ECDSA.',
  remedy: {
    idp: 'Leave HMACOutputLength out.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['xmldsig-4.4.2-truncation'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const method = signatureMethod(report);
      const length = method && findChild(method, NS.ds, 'HMACOutputLength');
      if (!length) return [];
      return [
        {
          message: `In ${signatureName(report)} HMACOutputLength is ${textOf(length)}.`,
          expected: 'no HMACOutputLength',
          actual: textOf(length),
          ...(report.valid === true ? { severity: 'warning' as const } : {}),
          place: { element: length },
        },
      ];
    }),
};
