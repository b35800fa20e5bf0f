/**
 * A comment inside a value. The signature still verifies, because canonical XML
 * drops comments, but libraries that read only the first piece of text see another user.
 */
import type { Check } from '../check';
import { textOf } from '../../core/xml/query';
import { judgedKinds } from '../derived/protocol-message';
import { firstPiece, splitValues } from '../derived/split-values';
import { valueElements } from '../derived/value-elements';

export const commentInText: Check = {
  id: 'comment-in-text',
  category: 'assertion',
  severity: 'error',
  title: 'No comment splits a value',
  failureTitle: 'A comment splits a value in two',
  why: 'Several libraries read the text up to the comment only: admin@example.com<!-- -->.evil.org became admin@example.com. No IdP writes comments into values, and receivers refuse them.',
  remedy: {
    idp: 'Nothing, unless the IdP wrote it: then remove the comment. Otherwise the message was tampered with.',
    sp: 'Use a library that reads the whole text of an element (CVE-2017-11427 and its kin), or that refuses comments.',
  },
  citations: [],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => valueElements(subject).length > 0,
  run: (subject) =>
    splitValues(subject)
      .filter(({ by }) => by === 'comment')
      .map(({ element }) => ({
        message: `A comment splits ${element.local}: its whole text is ${textOf(element)}, a careless reader sees ${firstPiece(element) || '(nothing)'}.`,
        expected: textOf(element),
        actual: firstPiece(element),
        place: { element, part: 'content' as const },
      })),
};
