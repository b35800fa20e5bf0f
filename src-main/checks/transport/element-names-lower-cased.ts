/** A message whose names are all lower case: it went through an HTML parser, which knows no capitals. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { isLowerCased } from '../derived/foreign-root';

export const elementNamesLowerCased: Check = {
  id: 'element-names-lower-cased',
  category: 'transport',
  severity: 'error',
  title: 'Element names have their capital letters',
  failureTitle: 'Element names are lower case: it was copied through HTML',
  why: 'XML names are compared with their case; HTML parsers and browser inspectors lower it. No receiver knows "samlp:response", and no signature survives.',
  remedy: {
    idp: 'Never put the XML itself into a page; put its base64 into the form field.',
    sp: 'Copy the SAMLResponse field from the network panel, not the message from the page or the element inspector.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: ({ message }) => message.element !== null,
  run: ({ message }) => {
    if (message.kind !== 'other' || message.element === null || !isLowerCased(message.element)) return [];
    return [
      {
        message: `The root element is ${message.element.name}, in lower case.`,
        expected: 'names as SAML writes them, such as Response or AuthnRequest',
        actual: message.element.name,
        place: { element: message.element },
      },
    ];
  },
};
