import { expect, test } from 'vitest';
import { nameIdFormatUnknown } from '../../../../src-main/checks/request/name-id-format-unknown';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const asking = (format: string) =>
  change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    `<samlp:NameIDPolicy Format="${format}"/></samlp:AuthnRequest>`,
  ]);

test('the wrong version or case is named with the right one', () => {
  const [failure] = failuresOf(
    nameIdFormatUnknown,
    asking('urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress'),
  );
  expect(failure?.expected).toBe('urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress');
  expect(failuresOf(nameIdFormatUnknown, asking('email'))[0]?.severity).toBeUndefined();
});

test('a URI of their own is a notice', () => {
  expect(failuresOf(nameIdFormatUnknown, asking('https://example.com/formats/employee'))[0]?.severity).toBe(
    'notice',
  );
});

test.each(['1.1:nameid-format:emailAddress', '2.0:nameid-format:persistent', '2.0:nameid-format:encrypted'])(
  'passes %s',
  (tail) => {
    expect(passes(nameIdFormatUnknown, asking(`urn:oasis:names:tc:SAML:${tail}`))).toBe(true);
  },
);

test('asks nothing when none is asked for', () => {
  expect(outcomeOf(nameIdFormatUnknown, authnRequestXml).verdict).toBe('not-applicable');
});
