/** Response and assertion have different Issuers. */
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const responseIssuerDiffers: Scenario = {
  id: 'response-issuer-differs',
  kind: 'fault',
  title: 'Response and assertion have different Issuers',
  why: 'One IdP forwards what another said.',
  reference: 'profiles-4.1.4.2-issuer',
  stage: 'content',
  message: within(['Issuer'], setText('https://other-idp.example/metadata')),
  expected: 'reject',
  fires: ['issuer-mismatch'],
};
