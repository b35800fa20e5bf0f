/** The only confirmation is sender-vouches. */
import { confirmation } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const senderVouchesOnly: Scenario = {
  id: 'sender-vouches-only',
  kind: 'fault',
  title: 'The only confirmation is sender-vouches',
  why: 'It is for intermediaries, not for browsers.',
  reference: 'profiles-4.1.4.2-bearer',
  stage: 'content',
  assertion: within(confirmation, setAttribute('Method', 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches')),
  expected: 'reject',
  fires: ['bearer-confirmation-missing'],
};
