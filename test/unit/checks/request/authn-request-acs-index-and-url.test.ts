import { expect, test } from 'vitest';
import { authnRequestAcsIndexAndUrl } from '../../../../src-main/checks/request/authn-request-acs-index-and-url';
import { acsUrl, authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const indexed = change(authnRequestXml, ['Version="2.0"', 'Version="2.0" AssertionConsumerServiceIndex="1"']);

test('both', () => {
  expect(failuresOf(authnRequestAcsIndexAndUrl, indexed)[0]?.actual).toContain('AssertionConsumerServiceURL');
});

test('passes the index alone; without one there is nothing to judge', () => {
  const alone = change(indexed, [` AssertionConsumerServiceURL="${acsUrl}"`, '']);
  expect(passes(authnRequestAcsIndexAndUrl, alone)).toBe(true);
  expect(outcomeOf(authnRequestAcsIndexAndUrl, authnRequestXml).verdict).toBe('not-applicable');
});
