/** Attributes whose names are not declared as URIs. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { ATTRNAME_FORMAT } from '../../core/saml/identifiers';
import { assertionKinds } from '../derived/protocol-message';

export const saml2intAttributeNameFormat: Check = {
  id: 'saml2int-attribute-name-format',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: attribute names are URIs',
  failureTitle: 'saml2int: an attribute name is not declared as a URI',
  why: 'A URI means the same everywhere; a plain word such as "mail" means something else in every organisation.',
  remedy: {
    idp: 'Name attributes by URI (urn:oid:0.9.2342.19200300.100.1.3 for mail) with NameFormat urn:oasis:names:tc:SAML:2.0:attrname-format:uri.',
    sp: 'Look attributes up by their URI.',
  },
  citations: ['saml2int-5.1.4'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.attributes.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.attributes ?? [])
      .filter(({ nameFormat }) => nameFormat !== ATTRNAME_FORMAT.uri)
      .map(({ element, name, nameFormat }) => ({
        message: `NameFormat of ${name ?? 'an attribute without a name'} is ${nameFormat ?? 'not there'}.`,
        expected: ATTRNAME_FORMAT.uri,
        actual: nameFormat,
        place: { element },
      })),
};
