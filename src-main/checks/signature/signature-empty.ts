/** A ds:Signature without SignedInfo or without SignatureValue: software that only looks whether one is there is satisfied. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const signatureEmpty: Check = {
  id: 'signature-empty',
  category: 'signature',
  severity: 'error',
  title: 'The signature holds SignedInfo and SignatureValue',
  failureTitle: 'The signature is an empty shell',
  why: 'A receiver that asks whether a Signature element is present, and verifies only what is in it, takes an empty one for a signature.',
  remedy: {
    idp: 'Sign the message, or leave the Signature element out. A template that was never signed looks like this too.',
    sp: 'Refuse a Signature without SignedInfo and SignatureValue.',
  },
  citations: ['core-5.4.2'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const missing = ['SignedInfo', 'SignatureValue'].filter(
        (local) => findChild(report.element, NS.ds, local) === null,
      );
      if (missing.length === 0) return [];
      return [
        {
          message: `In ${signatureName(report)} there is no ${missing.join(' and no ')}.`,
          expected: 'SignedInfo and SignatureValue',
          actual: `no ${missing.join(', no ')}`,
          place: { element: report.element },
        },
      ];
    }),
};
