/** An Issuer of another format than entity. */
import type { Check } from '../check';
import { assertionKinds, identifiedElements } from '../derived/protocol-message';

const ENTITY = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity';

export const issuerFormat: Check = {
  id: 'issuer-format',
  category: 'assertion',
  severity: 'warning',
  title: 'The format of Issuer is entity, or left out',
  failureTitle: 'The format of Issuer is not entity',
  why: 'Issuer holds an entity ID. Receivers that look at Format (OpenSAML among them) refuse another one.',
  remedy: { idp: `Leave Format out of Issuer, or write ${ENTITY}.`, sp: null },
  citations: ['profiles-4.1.4.2-issuer-format'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => identifiedElements(subject).some(({ issuer }) => issuer !== null),
  run: (subject) =>
    identifiedElements(subject).flatMap(({ issuer }) => {
      if (issuer === null || issuer.format === null || issuer.format === ENTITY) return [];
      return [
        {
          message: `The format of Issuer ${issuer.value} is ${issuer.format || 'empty'}.`,
          expected: ENTITY,
          actual: issuer.format,
          place: { element: issuer.element, attribute: 'Format' },
        },
      ];
    }),
};
