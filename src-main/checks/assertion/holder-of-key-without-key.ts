/** A holder-of-key confirmation that names no key: nobody can hold it. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChild } from '../../core/xml/query';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

const HOLDER_OF_KEY = 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key';

export const holderOfKeyWithoutKey: Check = {
  id: 'holder-of-key-without-key',
  category: 'assertion',
  severity: 'warning',
  title: 'Holder-of-key confirmations name their key',
  failureTitle: 'A holder-of-key confirmation names no key',
  why: 'The method means: whoever proves to hold this key is the subject. Without ds:KeyInfo there is nothing to prove.',
  remedy: {
    idp: 'Put a ds:KeyInfo with one key into SubjectConfirmationData, or use the bearer method.',
    sp: null,
  },
  citations: ['profiles-3.1-key-info'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    (consumedAssertion(subject)?.read.subjectConfirmations ?? []).some(
      ({ method }) => method === HOLDER_OF_KEY,
    ),
  run: (subject) =>
    (consumedAssertion(subject)?.read.subjectConfirmations ?? [])
      .filter(
        ({ method, data }) =>
          method === HOLDER_OF_KEY && !(data && findChild(data.element, NS.ds, 'KeyInfo')),
      )
      .map(({ element }) => ({
        message: 'A SubjectConfirmation by holder-of-key holds no ds:KeyInfo.',
        expected: 'ds:KeyInfo in SubjectConfirmationData',
        actual: 'none',
        place: { element },
      })),
};
