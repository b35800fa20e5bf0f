/** EncryptedData with a Type other than Element: the plaintext is announced as something else than it is. */
import type { Check } from '../check';
import { attributeOf } from '../../core/xml/query';
import { encryptedParts } from '../derived/encrypted-parts';

const ELEMENT = 'http://www.w3.org/2001/04/xmlenc#Element';

export const encryptedDataType: Check = {
  id: 'encrypted-data-type',
  category: 'encryption',
  severity: 'warning',
  title: 'EncryptedData announces an element',
  failureTitle: 'EncryptedData announces something else than an element',
  why: 'Type tells the receiver how to put the plaintext into the document. With Content or another value some libraries put it in the wrong place or give up.',
  remedy: {
    idp: 'Write Type="http://www.w3.org/2001/04/xmlenc#Element".',
    sp: null,
  },
  citations: ['core-2.3.4-type'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => encryptedParts(subject).length > 0,
  run: (subject) =>
    encryptedParts(subject).flatMap(({ element, data }) => {
      const type = attributeOf(data, 'Type');
      if (type === ELEMENT) return [];
      return [
        {
          message: `EncryptedData in ${element.local} has ${type === null ? 'no Type' : `the Type ${type}`}.`,
          expected: ELEMENT,
          actual: type,
          ...(type === null ? { severity: 'notice' as const } : {}),
          place: type === null ? { element: data } : { element: data, attribute: 'Type' },
        },
      ];
    }),
};
