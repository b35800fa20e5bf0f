/** A stylesheet as a transform: a program of the sender that the receiver would run before it knows the sender. */
import type { Check } from '../check';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, signatureSubject } from '../derived/relevant-signatures';
import { transformsAmong } from '../derived/signature-parts';

const xslt = new Set(['http://www.w3.org/TR/1999/REC-xslt-19991116']);

export const xsltTransform: Check = {
  id: 'xslt-transform',
  category: 'signature',
  severity: 'error',
  title: 'The signature runs no stylesheet',
  failureTitle: 'An XSLT transform would run a program of the sender',
  why: 'Transforms run before the signature is known to hold. A stylesheet can read files, loop without end, or produce whatever octets fit the digest.',
  remedy: {
    idp: 'No change: no IdP sends one. Treat the message as an attack.',
    sp: 'Refuse XSLT before anything of the signature is evaluated.',
  },
  citations: ['core-5.4.4'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    transformsAmong(subject, xslt).map(({ report, element, algorithm }) => ({
      message: `${signatureSubject(report)} asks the receiver to run a stylesheet.`,
      expected: 'enveloped-signature and exclusive canonicalization',
      actual: algorithm,
      place: { element },
    })),
};
