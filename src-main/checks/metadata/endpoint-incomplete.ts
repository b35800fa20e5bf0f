/** An endpoint without Binding or Location. */
import type { Check } from '../check';
import type { XmlElement } from '../../core/xml/node';
import { endpointsOf, metadataKinds, metadataRoles } from '../derived/metadata-entities';

/** `location` is not `Location`: XML compares names with their case. */
function nearMiss({ attributes }: XmlElement, missing: readonly string[]): string {
  const wanted = missing.map((name) => name.toLowerCase());
  const near = attributes.filter(
    ({ name }) => wanted.includes(name.toLowerCase()) && !missing.includes(name),
  );
  return near.length === 0
    ? ''
    : `; ${near.map(({ name }) => name).join(' and ')} is written with another case`;
}

export const endpointIncomplete: Check = {
  id: 'endpoint-incomplete',
  category: 'metadata',
  severity: 'warning',
  title: 'Every endpoint has Binding and Location',
  failureTitle: 'An endpoint has no Binding or no Location',
  why: 'Both are required: how to send, and where. Consumers that validate refuse the whole metadata, others pass over the endpoint.',
  remedy: {
    idp: 'Complete the endpoint, or remove it from the metadata.',
    sp: 'Complete the endpoint, or remove it from the metadata.',
  },
  citations: ['metadata-2.2.2'],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataRoles(subject).some((role) => endpointsOf(role).length > 0),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap(endpointsOf)
      .flatMap(({ element, binding, location }) => {
        const missing = [
          ...((binding ?? '').trim() === '' ? ['Binding'] : []),
          ...((location ?? '').trim() === '' ? ['Location'] : []),
        ];
        if (missing.length === 0) return [];
        return [
          {
            message: `${element.local} has no ${missing.join(' and no ')}${nearMiss(element, missing)}.`,
            expected: 'Binding and Location',
            actual: missing.length === 2 ? 'neither' : missing[0] === 'Binding' ? 'Location' : 'Binding',
            place: { element },
          },
        ];
      }),
};
