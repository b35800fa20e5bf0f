import { expect, test } from 'vitest';
import { destinationNotAbsolute } from '../../../../src-main/checks/transport/destination-not-absolute';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const to = (destination: string) => responseXml([`Destination="${acsUrl}"`, `Destination="${destination}"`]);

test.each(['/saml/acs', 'sp.example.com/saml/acs', '//sp.example.com/acs'])('%s', (destination) => {
  expect(failuresOf(destinationNotAbsolute, to(destination))[0]?.actual).toBe(destination);
});

test('passes a URL; a placeholder is another finding', () => {
  expect(passes(destinationNotAbsolute, responseXml())).toBe(true);
  expect(passes(destinationNotAbsolute, to('{recipient}'))).toBe(true);
});
