/** NameFormat says what kind of name it is, and the name is of another kind. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { assertionKinds } from '../derived/protocol-message';

const FORMAT = 'urn:oasis:names:tc:SAML:2.0:attrname-format:';

function isUri(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(name);
}

/** xs:Name: no blanks and no slashes, not beginning with a digit. Letters beyond ASCII are let through. */
function isName(name: string): boolean {
  return /^[A-Za-z_:\u00C0-\uFFFD][\w.:\-\u00B7-\uFFFD]*$/.test(name);
}

export const attributeNameFormatMismatch: Check = {
  id: 'attribute-name-format-mismatch',
  category: 'attributes',
  severity: 'warning',
  title: 'Attribute names are of the kind NameFormat says',
  failureTitle: 'An attribute name is not of the kind its NameFormat says',
  why: 'Receivers that tell attributes apart by name and NameFormat together (Shibboleth, simplesamlphp) do not find it. Those that look at the name alone do not mind.',
  remedy: {
    idp: 'Set NameFormat to uri for names such as urn:oid:0.9.2342.19200300.100.1.3 or http://…, to basic for plain words, or leave it out.',
    sp: null,
  },
  citations: ['core-8.2.3-basic'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).some(({ nameFormat }) => nameFormat !== null),
  run: (subject) =>
    offeredAttributes(subject).flatMap(({ element, name, nameFormat }) => {
      if (name === null || nameFormat === null) return [];
      const fits =
        nameFormat === `${FORMAT}uri` ? isUri(name) : nameFormat === `${FORMAT}basic` ? isName(name) : true;
      if (fits) return [];
      const isPlainUri = nameFormat === `${FORMAT}basic` && isUri(name);
      return [
        {
          message: `${name} is no ${nameFormat === `${FORMAT}uri` ? 'URI' : 'xs:Name'}, but its NameFormat is ${nameFormat}.`,
          expected: isPlainUri
            ? `${FORMAT}uri`
            : nameFormat === `${FORMAT}uri`
              ? `${FORMAT}basic`
              : `${FORMAT}unspecified`,
          actual: nameFormat,
          place: { element, attribute: 'NameFormat' },
        },
      ];
    }),
};
