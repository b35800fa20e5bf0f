/** The status is a failure, yet an assertion is there. */
import { STATUS } from '../../core/saml/identifiers';
import { appendChild, like, setAttribute, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const statusWithAssertion: Scenario = {
  id: 'status-with-assertion',
  kind: 'fault',
  title: 'The status is a failure, yet an assertion is there',
  why: 'The IdP says the login failed; what it holds must not be used.',
  reference: 'core-3.2.2.2',
  stage: 'content',
  message: within(
    ['Status', 'StatusCode'],
    setAttribute('Value', STATUS.responder),
    appendChild((code) => like(code, 'StatusCode', [['Value', STATUS.authnFailed]])),
  ),
  expected: 'reject',
  fires: ['assertion-in-error', 'status-not-success'],
};
