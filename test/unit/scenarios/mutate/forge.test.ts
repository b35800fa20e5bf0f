import { beforeAll, expect, test } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import {
  dropSignature,
  forgeAssertion,
  forgedAssertionId,
  forgeResponse,
  intruder,
  nameIntruder,
  writeForgedAssertion,
} from '../../../../src-main/scenarios/mutate/forge';
import {
  digestFor,
  signatureOfStranger,
  signedInfoFor,
  statusDetail,
} from '../../../../src-main/scenarios/mutate/forged-parts';
import { resign } from '../../../../src-main/scenarios/mutate/resign';
import { replaceContent, textAt } from '../../../../src-main/scenarios/mutate/text';
import type { ScenarioLogin } from '../../../../src-main/scenarios/scenario';
import { issueFor, loginWith } from '../../../helpers/scenario-login';
import { makeTestKey } from '../../../helpers/test-key';

let login: ScenarioLogin;
let xml: string;
beforeAll(async () => {
  const [own, stranger] = await Promise.all([makeTestKey(), makeTestKey('stranger')]);
  login = loginWith(own.key, stranger.key);
  xml = issueFor(login);
});

const verify = (text: string) =>
  verifySignatures(parseXml(text), [trustCertificate(login.idp.signingKey.certificate.pem, 'certificate')]);

test('dropping a Signature takes that one alone, and none where there is none', () => {
  const both = issueFor(login, { sign: 'both' });
  expect(verify(dropSignature()(both))).toHaveLength(1);
  expect(verify(dropSignature(['Assertion'])(both))).toHaveLength(1);
  const none = issueFor(login, { sign: 'none' });
  expect(dropSignature(['Assertion'])(none)).toBe(none);
});

test('a forged assertion names the intruder, under its own ID, unsigned', () => {
  const forged = forgeAssertion(textAt(xml, ['Assertion']));
  expect(forged).toContain(intruder);
  expect(forged).toContain(`ID="${forgedAssertionId}"`);
  expect(forged).not.toContain('Signature');
  expect(parseXml(forged).problem).toBeNull();
});

test('a renamed assertion keeps its ID and its Signature', () => {
  const assertion = textAt(xml, ['Assertion']);
  const renamed = nameIntruder(assertion);
  expect(renamed).toBe(assertion.replace('alice@example.com', intruder));
});

test('a forged Response and an assertion from nothing are well-formed and unsigned', () => {
  for (const text of [forgeResponse(xml), writeForgedAssertion(login)]) {
    expect(parseXml(text).problem).toBeNull();
    expect(text).toContain(intruder);
    expect(verify(text)).toEqual([]);
  }
});

test('what a stranger signs is right but for the key', () => {
  const forged = replaceContent(['Assertion', 'Subject', 'NameID'], intruder)(xml);
  const signature = signatureOfStranger(forged, login);
  const [report] = verify(
    replaceContent(
      ['Assertion', 'Signature'],
      '',
    )(forged).replace(/<ds:Signature [^>]*><\/ds:Signature>/, () => signature),
  );
  expect(report?.references[0]?.digestMatches).toBe(true);
  expect(report?.problems.map(({ code }) => code)).toEqual(['value-mismatch']);
  expect(signature).toContain(digestFor(forged, login));
  expect(parseXml(signedInfoFor(forged, login)).problem).toBeNull();
});

test('StatusDetail has the prefix of Status', () => {
  expect(statusDetail(xml, '!')).toBe('<samlp:StatusDetail>!</samlp:StatusDetail>');
  expect(statusDetail('<Response><Status/></Response>', '!')).toBe('<StatusDetail>!</StatusDetail>');
});

test('a Response is signed anew like an assertion', () => {
  const signed = resign({ key: login.idp.signingKey.privateKey }, [])(xml);
  expect(verify(signed).map(({ valid }) => valid)).toEqual([true, true]);
});

test('an element without an Issuer is signed at its beginning', () => {
  const bare = issueFor(login, { sign: 'none' }).replace(
    /(<saml:Assertion[^>]*>)<saml:Issuer>[^<]*<\/saml:Issuer>/,
    '$1',
  );
  expect(textAt(resign({ key: login.idp.signingKey.privateKey })(bare), ['Assertion'])).toMatch(
    /^<saml:Assertion[^>]*><ds:Signature/,
  );
});
