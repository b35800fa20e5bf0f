import { expect, test } from 'vitest';
import { destinationPlaceholder } from '../../../../src-main/checks/transport/destination-placeholder';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each(['{recipient}', '$ACS_URL', '[ACS URL]'])('%s', (text) => {
  const xml = responseXml([`Destination="${acsUrl}"`, `Destination="${text}"`]);
  expect(failuresOf(destinationPlaceholder, xml)[0]).toMatchObject({ expected: acsUrl, actual: text });
});

test('passes a URL, braces in its query included', () => {
  expect(passes(destinationPlaceholder, responseXml())).toBe(true);
  const xml = responseXml([`Destination="${acsUrl}"`, `Destination="${acsUrl}?tenant={x}"`]);
  expect(passes(destinationPlaceholder, xml)).toBe(true);
});
