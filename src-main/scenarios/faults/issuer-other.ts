/** The Issuer is another identity provider. */
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const issuerOther: Scenario = {
  id: 'issuer-other',
  kind: 'fault',
  title: 'The Issuer is another identity provider',
  why: 'Signed with a key of this IdP, said to come from another one.',
  reference: 'profiles-4.1.4.2-issuer',
  stage: 'content',
  assertion: within(['Issuer'], setText('https://other-idp.example/metadata')),
  message: within(['Issuer'], setText('https://other-idp.example/metadata')),
  expected: 'reject',
  fires: ['issuer-mismatch'],
};
