import { expect, test } from 'vitest';
import { relayStateTooLong } from '../../../../src-main/checks/transport/relay-state-too-long';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withState = (relayState: string | null) => ({ transport: { relayState } });

test('80 bytes pass, 81 do not, and bytes are counted, not letters', () => {
  expect(passes(relayStateTooLong, responseXml(), withState('a'.repeat(80)))).toBe(true);
  expect(failuresOf(relayStateTooLong, responseXml(), withState('a'.repeat(81)))[0]?.message).toContain('81');
  expect(failuresOf(relayStateTooLong, responseXml(), withState('\u00e9'.repeat(41)))[0]?.message).toContain(
    '82',
  );
});

test('says nothing without one', () => {
  expect(outcomeOf(relayStateTooLong, responseXml(), withState(null)).verdict).toBe('not-applicable');
});
