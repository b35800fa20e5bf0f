/** A Signature that does not stand right behind the Issuer, where the schema puts it. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { childElements } from '../../core/xml/query';
import { assertionKinds, protocolKinds } from '../derived/protocol-message';
import { hasSignature, relevantSignatures, signatureName } from '../derived/relevant-signatures';

export const signatureMisplaced: Check = {
  id: 'signature-misplaced',
  category: 'signature',
  severity: 'warning',
  title: 'The signature stands where the schema puts it',
  failureTitle: 'The signature does not stand where the schema puts it',
  why: 'Issuer comes first, Signature second. Auth0 put it last for years and most receivers take it; those that validate against the schema (php-saml, ruby-saml, python3-saml) refuse another order.',
  remedy: {
    idp: 'Put the Signature right behind the Issuer.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: [...protocolKinds, ...assertionKinds],
  applies: hasSignature,
  run: (subject) =>
    relevantSignatures(subject).flatMap((report) => {
      const { parent, element } = report;
      if (parent === null || (parent.uri !== NS.saml && parent.uri !== NS.samlp)) return [];
      const before = childElements(parent).slice(0, childElements(parent).indexOf(element));
      const stranger = before.find((each) => each.uri !== NS.saml || each.local !== 'Issuer');
      // A second signature in the same element has a check of its own.
      if (stranger === undefined || stranger.uri === NS.ds) return [];
      return [
        {
          message: `${stranger.name} stands before ${signatureName(report)}.`,
          expected: 'Issuer, then Signature',
          actual: before.map((each) => each.local).join(', '),
          place: { element },
        },
      ];
    }),
};
