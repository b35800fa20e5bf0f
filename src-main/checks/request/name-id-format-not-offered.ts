/** A NameID format that the metadata of the IdP does not name. */
import type { Check } from '../check';
import { ENCRYPTED_FORMAT, UNSPECIFIED_FORMAT } from '../derived/known-uris';
import type { Subject } from '../subject';

function offered({ idps }: Subject): readonly string[] {
  return [
    ...new Set(
      idps
        .flatMap((idp) => idp.roles)
        .flatMap((role) => role.nameIdFormats)
        .map((format) => format.trim()),
    ),
  ];
}

export const nameIdFormatNotOffered: Check = {
  id: 'name-id-format-not-offered',
  category: 'request',
  severity: 'warning',
  title: 'The NameID format asked for is one the IdP offers',
  failureTitle: 'The IdP does not offer the NameID format asked for',
  why: 'The metadata of the IdP lists the formats it issues. For another one it answers InvalidNameIDPolicy, or gives what it has and the SP refuses.',
  remedy: {
    idp: 'Add the format to the application or to the metadata.',
    sp: 'Ask for a format of the list, or leave NameIDPolicy/@Format out.',
  },
  citations: ['core-3.4.1.1-refused'],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: (subject) => {
    const format = subject.authnRequest?.nameIdPolicy?.format ?? null;
    const isDemand = format !== null && format !== UNSPECIFIED_FORMAT && format !== ENCRYPTED_FORMAT;
    return isDemand && offered(subject).length > 0;
  },
  run: (subject) => {
    const policy = subject.authnRequest?.nameIdPolicy;
    const formats = offered(subject);
    if (!policy || policy.format === null || formats.includes(policy.format)) return [];
    return [
      {
        message: `The request asks for ${policy.format}; the metadata of the IdP names ${formats.join(', ')}.`,
        expected: formats.join(', '),
        actual: policy.format,
        place: { element: policy.element, attribute: 'Format' },
      },
    ];
  },
};
