import { expect, test } from 'vitest';
import { responseUnsolicited } from '../../../../src-main/checks/response/response-unsolicited';
import { requestId, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const facts = { correlation: { kind: 'unsolicited' } as const };

test('notes it', () => {
  expect(
    failuresOf(responseUnsolicited, responseXml([` InResponseTo="${requestId}">`, '>']), { facts }),
  ).toHaveLength(1);
});

test('passes an answer; a known request makes it a matter of another check', () => {
  expect(passes(responseUnsolicited, responseXml(), { facts })).toBe(true);
  expect(outcomeOf(responseUnsolicited, responseXml()).verdict).toBe('not-applicable');
});
