/** What is signed in the end: what the user chose, else the flavour's habit and what the SP's metadata asks for. */
import type { Flavour, SignedParts } from './flavour';

/**
 * `wantsAssertionSigned` is the SP's WantAssertionsSigned (SAML Metadata 2.4.4), which adds a signature to what
 * the flavour signs by itself; a choice of the user stands as it is.
 */
export function chooseSignedParts(
  flavour: Flavour,
  chosen: SignedParts | null,
  wantsAssertionSigned: boolean,
): SignedParts {
  if (chosen !== null) return chosen;
  if (!wantsAssertionSigned) return flavour.signs;
  switch (flavour.signs) {
    case 'response':
      return 'both';
    case 'none':
      return 'assertion';
    default:
      return flavour.signs;
  }
}
