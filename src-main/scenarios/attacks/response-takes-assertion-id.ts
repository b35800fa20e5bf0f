/** The Response bears the ID of the signed assertion. */
import { locate, writeAttribute } from '../mutate/text';
import type { Scenario } from '../scenario';

export const responseTakesAssertionId: Scenario = {
  id: 'response-takes-assertion-id',
  kind: 'attack',
  title: 'The Response bears the ID of the signed assertion',
  why: 'What the signature covers depends on who looks the ID up.',
  reference: 'on-breaking-saml',
  login: { sign: 'assertion' },
  stage: 'signed',
  change: (xml) =>
    writeAttribute(
      [],
      'ID',
      locate(xml, ['Assertion']).attributes.find(({ name }) => name === 'ID')?.value ?? '',
    )(xml),
  expected: 'reject',
  fires: ['duplicate-id', 'signature-wrapping'],
};
