import { expect, test } from 'vitest';
import { authnRequestAcsNotRegistered } from '../../../../src-main/checks/request/authn-request-acs-not-registered';
import { acsUrl, authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('names the URL asked for and the one registered', () => {
  const xml = change(authnRequestXml, [acsUrl, 'https://sp.example.com/other']);
  expect(failuresOf(authnRequestAcsNotRegistered, xml)[0]).toMatchObject({
    expected: acsUrl,
    actual: 'https://sp.example.com/other',
  });
});

test('passes a registered URL, and asks nothing when none is known', () => {
  expect(passes(authnRequestAcsNotRegistered, authnRequestXml)).toBe(true);
  expect(outcomeOf(authnRequestAcsNotRegistered, authnRequestXml, { facts: { acsUrls: [] } }).verdict).toBe(
    'not-applicable',
  );
});
