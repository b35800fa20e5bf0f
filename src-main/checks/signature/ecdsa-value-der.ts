/** An ECDSA value in DER form where XML Signature wants r and s side by side. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild } from '../../core/xml/query';
import { isDerEcdsaValue } from '../../core/xmlsec/ecdsa-form';
import { base64Of } from '../../core/xmlsec/read-signature';
import { judgedKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const ecdsaValueDer: Check = {
  id: 'ecdsa-value-der',
  category: 'signature',
  severity: 'error',
  title: 'ECDSA values are r and s side by side',
  failureTitle: 'The ECDSA value is in DER form',
  why: 'Crypto libraries return a DER sequence; XML Signature wants the two numbers side by side, each as long as the curve. Receivers that follow it cannot verify the other form.',
  remedy: {
    idp: 'Convert the value before writing it (in Node: dsaEncoding "ieee-p1363"; in Java: SHA256withECDSAinP1363Format).',
    sp: null,
  },
  citations: ['xmldsig-6.4.3-ecdsa'],
  needs: [],
  kinds: judgedKinds,
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      if (report.valid === true || !/#ecdsa-/.test(report.signatureAlgorithm ?? '')) return [];
      const element = findChild(report.element, NS.ds, 'SignatureValue');
      const value = element && base64Of(element);
      if (!element || !value || !isDerEcdsaValue(value)) return [];
      return [
        {
          message: `The value of ${signatureName(report)} is a DER sequence.`,
          expected: 'r and s side by side (64 octets for P-256)',
          actual: 'SEQUENCE of two INTEGER',
          place: { element, part: 'content' as const },
        },
      ];
    }),
};
