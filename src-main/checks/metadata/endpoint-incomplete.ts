/** An endpoint without Binding or Location. */
import type { Check } from '../check';
import { endpointsOf, metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const endpointIncomplete: Check = {
  id: 'endpoint-incomplete',
  category: 'metadata',
  severity: 'error',
  title: 'Every endpoint has Binding and Location',
  failureTitle: 'An endpoint has no Binding or no Location',
  why: 'Both are required: how to send, and where. Consumers that validate refuse the whole metadata.',
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
            message: `${element.local} has no ${missing.join(' and no ')}.`,
            expected: 'Binding and Location',
            actual: missing.length === 2 ? 'neither' : missing[0] === 'Binding' ? 'Location' : 'Binding',
            place: { element },
          },
        ];
      }),
};
