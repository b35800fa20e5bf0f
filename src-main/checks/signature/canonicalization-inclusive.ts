/** Inclusive canonicalization takes the namespaces around an element into its digest: moving the element breaks it. */
import type { Check } from '../check';
import { canonicalizations } from '../../core/xmlsec/algorithms';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';
import { hasSignature, signatureSubject } from '../derived/relevant-signatures';
import { unusualSignatures } from '../derived/signature-parts';

function isInclusive(algorithm: string | null): boolean {
  const known = algorithm === null ? undefined : canonicalizations.get(algorithm);
  return known !== undefined && known.method !== 'exclusive';
}

export const canonicalizationInclusive: Check = {
  id: 'canonicalization-inclusive',
  category: 'signature',
  severity: 'warning',
  title: 'The signature uses exclusive canonicalization',
  failureTitle: 'The signature uses inclusive canonicalization',
  why: 'The digest then depends on namespaces declared around the element. An assertion taken out of its Response, or a Response put into a SOAP envelope, no longer verifies.',
  remedy: {
    idp: 'Switch to exclusive canonicalization: http://www.w3.org/2001/10/xml-exc-c14n#.',
    sp: 'Verify the assertion in the document it came in, before anything is cut out.',
  },
  citations: ['core-5.4.3'],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: hasSignature,
  run: (subject) =>
    unusualSignatures(subject).flatMap((report) => {
      const used = [report.canonicalization, ...report.references.flatMap(({ transforms }) => transforms)];
      const inclusive = used.find(isInclusive);
      if (inclusive === undefined) return [];
      return [
        {
          message: `${signatureSubject(report)} uses ${inclusive ?? ''}.`,
          expected: 'http://www.w3.org/2001/10/xml-exc-c14n#',
          actual: inclusive,
          place: { element: report.element },
        },
      ];
    }),
};
