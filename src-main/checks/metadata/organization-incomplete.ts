/** An Organization with a part missing: the schema wants name, display name and address. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChildren } from '../../core/xml/query';
import { metadataEntities, metadataKinds } from '../derived/metadata-entities';

const parts = ['OrganizationName', 'OrganizationDisplayName', 'OrganizationURL'];

export const organizationIncomplete: Check = {
  id: 'organization-incomplete',
  category: 'metadata',
  severity: 'warning',
  title: 'Organization has name, display name and address',
  failureTitle: 'Organization is incomplete',
  why: 'The three parts are required together, each with xml:lang. Consumers that validate refuse the whole metadata because of it.',
  remedy: {
    idp: 'Complete Organization, or remove it.',
    sp: 'Complete Organization, or remove it.',
  },
  citations: ['metadata-2.3.2.1'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataEntities(subject).some(({ organization }) => organization !== null),
  run: (subject) =>
    metadataEntities(subject).flatMap(({ organization }) => {
      if (organization === null) return [];
      const found = parts.map((part) => findChildren(organization, NS.md, part));
      const missing = parts.filter((_part, index) => found[index]?.length === 0);
      const isNamed = (element: (typeof found)[number][number]): boolean =>
        element.attributes.some(({ local, uri }) => local === 'lang' && uri === NS.xml);
      const nameless = found.flat().filter((element) => !isNamed(element));
      return [
        ...(missing.length === 0
          ? []
          : [
              {
                message: `Organization has no ${missing.join(', no ')}.`,
                expected: parts.join(', '),
                actual: parts.filter((part) => !missing.includes(part)).join(', '),
                place: { element: organization },
              },
            ]),
        ...nameless.map((element) => ({
          message: `${element.local} has no xml:lang.`,
          expected: 'xml:lang',
          actual: null,
          place: { element },
        })),
      ];
    }),
};
