/** One ID, several elements: the signature may be verified on one of them and the other be read. */
import type { Check, Failure } from '../check';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { pathOf } from '../../core/xml/query';
import { anyKind } from '../derived/protocol-message';
import type { Subject } from '../subject';

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
  run: (subject) => {
    const failures: Failure[] = [];
    for (const [id, elements] of subject.elementsById) {
      const second = elements[1];
      if (second === undefined) continue;
      const matters = elements.some(isSaml) || isReferenced(id, subject);
      // What was decrypted is a document of its own, in which libraries number their signatures anew.
      if (!matters && new Set(elements.map(({ document }) => document)).size === elements.length) continue;
      failures.push({
        message: `The ID ${id} stands on ${elements.map((element) => pathOf(element)).join(' and ')}.`,
        expected: '1 element',
        actual: `${elements.length} elements`,
        ...(matters ? {} : { severity: 'warning' as const }),
        place: { element: second, attribute: 'ID' },
      });
    }
    return failures;
  },
};

function isSaml({ uri }: XmlElement): boolean {
  return uri === NS.saml || uri === NS.samlp || uri === NS.md;
}

function isReferenced(id: string, { signatures }: Subject): boolean {
  return signatures.some(({ references }) => references.some(({ uri }) => uri === `#${id}`));
}
