import { expect, test } from 'vitest';
import { acsNotAsRequested } from '../../../../src-main/checks/response/acs-not-as-requested';
import { acsUrl, authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const asking = (...changes: readonly (readonly [string, string])[]) => ({
  facts: { request: subjectOf(change(authnRequestXml, ...changes)).authnRequest },
});

test('names Destination and Recipient', () => {
  const setting = asking([acsUrl, `${acsUrl}/`]);
  const failures = failuresOf(acsNotAsRequested, responseXml(), setting);
  expect(failures.map(({ place }) => place?.attribute)).toEqual(['Destination', 'Recipient']);
  expect(failures[0]?.message).toContain('slash');
});

test('passes the address asked for', () => {
  expect(passes(acsNotAsRequested, responseXml(), asking())).toBe(true);
});

test('nothing asked, or another request answered: not its affair', () => {
  const without = asking([` AssertionConsumerServiceURL="${acsUrl}"`, '']);
  expect(outcomeOf(acsNotAsRequested, responseXml(), without).verdict).toBe('not-applicable');
  const other = asking(['ID="_request1"', 'ID="_request2"'], [acsUrl, `${acsUrl}/`]);
  expect(outcomeOf(acsNotAsRequested, responseXml(), other).verdict).toBe('not-applicable');
});
