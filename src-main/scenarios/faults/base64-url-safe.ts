/** The base64 uses the alphabet of URLs. */
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const base64UrlSafe: Scenario = {
  id: 'base64-url-safe',
  kind: 'fault',
  title: 'The base64 uses the alphabet of URLs',
  why: 'The binding asks for plain base64.',
  reference: null,
  stage: 'transport',
  wire: (wire) =>
    changeField(wire, 'SAMLResponse', (value) =>
      value.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
    ),
  expected: 'reject',
  fires: [],
  seenBy: 'service-provider',
};
