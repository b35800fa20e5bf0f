/** Metadata that describes no role: there is nothing to use. */
import type { Check } from '../check';
import { childElements } from '../../core/xml/query';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

export const roleMissing: Check = {
  id: 'role-missing',
  category: 'metadata',
  severity: 'error',
  title: 'The metadata describes a role',
  failureTitle: 'The metadata describes no role',
  why: 'Keys and addresses stand inside a role (IDPSSODescriptor, SPSSODescriptor). Without one the import fails.',
  remedy: {
    idp: 'Publish IDPSSODescriptor with keys and single sign-on URL.',
    sp: 'Publish SPSSODescriptor with the ACS.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).length > 0,
  run: (subject) =>
    metadataEntities(subject)
      .filter(
        ({ roles, element }) =>
          roles.length === 0 && !childElements(element).some(({ local }) => /Descriptor$/.test(local)),
      )
      .map(({ element, entityId }) => ({
        message: `${entityId ?? 'The entity'} has neither IDPSSODescriptor nor SPSSODescriptor.`,
        expected: 'a role',
        actual: 'none',
        place: { element },
      })),
};
