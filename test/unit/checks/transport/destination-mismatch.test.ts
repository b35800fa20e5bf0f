import { expect, test } from 'vitest';
import { destinationMismatch } from '../../../../src-main/checks/transport/destination-mismatch';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test.each([
  ['https://sp.example.com/saml/acs/', 'it has one slash more at the end'],
  ['http://sp.example.com/saml/acs', 'it has another scheme (http instead of https)'],
])('names what sets %s apart', (destination, words) => {
  const xml = responseXml([`Destination="${acsUrl}"`, `Destination="${destination}"`]);
  const [failure] = failuresOf(destinationMismatch, xml);
  expect(failure).toMatchObject({ expected: acsUrl, actual: destination });
  expect(failure?.message).toContain(words);
});

test('a proxy that ends TLS gets a remedy of its own', () => {
  const proxied = responseXml([
    `Destination="${acsUrl}"`,
    `Destination="${acsUrl.replace('https', 'http')}"`,
  ]);
  expect(failuresOf(destinationMismatch, proxied)[0]?.remedy?.sp).toContain('proxy');
  const moved = responseXml([`Destination="${acsUrl}"`, `Destination="${acsUrl}/2"`]);
  expect(failuresOf(destinationMismatch, moved)[0]?.remedy).toBeUndefined();
});

test('leaves a placeholder to its own check', () => {
  const xml = responseXml([`Destination="${acsUrl}"`, 'Destination="{recipient}"']);
  expect(outcomeOf(destinationMismatch, xml).verdict).toBe('not-applicable');
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
