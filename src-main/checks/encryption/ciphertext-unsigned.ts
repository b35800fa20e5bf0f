/** AES-CBC without a signature around it: the ciphertext can be changed bit by bit and tried (padding oracle). */
import type { Check } from '../check';
import { encryptedParts } from '../derived/encrypted-parts';
import { isSigned } from '../derived/relevant-signatures';

export const ciphertextUnsigned: Check = {
  id: 'ciphertext-unsigned',
  category: 'encryption',
  severity: 'notice',
  title: 'CBC ciphertext stands inside a signed Response',
  failureTitle: 'CBC ciphertext is not protected by a signature around it',
  why: 'CBC does not notice changes. Whoever may send altered ciphertexts and see how the receiver answers decrypts it (Jager and Somorovsky, CCS 2011). A signature inside comes too late.',
  remedy: {
    idp: 'Sign the Response too, after encrypting; or encrypt with AES-GCM where the SP can read it.',
    sp: 'Answer every decryption failure alike, and verify the signature of the Response first.',
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => (response?.encryptedAssertions.length ?? 0) > 0,
  run: (subject) => {
    const { response } = subject;
    if (response === null || isSigned(subject, response.element)) return [];
    return encryptedParts(subject)
      .filter(
        ({ element, dataAlgorithm }) =>
          element.parent === response.element && dataAlgorithm?.endsWith('-cbc'),
      )
      .map(({ element, dataAlgorithm }) => ({
        message: `${element.local} is encrypted with ${dataAlgorithm ?? ''}, and the Response around it is not signed.`,
        expected: 'a signed Response, or AES-GCM',
        actual: dataAlgorithm,
        place: { element },
      }));
  },
};
