/** The base64 is wrapped at 76 characters. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64LineBreaks: Scenario = {
  id: 'base64-line-breaks',
  kind: 'control',
  title: 'The base64 is wrapped at 76 characters',
  why: 'Decoders skip line breaks; many senders write them.',
  reference: null,
  stage: 'transport',
  wire: (wire) => changeField(wire, 'SAMLResponse', (value) => (value.match(/.{1,76}/g) ?? []).join('\r\n')),
  expected: 'accept',
  fires: [],
};
