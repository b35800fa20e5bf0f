import { expect, test } from 'vitest';
import { assertionReplayed } from '../../../../src-main/checks/assertion/assertion-replayed';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const seen = (...ids: string[]) => ({ facts: { seenAssertionIds: new Set(ids) } });

test('the same ID a second time', () => {
  expect(failuresOf(assertionReplayed, responseXml(), seen('_assertion1'))).toHaveLength(1);
});

test('passes a new ID; without a memory there is nothing to say', () => {
  expect(passes(assertionReplayed, responseXml(), seen('_assertion0'))).toBe(true);
  expect(outcomeOf(assertionReplayed, responseXml()).verdict).toBe('not-applicable');
});
