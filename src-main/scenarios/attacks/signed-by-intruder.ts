/** Forged and signed with the intruder’s key, whose certificate bears the IdP’s name. */
import { intruder } from '../mutate/forge';
import { nameId } from '../mutate/paths';
import { setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const signedByIntruder: Scenario = {
  id: 'signed-by-intruder',
  kind: 'attack',
  title: 'Forged and signed with the intruder’s key, whose certificate bears the IdP’s name',
  why: 'A verifier that trusts the certificate in the message trusts anybody.',
  reference: 'profiles-4.1.4.3-signatures',
  login: { sign: 'assertion', signedBy: 'stranger' },
  stage: 'content',
  assertion: within(nameId, setText(intruder)),
  expected: 'reject',
  fires: ['certificate-same-name-other-key', 'signature-untrusted-key'],
};
