/** The IdP refused the request. */
import { STATUS } from '../../core/saml/identifiers';
import { appendChild, like, removeChild, setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const statusRequestDenied: Scenario = {
  id: 'status-request-denied',
  kind: 'fault',
  title: 'The IdP refused the request',
  why: 'A failure without an assertion: nobody is signed in, and the reason is shown.',
  reference: 'core-3.2.2.2',
  login: { sign: 'response' },
  stage: 'content',
  message: (message) =>
    removeChild('Assertion')(
      within(
        ['Status', 'StatusCode'],
        setAttribute('Value', STATUS.requester),
        appendChild((code) => like(code, 'StatusCode', [['Value', STATUS.requestDenied]])),
      )(message),
    ),
  expected: 'reject',
  fires: ['status-not-success'],
};
