/** The only confirmation is holder-of-key. */
import { confirmation } from '../mutate/paths';
import { setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const holderOfKeyOnly: Scenario = {
  id: 'holder-of-key-only',
  kind: 'fault',
  title: 'The only confirmation is holder-of-key',
  why: 'It asks for proof of a key that a browser does not give.',
  reference: 'profiles-4.1.4.2-bearer',
  stage: 'content',
  assertion: within(confirmation, setAttribute('Method', 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key')),
  expected: 'reject',
  fires: ['bearer-confirmation-missing'],
};
