import { expect, test } from 'vitest';
import { destinationEmpty } from '../../../../src-main/checks/transport/destination-empty';
import { acsUrl, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

test('empty or blank, signed or not', () => {
  for (const value of ['', '  ']) {
    const xml = responseXml([`Destination="${acsUrl}"`, `Destination="${value}"`]);
    expect(failuresOf(destinationEmpty, xml)[0]?.message).toBe('Destination of Response is empty.');
  }
});

test('passes a URL, and says nothing when there is none', () => {
  expect(passes(destinationEmpty, responseXml())).toBe(true);
  expect(outcomeOf(destinationEmpty, responseXml([` Destination="${acsUrl}"`, ''])).verdict).toBe(
    'not-applicable',
  );
});
