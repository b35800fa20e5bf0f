/** Canonicalization that keeps comments: allowed, but a same-document reference drops them before it runs. */
import type { Check } from '../check';
import { canonicalizations } from '../../core/xmlsec/algorithms';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, signatureSubject } from '../derived/relevant-signatures';
import { unusualSignatures } from '../derived/signature-parts';

export const canonicalizationWithComments: Check = {
  id: 'canonicalization-with-comments',
  category: 'signature',
  severity: 'notice',
  title: 'The signature names canonicalization without comments',
  failureTitle: 'The signature names canonicalization with comments',
  why: 'A reference to an ID leaves comments out whatever the method says, but not every library knows: with a comment in the message two of them compute different digests.',
  remedy: {
    idp: 'Choose the canonicalization without comments.',
    sp: null,
  },
  citations: ['core-5.4.3'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    unusualSignatures(subject).flatMap((report) => {
      const used = [report.canonicalization, ...report.references.flatMap(({ transforms }) => transforms)];
      const commented = used.find((each) => each !== null && canonicalizations.get(each)?.comments === true);
      if (commented === undefined) return [];
      return [
        {
          message: `${signatureSubject(report)} uses ${commented ?? ''}.`,
          expected: 'http://www.w3.org/2001/10/xml-exc-c14n#',
          actual: commented,
          place: { element: report.element },
        },
      ];
    }),
};
