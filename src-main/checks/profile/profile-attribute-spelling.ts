/** An attribute the vendor asks for arrives in another case: the vendor says how names are read. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const profileAttributeSpelling: Check = {
  id: 'profile-attribute-spelling',
  category: 'profile',
  severity: 'error',
  title: 'Attribute names are spelled as the vendor reads them',
  failureTitle: 'An attribute name is spelled otherwise than the vendor reads it',
  why: 'The vendor documents how it reads attribute names. In another case the attribute is absent to it: the account has no e-mail address, no name or no groups.',
  remedy: {
    idp: "Spell the attribute exactly as the vendor's guide does (Okta: Attribute Statements > Name; OneLogin: Parameters > Field name).",
    sp: null,
  },
  citations: ['core-1.3.1-exact'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => subject.profile?.habits?.nameSpelling !== undefined && hasAssertion(subject),
  run: (subject) => {
    const { profile } = subject;
    const offered = offeredAttributes(subject);
    return (profile?.attributes ?? []).flatMap(({ name, required }) => {
      if (offered.some((attribute) => attribute.name === name)) return [];
      const other = offered.find((attribute) => attribute.name?.toLowerCase() === name.toLowerCase());
      if (other === undefined) return [];
      return [
        {
          message: `${profile?.name ?? ''} asks for ${name}, ${other.name ?? ''} arrives. ${profile?.habits?.nameSpelling ?? ''}.`,
          expected: name,
          actual: other.name,
          ...(required ? {} : { severity: 'warning' as const }),
          place: { element: other.element, attribute: 'Name' },
        },
      ];
    });
  },
};
