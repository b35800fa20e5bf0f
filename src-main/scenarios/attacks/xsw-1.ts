/** XSW1: the signed Response is wrapped into its own Signature. */
import { dropSignature, forgeResponse } from '../mutate/forge';
import { insertBeside, insertInside, textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw1: Scenario = {
  id: 'xsw-1',
  kind: 'attack',
  title: 'XSW1: the signed Response is wrapped into its own Signature',
  why: 'A verifier finds the original by its ID; a reader takes the forged Response around it.',
  reference: 'on-breaking-saml',
  login: { sign: 'response' },
  takesSignedResponse: true,
  stage: 'signed',
  change: (xml) => {
    const original = textAt(dropSignature()(xml), []);
    const signature = insertInside([], 'last', original)(textAt(xml, ['Signature']));
    return insertBeside(['Issuer'], 'after', signature)(forgeResponse(xml));
  },
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'consumed-assertion-unsigned',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
