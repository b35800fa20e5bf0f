/** One ID, several elements: the signature may be verified on one of them and the other be read. */
import type { Check } from '../check';
import { pathOf } from '../../core/xml/query';
import { anyKind } from '../derived/protocol-message';

export const duplicateId: Check = {
  id: 'duplicate-id',
  category: 'signature',
  severity: 'error',
  title: 'Every ID stands for one element',
  failureTitle: 'An ID stands for more than one element',
  why: 'Libraries differ in which of two elements with the same ID they find. Wrapping attacks use it to have one verified and the other read.',
  remedy: {
    idp: 'Give every element an ID of its own.',
    sp: 'No change: refusing it is right.',
  },
  citations: ['core-1.3.4'],
  needs: [],
  kinds: anyKind,
  applies: ({ elementsById }) => elementsById.size > 0,
  run: ({ elementsById }) => {
    const failures = [];
    for (const [id, elements] of elementsById) {
      const second = elements[1];
      if (second === undefined) continue;
      failures.push({
        message: `The ID ${id} stands on ${elements.map((element) => pathOf(element)).join(' and ')}.`,
        expected: '1 element',
        actual: `${elements.length} elements`,
        place: { element: second, attribute: 'ID' },
      });
    }
    return failures;
  },
};
