import { expect, test } from 'vitest';
import { bindingNotAsRequested } from '../../../../src-main/checks/response/binding-not-as-requested';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const asking = (binding: string) => ({
  facts: {
    request: subjectOf(
      change(authnRequestXml, [
        'AssertionConsumerServiceURL',
        `ProtocolBinding="${binding}" AssertionConsumerServiceURL`,
      ]),
    ).authnRequest,
  },
});
const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:';

test('posted, although an artifact was asked for', () => {
  expect(
    failuresOf(bindingNotAsRequested, responseXml(), asking(`${bindings}HTTP-Artifact`))[0],
  ).toMatchObject({
    expected: `${bindings}HTTP-Artifact`,
    actual: `${bindings}HTTP-POST`,
  });
});

test('passes POST and what travels like it', () => {
  expect(passes(bindingNotAsRequested, responseXml(), asking(`${bindings}HTTP-POST`))).toBe(true);
  expect(passes(bindingNotAsRequested, responseXml(), asking(`${bindings}HTTP-POST-SimpleSign`))).toBe(true);
});

test('bare XML tells nothing', () => {
  const setting = { ...asking(`${bindings}HTTP-Artifact`), transport: { binding: 'none' as const } };
  expect(outcomeOf(bindingNotAsRequested, responseXml(), setting).verdict).toBe('not-applicable');
});
