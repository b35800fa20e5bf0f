/** The signature carries no KeyInfo. */
import type { Scenario } from '../scenario';

export const noKeyInfo: Scenario = {
  id: 'no-key-info',
  kind: 'control',
  title: 'The signature carries no KeyInfo',
  why: 'The key is known from metadata; what a message says about its key is never needed.',
  reference: null,
  login: { sign: 'assertion', signature: { keyInfo: 'none' } },
  stage: 'content',
  expected: 'accept',
  fires: [],
};
