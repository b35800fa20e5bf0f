/** An algorithm outside the list of the deployment profile. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { relevantSignatures } from '../derived/relevant-signatures';
import type { Subject } from '../subject';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const xenc = 'http://www.w3.org/2001/04/xmlenc#';
const xenc11 = 'http://www.w3.org/2009/xmlenc11#';
const lists = {
  signature: [`${more}rsa-sha256`, `${more}ecdsa-sha256`],
  digest: [`${xenc}sha256`],
  encryption: [`${xenc11}aes128-gcm`, `${xenc11}aes256-gcm`],
  'key transport': [`${xenc}rsa-oaep-mgf1p`, `${xenc11}rsa-oaep`],
};

function used(subject: Subject) {
  const { redirectSignature, message } = subject;
  return [
    ...relevantSignatures(subject).flatMap(({ element, signatureAlgorithm, references }) => [
      { what: 'signature' as const, algorithm: signatureAlgorithm, element },
      ...references.map(({ digestAlgorithm }) => ({
        what: 'digest' as const,
        algorithm: digestAlgorithm,
        element,
      })),
    ]),
    ...(redirectSignature === null || message.element === null
      ? []
      : [
          {
            what: 'signature' as const,
            algorithm: redirectSignature.signatureAlgorithm,
            element: message.element,
          },
        ]),
    ...subject.decryptions.flatMap(({ element, dataAlgorithm, keyAlgorithm }) => [
      { what: 'encryption' as const, algorithm: dataAlgorithm, element },
      { what: 'key transport' as const, algorithm: keyAlgorithm, element },
    ]),
  ].filter(({ algorithm }) => algorithm !== null);
}

export const saml2intAlgorithm: Check = {
  id: 'saml2int-algorithm',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: the algorithms are those of the profile',
  failureTitle: 'saml2int: an algorithm is not one of the profile',
  why: 'Both sides have to support and use these, so that no login depends on luck: SHA-256, RSA or ECDSA, AES-GCM, RSA-OAEP.',
  remedy: {
    idp: 'Sign with RSA-SHA256 or ECDSA-SHA256, encrypt with AES-GCM and RSA-OAEP.',
    sp: 'Sign with RSA-SHA256 or ECDSA-SHA256, and support AES-GCM and RSA-OAEP.',
  },
  citations: ['saml2int-3.3'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => used(subject).length > 0,
  run: (subject) =>
    used(subject).flatMap(({ what, algorithm, element }) =>
      algorithm === null || lists[what].includes(algorithm)
        ? []
        : [
            {
              message: `The ${what} algorithm is ${algorithm}.`,
              expected: lists[what].join(' or '),
              actual: algorithm,
              place: { element },
            },
          ],
    ),
};
