import { expect, test } from 'vitest';
import { authnRequestAcsNotAbsolute } from '../../../../src-main/checks/request/authn-request-acs-not-absolute';
import { acsUrl, authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test.each(['/saml/acs', '', 'sp.example.com/acs'])('%j', (url) => {
  expect(failuresOf(authnRequestAcsNotAbsolute, change(authnRequestXml, [acsUrl, url]))[0]?.actual).toBe(url);
});

test('passes a full URL, and asks nothing when none is named', () => {
  expect(passes(authnRequestAcsNotAbsolute, authnRequestXml)).toBe(true);
  const without = change(authnRequestXml, [` AssertionConsumerServiceURL="${acsUrl}"`, '']);
  expect(outcomeOf(authnRequestAcsNotAbsolute, without).verdict).toBe('not-applicable');
});
