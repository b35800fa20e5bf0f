/** Single attributes are encrypted: to most applications they are simply not there. */
import type { Check } from '../check';
import { landmarks } from '../derived/landmarks';
import { assertionKinds } from '../derived/protocol-message';

export const attributeEncrypted: Check = {
  id: 'attribute-encrypted',
  category: 'encryption',
  severity: 'notice',
  title: 'Attributes are readable',
  failureTitle: 'Attributes are encrypted one by one (EncryptedAttribute)',
  why: 'The specification allows it, but many libraries refuse it or skip what they cannot read, so that e-mail address or groups are missing.',
  remedy: {
    idp: 'Encrypt the whole assertion instead of single attributes.',
    sp: 'Check that the library decrypts EncryptedAttribute.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: ({ assertions }) => assertions.some(({ read }) => read.attributeStatements.length > 0),
  run: (subject) =>
    landmarks(subject).encryptedAttributes.map((element) => ({
      message: 'AttributeStatement holds an EncryptedAttribute.',
      expected: 'Attribute',
      actual: 'EncryptedAttribute',
      place: { element },
    })),
};
