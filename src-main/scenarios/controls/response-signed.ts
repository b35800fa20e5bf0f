/** Only the Response is signed. */
import type { Scenario } from '../scenario';

export const responseSigned: Scenario = {
  id: 'response-signed',
  kind: 'control',
  title: 'Only the Response is signed',
  why: 'The signature around it covers the assertion too; an SP that does not insist on signed assertions takes it.',
  reference: 'profiles-4.1.4.5-signed',
  login: { sign: 'response' },
  takesSignedResponse: true,
  stage: 'content',
  expected: 'accept',
  fires: [],
};
