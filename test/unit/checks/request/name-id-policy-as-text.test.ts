import { expect, test } from 'vitest';
import { nameIdPolicyAsText } from '../../../../src-main/checks/request/name-id-policy-as-text';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withPolicy = (policy: string) =>
  change(authnRequestXml, ['</samlp:AuthnRequest>', `${policy}</samlp:AuthnRequest>`]);

test('text inside', () => {
  const xml = withPolicy('<samlp:NameIDPolicy>urn:x</samlp:NameIDPolicy>');
  expect(failuresOf(nameIdPolicyAsText, xml)[0]?.expected).toBe('Format="urn:x"');
});

test('passes an attribute, white space included', () => {
  expect(
    passes(nameIdPolicyAsText, withPolicy('<samlp:NameIDPolicy Format="urn:x">\n</samlp:NameIDPolicy>')),
  ).toBe(true);
  expect(outcomeOf(nameIdPolicyAsText, authnRequestXml).verdict).toBe('not-applicable');
});
