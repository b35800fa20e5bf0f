import { expect, test } from 'vitest';
import { base64PlusLost } from '../../../../src-main/checks/transport/base64-plus-lost';
import { detect } from '../../../../src-main/core/bindings/detect';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const steps = [{ step: 'base64' as const, size: 1 }];

test('says that plus signs were lost', () => {
  const transport = { steps, repairs: ['space-for-plus'] };
  expect(failuresOf(base64PlusLost, responseXml(), { transport })[0]?.actual).toBe('spaces');
});

test('passes undamaged base64, says nothing of XML', () => {
  expect(passes(base64PlusLost, responseXml(), { transport: { steps } })).toBe(true);
  expect(outcomeOf(base64PlusLost, responseXml()).verdict).toBe('not-applicable');
});

test('what detect finds in a damaged form is this', () => {
  const xml = responseXml(['alice@example.com', '\u00fe\u00fb\u00ef>>>???~~~']);
  const damaged = Buffer.from(xml).toString('base64').replace(/\+/g, ' ');
  expect(damaged).toContain(' ');
  const [transport] = detect(`SAMLResponse=${damaged}`).messages;
  expect(failuresOf(base64PlusLost, xml, transport === undefined ? {} : { transport })).toHaveLength(1);
});
