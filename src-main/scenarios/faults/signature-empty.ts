/** The Signature is an empty element. */
import { signature } from '../mutate/paths';
import { replaceContent } from '../mutate/text';
import type { Scenario } from '../scenario';

export const signatureEmpty: Scenario = {
  id: 'signature-empty',
  kind: 'fault',
  title: 'The Signature is an empty element',
  why: 'It is there, but signs nothing.',
  reference: null,
  login: { sign: 'assertion' },
  stage: 'signed',
  change: replaceContent(signature, ''),
  expected: 'reject',
  fires: ['consumed-assertion-unsigned', 'signature-empty', 'signature-malformed'],
};
