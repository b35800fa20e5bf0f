/** The Response came by redirect. */
import { toDeflatedBase64 } from '../../core/bindings/encode';
import type { Scenario } from '../scenario';

export const responseByRedirect: Scenario = {
  id: 'response-by-redirect',
  kind: 'fault',
  title: 'The Response came by redirect',
  why: 'A Response does not fit into a URL, and the profile forbids it.',
  reference: 'profiles-4.1.2',
  stage: 'transport',
  wire: (_wire, _login, xml) => ({
    kind: 'query',
    query: `SAMLResponse=${encodeURIComponent(toDeflatedBase64(xml))}`,
  }),
  expected: 'reject',
  fires: ['response-by-redirect'],
};
