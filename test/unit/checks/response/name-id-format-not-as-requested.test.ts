import { expect, test } from 'vitest';
import { nameIdFormatNotAsRequested } from '../../../../src-main/checks/response/name-id-format-not-as-requested';
import { authnRequestXml, change, responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes, subjectOf } from '../../../helpers/run-check';

const asking = (format: string) => ({
  facts: {
    request: subjectOf(
      change(authnRequestXml, [
        '</samlp:AuthnRequest>',
        `<samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:${format}"/></samlp:AuthnRequest>`,
      ]),
    ).authnRequest,
  },
});
const email = ' Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"';

test('another format, or none', () => {
  const setting = asking('2.0:nameid-format:persistent');
  expect(failuresOf(nameIdFormatNotAsRequested, responseXml(), setting)[0]?.expected).toContain(
    ':persistent',
  );
  expect(failuresOf(nameIdFormatNotAsRequested, responseXml([email, '']), setting)[0]?.actual).toBeNull();
});

test('a plain NameID where an encrypted one was asked for', () => {
  const [failure] = failuresOf(
    nameIdFormatNotAsRequested,
    responseXml(),
    asking('2.0:nameid-format:encrypted'),
  );
  expect(failure?.message).toContain('encrypted');
});

test('passes the format asked for; unspecified asks for nothing', () => {
  expect(passes(nameIdFormatNotAsRequested, responseXml(), asking('1.1:nameid-format:emailAddress'))).toBe(
    true,
  );
  const free = asking('1.1:nameid-format:unspecified');
  expect(outcomeOf(nameIdFormatNotAsRequested, responseXml(), free).verdict).toBe('not-applicable');
});
