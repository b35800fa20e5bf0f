/** Base64 and decryption transforms digest something else than the element that is read. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, signatureName } from '../derived/relevant-signatures';
import { transformsAmong } from '../derived/signature-parts';

const decoding = new Set([
  'http://www.w3.org/2000/09/xmldsig#base64',
  'http://www.w3.org/2002/07/decrypt#XML',
  'http://www.w3.org/2002/07/decrypt#Binary',
  'http://www.w3.org/2001/04/decrypt#',
]);

export const decodingTransform: Check = {
  id: 'decoding-transform',
  category: 'signature',
  severity: 'error',
  title: 'The element itself is digested',
  failureTitle: 'A transform decodes or decrypts before digesting',
  why: 'Base64 digests only the decoded text, so that elements around it can be changed; decryption digests a plaintext the receiver may not be looking at.',
  remedy: {
    idp: 'Sign first and encrypt the signed assertion: no such transform is needed then.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-5.4.4'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    transformsAmong(subject, decoding).map(({ report, element, algorithm }) => ({
      message: `In ${signatureName(report)} the transform ${algorithm} stands before the digest.`,
      expected: 'enveloped-signature and exclusive canonicalization',
      actual: algorithm,
      place: { element },
    })),
};
