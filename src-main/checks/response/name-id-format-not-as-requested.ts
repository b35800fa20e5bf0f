/** The NameID came in another format than the request insisted on. */
import type { Check } from '../check';
import { answeredRequest } from '../derived/answered-request';
import { consumedAssertion } from '../derived/consumed-assertion';
import { ENCRYPTED_FORMAT, UNSPECIFIED_FORMAT } from '../derived/known-uris';
import type { Subject } from '../subject';

function askedFormat(subject: Subject): string | null {
  const format = answeredRequest(subject)?.nameIdPolicy?.format ?? null;
  return format === UNSPECIFIED_FORMAT ? null : format;
}

export const nameIdFormatNotAsRequested: Check = {
  id: 'name-id-format-not-as-requested',
  category: 'response',
  severity: 'warning',
  title: 'The NameID has the format the request asked for',
  failureTitle: 'The NameID has another format than the request asked for',
  why: 'An IdP has to give the format asked for, or an error. A service provider that keys its accounts by the NameID would not find the user, or make a second account.',
  remedy: {
    idp: 'Set the NameID format of the application to the one asked for (Okta: Name ID format; Entra ID: Unique User Identifier > Name identifier format; Keycloak: Name ID format, without Force), and map a fitting value.',
    sp: 'Ask for the format the IdP is set to, or leave NameIDPolicy/@Format out and take what comes.',
  },
  citations: ['core-3.4.1.1-format'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const read = consumedAssertion(subject)?.read;
    return askedFormat(subject) !== null && (read?.nameId ?? read?.encryptedId ?? null) !== null;
  },
  run: (subject) => {
    const asked = askedFormat(subject);
    const read = consumedAssertion(subject)?.read;
    const nameId = read?.nameId ?? null;
    if (asked === null || nameId === null || nameId.format === asked) return [];
    // An encrypted NameID satisfies a request for one, whatever its format is once it is opened.
    if (asked === ENCRYPTED_FORMAT && read?.encryptedId != null) return [];
    const isPlain = asked === ENCRYPTED_FORMAT;
    const given = nameId.format ?? `none, which means ${UNSPECIFIED_FORMAT}`;
    return [
      {
        message: isPlain
          ? 'The request asked for an encrypted NameID, this one is plain.'
          : `The request asked for ${asked}, the NameID has the format ${given}.`,
        expected: asked,
        actual: nameId.format,
        place:
          nameId.format === null
            ? { element: nameId.element }
            : { element: nameId.element, attribute: 'Format' },
      },
    ];
  },
};
