import { beforeAll, describe, expect, it } from 'vitest';
import { releaseAttributes } from '../../../../src-main/core/roles/idp/release-attributes';
import { authentik } from '../../../../src-main/profiles/idp/authentik';
import { issueAs } from '../../../helpers/issue-as';
import { windowsOf } from '../../../helpers/skeleton';
import { makeTestKey } from '../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

const persona = { username: 'alice', email: 'alice@example.com', groups: ['a'], attributes: {} };

describe('authentik', () => {
  it('declares what it knows once, on the Response', () => {
    const xml = issueAs(authentik, made.key);
    expect(xml).toMatch(
      /^<samlp:Response xmlns:samlp="[^"]+" xmlns:saml="[^"]+" xmlns:ds="[^"]+" xmlns:md="[^"]+" xmlns:mdui="[^"]+" xmlns:xenc="[^"]+" Version="2\.0" IssueInstant="2026-01-31T12:00:00Z" Destination="[^"]+" ID="_[0-9a-f]{32}" InResponseTo="_request"><saml:Issuer>/,
    );
    expect(xml).toMatch(
      /<saml:Assertion Version="2\.0" ID="_[0-9a-f]{32}" IssueInstant="2026-01-31T12:00:00Z"><saml:Issuer>[^<]+<\/saml:Issuer><ds:Signature><ds:SignedInfo>/,
    );
    expect(xml.match(/xmlns:/g)).toHaveLength(6);
  });

  it('dates the login back to NotBefore, and the session sixty days ahead', () => {
    const xml = issueAs(authentik, made.key);
    expect(windowsOf(xml)).toEqual([
      ['NotOnOrAfter', 300],
      ['NotBefore', -300],
      ['NotOnOrAfter', 300],
      ['SessionNotOnOrAfter', 60 * 86_400],
    ]);
    expect(xml).toMatch(
      /<saml:AuthnStatement AuthnInstant="2026-01-31T11:55:00Z" SessionIndex="[0-9a-f]{64}" /,
    );
  });

  it('sorts attributes by name, also those an SP asks for', () => {
    const wanted = ['b', 'a', 'C'].map((name) => ({ name, from: 'login' }));
    const names = (wishes: typeof wanted | null): string[] =>
      releaseAttributes({ persona, flavour: authentik, groups: ['a'], wanted: wishes }).map(
        ({ name }) => name,
      );
    expect(names(wanted)).toEqual(['C', 'a', 'b']);
    expect(names(null)).toEqual([...names(null)].sort());
    expect(names(null)).toContain('http://schemas.goauthentik.io/2021/02/saml/username');
  });

  it('writes neither NameFormat nor type', () => {
    const attributes = releaseAttributes({ persona, flavour: authentik, groups: ['a'], wanted: null });
    const xml = issueAs(authentik, made.key, { attributes });
    expect(xml).toContain(
      '<saml:Attribute Name="http://schemas.xmlsoap.org/claims/Group"><saml:AttributeValue>a</saml:AttributeValue></saml:Attribute>',
    );
    expect(xml).not.toMatch(/NameFormat|xsi:type/);
  });
});
