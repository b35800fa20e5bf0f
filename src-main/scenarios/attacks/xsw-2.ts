/** XSW2: the signed Response stands beside its Signature in a forged one. */
import { dropSignature, forgeResponse } from '../mutate/forge';
import { insertBeside, textAt } from '../mutate/text';
import type { Scenario } from '../scenario';

export const xsw2: Scenario = {
  id: 'xsw-2',
  kind: 'attack',
  title: 'XSW2: the signed Response stands beside its Signature in a forged one',
  why: 'As XSW1, with a detached signature.',
  reference: 'on-breaking-saml',
  login: { sign: 'response' },
  takesSignedResponse: true,
  stage: 'signed',
  change: (xml) => {
    const original = textAt(dropSignature()(xml), []);
    return insertBeside(['Issuer'], 'after', original + textAt(xml, ['Signature']))(forgeResponse(xml));
  },
  expected: 'reject',
  fires: [
    'assertion-misplaced',
    'consumed-assertion-unsigned',
    'signature-reference-mismatch',
    'signature-wrapping',
  ],
};
