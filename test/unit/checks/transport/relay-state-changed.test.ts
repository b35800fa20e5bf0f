import { expect, test } from 'vitest';
import { relayStateChanged } from '../../../../src-main/checks/transport/relay-state-changed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const answered = (requestRelayState: string | null, relayState: string | null) => ({
  facts: { requestRelayState },
  transport: { relayState },
});

test('lost', () => {
  expect(failuresOf(relayStateChanged, responseXml(), answered('/app', null))[0]).toMatchObject({
    expected: '/app',
    actual: null,
  });
});

test('changed, and how', () => {
  const [failure] = failuresOf(relayStateChanged, responseXml(), answered('/app', '/App'));
  expect(failure?.message).toContain('upper and lower case');
});

test('passes the same', () => {
  expect(passes(relayStateChanged, responseXml(), answered('/app', '/app'))).toBe(true);
});

test('bare XML shows no RelayState, so nothing is missing', () => {
  const setting = { facts: { requestRelayState: '/app' }, transport: { parameter: null } };
  expect(outcomeOf(relayStateChanged, responseXml(), setting).verdict).toBe('not-applicable');
  expect(outcomeOf(relayStateChanged, responseXml(), answered(null, '/x')).verdict).toBe('not-applicable');
});
