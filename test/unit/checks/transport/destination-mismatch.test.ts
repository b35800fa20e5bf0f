import { expect, test } from 'vitest';
import { destinationMismatch } from '../../../../src-main/checks/transport/destination-mismatch';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test.each([
  ['https://sp.example.com/saml/acs/', 'it has one slash more at the end'],
  ['http://sp.example.com/saml/acs', 'it has another scheme (http instead of https)'],
  ['{recipient}', 'placeholder'],
])('names what sets %s apart', (destination, words) => {
  const xml = responseXml([`Destination="${acsUrl}"`, `Destination="${destination}"`]);
  const [failure] = failuresOf(destinationMismatch, xml);
  expect(failure).toMatchObject({ expected: acsUrl, actual: destination });
  expect(failure?.message).toContain(words);
});

test('passes the ACS URL itself', () => {
  expect(passes(destinationMismatch, responseXml())).toBe(true);
});

test('waits for the ACS URL', () => {
  expect(outcomeOf(destinationMismatch, responseXml(), { facts: { acsUrls: [] } })).toMatchObject({
    verdict: 'not-verified',
    needs: ['acs-url'],
  });
});
