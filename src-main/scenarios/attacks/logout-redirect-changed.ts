/** The message of a signed logout redirect was changed. */
import { toDeflatedBase64 } from '../../core/bindings/encode';
import { intruder } from '../mutate/forge';
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const logoutRedirectChanged: Scenario = {
  id: 'logout-redirect-changed',
  kind: 'attack',
  title: 'The message of a signed logout redirect was changed',
  why: 'The signature covers the query as it was.',
  reference: 'bindings-3.4.4.1-signature',
  base: 'redirect-logout',
  stage: 'transport',
  wire: (wire, _login, xml) =>
    changeField(wire, 'SAMLRequest', () =>
      encodeURIComponent(toDeflatedBase64(xml.replace('alice@example.com', intruder))),
    ),
  expected: 'reject',
  fires: ['redirect-signature-invalid'],
};
