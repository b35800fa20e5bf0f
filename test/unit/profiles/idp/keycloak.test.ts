import { createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeIdp } from '../../../../src-main/core/roles/idp/describe-idp';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { buildIdpMetadata } from '../../../../src-main/core/saml/build-metadata';
import { keycloak } from '../../../../src-main/profiles/idp/keycloak';
import { issueAs } from '../../../helpers/issue-as';
import { windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const persona = {
  username: 'alice',
  email: 'alice@example.com',
  groups: [],
  attributes: { roles: ['admin', 'viewer'], team: ['x', 'y'] },
};

function attributes() {
  return releaseAttributes({ persona, flavour: keycloak, groups: ['Eng', '/ops/eu'], wanted: null });
}

describe('keycloak', () => {
  it('declares both prefixes on the Response and the default namespace on the Assertion', () => {
    const xml = issueAs(keycloak, made.key);
    expect(xml).toMatch(
      /^<samlp:Response xmlns:samlp="[^"]+" xmlns:saml="[^"]+" Destination="[^"]+" ID="ID_[0-9a-f-]{36}" InResponseTo="_request" IssueInstant="[^"]+" Version="2\.0"><saml:Issuer>[^<]+<\/saml:Issuer><dsig:Signature xmlns:dsig="/,
    );
    expect(xml).toMatch(
      /<saml:Assertion xmlns="urn:oasis:names:tc:SAML:2\.0:assertion" ID="ID_[0-9a-f-]{36}" IssueInstant="[^"]+" Version="2\.0"><saml:Issuer>[^<]+<\/saml:Issuer><saml:Subject>/,
    );
  });

  it('names the key by hash, certificate and numbers', () => {
    const xml = issueAs(keycloak, made.key);
    const [, name, modulus] =
      /<dsig:KeyInfo><dsig:KeyName>([\w-]{43})<\/dsig:KeyName><dsig:X509Data><dsig:X509Certificate>[^<]+<\/dsig:X509Certificate><\/dsig:X509Data><dsig:KeyValue><dsig:RSAKeyValue><dsig:Modulus>([^<]+)<\/dsig:Modulus><dsig:Exponent>AQAB<\/dsig:Exponent>/.exec(
        xml,
      )!;
    const { n } = createPublicKey(made.certPem).export({ format: 'jwk' });
    expect(Buffer.from(modulus!, 'base64').toString('base64url')).toBe(n);
    const metadata = buildIdpMetadata(
      describeIdp({
        flavour: keycloak,
        entityId: 'https://idp.test',
        ssoUrl: 'https://idp.test/sso',
        keys: { signing: [made.key.certificate], encryption: [] },
        wantAuthnRequestsSigned: false,
      }),
    );
    expect(metadata).toContain(`<ds:KeyName>${name}</ds:KeyName><ds:X509Data>`);
    expect(metadata).toContain('WantAuthnRequestsSigned="true"');
  });

  it('lasts a minute', () => {
    const xml = issueAs(keycloak, made.key);
    expect(windowsOf(xml)).toEqual([
      ['NotOnOrAfter', 58],
      ['NotBefore', -2],
      ['NotOnOrAfter', 58],
      ['SessionNotOnOrAfter', 60],
    ]);
    expect(xml).toMatch(/SessionIndex="[0-9a-f-]{36}::[0-9a-f-]{36}"/);
  });

  it('sends one Attribute for each group, as a path, and for each role; other values stay together', () => {
    expect(attributes().map(({ name, values }) => [name, values])).toEqual([
      ['urn:oid:1.2.840.113549.1.9.1', ['alice@example.com']],
      ['member', ['/Eng']],
      ['member', ['/ops/eu']],
      ['Role', ['admin']],
      ['Role', ['viewer']],
      ['team', ['x', 'y']],
    ]);
  });
});
