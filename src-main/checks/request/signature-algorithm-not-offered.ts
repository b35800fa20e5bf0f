/** A signature by an algorithm that the receiver's metadata does not list. */
import type { Check } from '../check';
import { describeDifference } from '../derived/near-miss';
import { relevantSignatures } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

/** Algorithms the receiver names: the IdP of a request, the SP of a Response. */
function accepted({ message, idps, sp }: Subject): readonly string[] {
  if (message.kind === 'AuthnRequest') return [...new Set(idps.flatMap((idp) => idp.signingMethods))];
  return message.kind === 'Response' ? (sp?.signingMethods ?? []) : [];
}

function used(subject: Subject) {
  const inXml = relevantSignatures(subject).map(({ signatureAlgorithm, element }) => ({
    signatureAlgorithm,
    element,
  }));
  const query = subject.redirectSignature;
  const { element } = subject.message;
  return query === null || element === null
    ? inXml
    : [...inXml, { signatureAlgorithm: query.signatureAlgorithm, element }];
}

export const signatureAlgorithmNotOffered: Check = {
  id: 'signature-algorithm-not-offered',
  category: 'request',
  severity: 'warning',
  title: 'The signature algorithm is one the receiver lists',
  failureTitle: 'The receiver does not list this signature algorithm',
  why: 'Metadata can say which algorithms are taken (alg:SigningMethod). ADFS and others accept the configured one alone and fail with a bare Responder otherwise.',
  remedy: {
    idp: 'Accept the algorithm that is used (ADFS: relying party trust > Advanced > Secure hash algorithm), or list it in the metadata.',
    sp: 'Sign with an algorithm of the list, usually RSA-SHA256.',
  },
  citations: [],
  needs: [],
  kinds: ['AuthnRequest', 'Response'],
  applies: (subject) => accepted(subject).length > 0 && used(subject).length > 0,
  run: (subject) => {
    const methods = accepted(subject);
    return used(subject).flatMap(({ signatureAlgorithm, element }) => {
      if (signatureAlgorithm === null || methods.includes(signatureAlgorithm)) return [];
      const difference = methods
        .map((method) => describeDifference(method, signatureAlgorithm))
        .find((words) => words !== null);
      return [
        {
          message: `The signature is by ${signatureAlgorithm}; the receiver lists ${methods.join(', ')}${difference ? `: ${difference}` : ''}.`,
          expected: methods.join(', '),
          actual: signatureAlgorithm,
          place: { element },
        },
      ];
    });
  },
};
