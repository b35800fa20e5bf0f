/** The plus signs were turned into spaces. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64Spaces: Scenario = {
  id: 'base64-spaces',
  kind: 'fault',
  title: 'The plus signs were turned into spaces',
  why: 'They were not percent-encoded on the way.',
  reference: null,
  stage: 'transport',
  wire: (wire) =>
    changeField(wire, 'SAMLResponse', (value) => value.replace(/\+/g, ' ').replace(/^(.{8})/, '$1 ')),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
