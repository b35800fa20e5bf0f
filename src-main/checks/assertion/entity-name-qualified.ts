/** An Issuer with NameQualifier or SPNameQualifier: an entity ID stands for itself. */
import type { Check } from '../check';
import { identifiedElements, assertionKinds, protocolKinds } from '../derived/protocol-message';

const ENTITY = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity';

export const entityNameQualified: Check = {
  id: 'entity-name-qualified',
  category: 'assertion',
  severity: 'warning',
  title: 'Issuer carries no qualifiers',
  failureTitle: 'Issuer carries a qualifier',
  why: 'An entity ID is unique by itself; qualifiers must be left out. The current simplesamlphp library refuses an Issuer that has them.',
  remedy: { idp: 'Write Issuer without NameQualifier, SPNameQualifier and SPProvidedID.', sp: null },
  citations: ['core-8.3.6-entity'],
  needs: [],
  kinds: [...assertionKinds, ...protocolKinds.filter((kind) => kind !== 'Response')],
  applies: (subject) => identifiedElements(subject).some(({ issuer }) => issuer !== null),
  run: (subject) =>
    identifiedElements(subject).flatMap(({ issuer }) => {
      if (issuer === null || (issuer.format !== null && issuer.format !== ENTITY)) return [];
      const written = issuer.element.attributes.filter(
        ({ local, prefix }) =>
          prefix === '' && ['NameQualifier', 'SPNameQualifier', 'SPProvidedID'].includes(local),
      );
      return written.map(({ local, value }) => ({
        message: `Issuer ${issuer.value} carries ${local}="${value}".`,
        expected: `no ${local}`,
        actual: value,
        place: { element: issuer.element, attribute: local },
      }));
    }),
};
