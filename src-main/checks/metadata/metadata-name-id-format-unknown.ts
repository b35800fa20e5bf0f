/** A NameIDFormat that SAML does not know. */
import type { Check } from '../check';
import { NS } from '../../core/xml/namespaces';
import { findChildren, textOf } from '../../core/xml/query';
import { nameIdFormats, nearestUri } from '../derived/known-uris';
import { metadataKinds, metadataRoles } from '../derived/metadata-entities';

export const metadataNameIdFormatUnknown: Check = {
  id: 'metadata-name-id-format-unknown',
  category: 'metadata',
  severity: 'notice',
  title: 'The NameID formats in the metadata exist',
  failureTitle: 'A NameID format in the metadata is not known',
  why: 'Formats are compared letter for letter; a misspelt one is never chosen. emailAddress and unspecified belong to SAML:1.1, persistent and transient to SAML:2.0.',
  remedy: {
    idp: 'Correct the URI, or leave NameIDFormat out.',
    sp: 'Correct the URI, or leave NameIDFormat out.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => metadataRoles(subject).some((role) => role.nameIdFormats.length > 0),
  run: (subject) =>
    metadataRoles(subject)
      .flatMap((role) => findChildren(role.element, NS.md, 'NameIDFormat'))
      .flatMap((element) => {
        const format = textOf(element).trim();
        const near = nameIdFormats.has(format) ? format : nearestUri(format, nameIdFormats);
        // A URI of its own, not close to any known one, is somebody's private format.
        if (near === format || (near === null && /^[a-z][a-z0-9+.-]*:/i.test(format))) return [];
        return [
          {
            message: `NameIDFormat is ${format === '' ? 'empty' : format}${near === null ? '' : `; ${near} is probably meant`}.`,
            expected: near ?? 'a format of SAML Core 8.3',
            actual: format,
            place: { element, part: 'content' as const },
          },
        ];
      }),
};
