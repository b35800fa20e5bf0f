import { expect, test } from 'vitest';
import { compareMessages } from '../../../../src-main/app/compare/compare-messages';
import { mintResponse } from '../../../../src-main/app/mint-response';
import { countedRandom } from '../../../helpers/counted-random';
import { responseXml } from '../../../helpers/response-xml';

const mint = async (at: number, seed: number, options: object = {}) =>
  (
    await mintResponse(
      { flavour: 'okta', inResponseTo: `_r${seed}`, ...options },
      { clock: { now: () => at }, random: countedRandom(seed) },
    )
  ).xml;
const monday = Date.UTC(2026, 0, 5, 9, 0, 0);
const friday = Date.UTC(2026, 0, 9, 17, 30, 12);

test('two logins of one user differ in what passes, and in the certificate', async () => {
  const { differences, before, after } = compareMessages(await mint(monday, 1), await mint(friday, 2));
  expect(differences.filter(({ weight }) => weight === 'meaning').map(({ what }) => what)).toEqual([
    'Certificate',
  ]);
  expect(differences.filter(({ weight }) => weight === 'passing').map(({ what }) => what)).toEqual([
    'ID',
    'IssueInstant',
    'InResponseTo',
    'ID of the assertion',
    'AuthnInstant',
    'SessionIndex',
  ]);
  const strip = (text: string) => text.replace(/<ds:X509Certificate>[^<]*/g, '');
  expect(strip(before.normalised)).toBe(strip(after.normalised));
  expect(before.normalised).toContain('NotOnOrAfter="«issued + 5 min»"');
});

test('what says something else comes first, with both values', () => {
  const { differences } = compareMessages(
    responseXml(),
    responseXml(
      ['alice@example.com</saml:NameID>', 'bob@example.com</saml:NameID>'],
      ['<saml:AttributeValue>users</saml:AttributeValue>', ''],
      ['NotOnOrAfter="2026-05-04T13:00:00Z"', 'NotOnOrAfter="2026-05-04T12:30:00Z"'],
      ['ID="_response1"', 'ID="_response2"'],
    ),
  );
  expect(differences).toEqual([
    { what: 'NameID', before: 'alice@example.com', after: 'bob@example.com', weight: 'meaning' },
    { what: 'Valid until', before: 'issued + 1 h', after: 'issued + 30 min', weight: 'meaning' },
    { what: 'Attribute groups', before: 'admins, users', after: 'admins', weight: 'meaning' },
    { what: 'ID', before: '_response1', after: '_response2', weight: 'passing' },
  ]);
});

test('a request that is no longer answered is a difference of meaning', () => {
  const { differences } = compareMessages(
    responseXml(),
    responseXml([' InResponseTo="_request1">\n  <saml:Issuer', '>\n  <saml:Issuer']),
  );
  expect(differences).toContainEqual({
    what: 'An answer to a request',
    before: 'yes',
    after: 'no',
    weight: 'meaning',
  });
});

test('prefixes, order of attributes and white space make no difference in the comparable form', () => {
  const one =
    '<a:Response xmlns:a="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="x"><a:Status/></a:Response>';
  const other =
    '<Response ID="y"\n  Version="2.0" xmlns="urn:oasis:names:tc:SAML:2.0:protocol">\n <Status></Status> </Response>';
  const { before, after } = compareMessages(one, other);
  expect(before.normalised).toBe(after.normalised);
  expect(before.normalised).toBe(
    '<samlp:Response\n    ID="«id 1»"\n    Version="2.0">\n  <samlp:Status/>\n</samlp:Response>\n',
  );
});
