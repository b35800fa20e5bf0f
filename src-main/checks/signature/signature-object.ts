/** A ds:Object in the signature: SAML has no use for it, wrapping attacks keep the original in it. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements, findChildren } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureSubject } from '../derived/relevant-signatures';

export const signatureObject: Check = {
  id: 'signature-object',
  category: 'signature',
  severity: 'warning',
  title: 'The signature carries nothing besides itself',
  failureTitle: 'The signature carries content in a ds:Object',
  why: 'The enveloped-signature transform leaves the whole Signature out of the digest, so that nothing protects what stands in its Object. OpenSAML and others refuse it.',
  remedy: {
    idp: 'Leave ds:Object and ds:Manifest out.',
    sp: 'Refuse signatures with a ds:Object.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) =>
      findChildren(report.element, NS.ds, 'Object').map((element) => ({
        message: `${signatureSubject(report)} carries an Object with ${
          childElements(element)
            .map(({ name }) => name)
            .join(', ') || 'text'
        }.`,
        expected: 'no ds:Object',
        actual: childElements(element)
          .map(({ name }) => name)
          .join(', '),
        place: { element },
      })),
    ),
};
