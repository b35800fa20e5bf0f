import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedParts } from '../../../../../src-main/core/roles/idp/flavour';
import type { IssueSpec } from '../../../../../src-main/core/roles/idp/issue-response';
import { issueResponse } from '../../../../../src-main/core/roles/idp/issue-response';
import { NAMEID_FORMAT } from '../../../../../src-main/core/saml/identifiers';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { findChild } from '../../../../../src-main/core/xml/query';
import { decryptElement } from '../../../../../src-main/core/xmlsec/decrypt';
import { verifyAsJavaScript } from '../../../../../src-main/core/xmlsec/second-opinion';
import { trustCertificate } from '../../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../../src-main/core/xmlsec/verify';
import { generic } from '../../../../../src-main/profiles/idp/generic';
import { idpFlavours } from '../../../../../src-main/profiles/idp/registry';
import { countedRandom } from '../../../../helpers/counted-random';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../../helpers/saml-schema';
import { makeTestKey } from '../../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Decrypts, xmlsec1Verifies } from '../../../../helpers/xmlsec1';

const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
const NOW = Date.UTC(2026, 0, 31, 12, 0, 0, 123);

let idp: Awaited<ReturnType<typeof makeTestKey>>;
let sp: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  [idp, sp] = await Promise.all([makeTestKey('idp.test'), makeTestKey('sp.test')]);
});

function specOf(change: Partial<IssueSpec> = {}): IssueSpec {
  return {
    flavour: generic,
    idp: { entityId: 'https://idp.test/metadata', signingKey: idp.key },
    sp: {
      entityId: 'https://sp.test/metadata',
      acsUrl: 'https://sp.test/acs?connection=acme&x=1',
      encryptionCertificate: sp.key.certificate,
    },
    nameId: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
    attributes: [{ name: 'groups', nameFormat: null, values: ['Administrators', 'R&D'] }],
    request: { id: '_request' },
    now: NOW,
    random: countedRandom(),
    ...change,
  };
}

function rootOf(xml: string): Element {
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
}

function only(root: Element, uri: string, local: string): Element {
  const found = root.getElementsByTagNameNS(uri, local);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Local names of the elements that have a Signature of their own. */
function signedElements(xml: string): string[] {
  const signatures = rootOf(xml).getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature');
  return Array.from(
    { length: signatures.length },
    (_, index) => (signatures[index]!.parentNode as Element).localName,
  );
}

/** Local names of the elements our reader finds to be signed by the IdP, in document order. */
function coveredByOurReader(xml: string): string[] {
  const keys = [trustCertificate(idp.certPem, 'certificate')];
  return verifySignatures(parseXml(xml), keys)
    .filter((each) => each.valid === true)
    .map((each) => each.covers!.local);
}

describe('issueResponse', () => {
  it('answers a request as the web SSO profile asks', () => {
    const issued = issueResponse(specOf());
    const root = rootOf(issued.xml);
    expect(root.getAttribute('ID')).toBe(issued.responseId);
    expect(root.getAttribute('Destination')).toBe('https://sp.test/acs?connection=acme&x=1');
    expect(root.getAttribute('InResponseTo')).toBe('_request');
    expect(only(root, SAML, 'Assertion').getAttribute('ID')).toBe(issued.assertionId);
    const confirmation = only(root, SAML, 'SubjectConfirmation');
    expect(confirmation.getAttribute('Method')).toBe('urn:oasis:names:tc:SAML:2.0:cm:bearer');
    const data = only(root, SAML, 'SubjectConfirmationData');
    expect(data.getAttribute('Recipient')).toBe('https://sp.test/acs?connection=acme&x=1');
    expect(data.getAttribute('InResponseTo')).toBe('_request');
    expect(data.getAttribute('NotOnOrAfter')).toBe('2026-01-31T12:05:00.123Z');
    expect(data.hasAttribute('NotBefore')).toBe(false);
    const conditions = only(root, SAML, 'Conditions');
    expect(conditions.getAttribute('NotBefore')).toBe('2026-01-31T11:59:00.123Z');
    expect(conditions.getAttribute('NotOnOrAfter')).toBe('2026-01-31T12:05:00.123Z');
    expect(only(root, SAML, 'Audience').textContent).toBe('https://sp.test/metadata');
    expect(only(root, SAML, 'AuthnStatement').getAttribute('SessionIndex')).toBe(issued.sessionIndex);
    expect(new Set([issued.responseId, issued.assertionId, issued.sessionIndex]).size).toBe(3);
  });

  it('says InResponseTo nowhere when nobody asked', () => {
    expect(issueResponse(specOf({ request: null })).xml).not.toContain('InResponseTo');
  });

  it('obeys the caller on instant of sign-in, SessionIndex and AuthnContext', () => {
    const issued = issueResponse(
      specOf({ authnInstant: NOW - 60_000, sessionIndex: '_mine', classRef: 'urn:example:class' }),
    );
    const statement = only(rootOf(issued.xml), SAML, 'AuthnStatement');
    expect(statement.getAttribute('AuthnInstant')).toBe('2026-01-31T11:59:00.123Z');
    expect(statement.getAttribute('SessionIndex')).toBe('_mine');
    expect(issued.sessionIndex).toBe('_mine');
    expect(statement.textContent).toBe('urn:example:class');
  });

  it('has no AttributeStatement without attributes, and an empty AttributeValue for an empty value', () => {
    expect(issueResponse(specOf({ attributes: [] })).xml).not.toContain('AttributeStatement');
    expect(issueResponse(specOf({ attributes: [{ name: 'a', values: [''] }] })).xml).toContain(
      '<saml:AttributeValue/>',
    );
  });

  it('refuses to encrypt for an SP whose certificate is not known', () => {
    const spec = specOf({
      encrypt: true,
      sp: { entityId: 'https://sp.test', acsUrl: 'https://sp.test/acs' },
    });
    expect(() => issueResponse(spec)).toThrow(/No encryption certificate of https:\/\/sp.test/);
  });

  it('is the same for the same randomness and clock', () => {
    expect(issueResponse(specOf()).xml).toBe(issueResponse(specOf()).xml);
  });
});

describe.each(idpFlavours.map((flavour) => [flavour.id, flavour] as const))(
  'issueResponse as %s',
  (_id, flavour) => {
    const parts: [SignedParts, string[]][] = [
      ['none', []],
      ['assertion', ['Assertion']],
      ['response', ['Response']],
      ['both', ['Response', 'Assertion']],
    ];

    it.for(parts)('signs %s', ([sign, expected], { skip }) => {
      const { xml } = issueResponse(specOf({ flavour, sign }));
      expect(signedElements(xml)).toEqual(expected);
      skip(!hasXmlsec1, WITHOUT_XMLSEC1);
      for (const element of expected as ('Response' | 'Assertion')[]) {
        expect(xmlsec1Verifies(xml, idp.certPem, element)).toBe(true);
        expect(xmlsec1Verifies(xml.replace('Administrators', 'administrators'), idp.certPem, element)).toBe(
          false,
        );
      }
    });

    it('signs what it signs by habit when nothing is said', () => {
      const expected = parts.find(([each]) => each === flavour.signs)![1];
      expect(signedElements(issueResponse(specOf({ flavour })).xml)).toEqual(expected);
    });

    it.for(parts)('is valid by schema, plain and encrypted, signing %s', ([sign], { skip }) => {
      skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
      expect(schemaComplaints(issueResponse(specOf({ flavour, sign })).xml)).toBe('');
      expect(schemaComplaints(issueResponse(specOf({ flavour, sign, encrypt: true })).xml)).toBe('');
    });

    it('signs, then encrypts, then signs the Response', ({ skip }) => {
      const { xml } = issueResponse(specOf({ flavour, sign: 'both', encrypt: true }));
      expect(signedElements(xml)).toEqual(['Response']);
      expect(rootOf(xml).getElementsByTagNameNS(SAML, 'Assertion')).toHaveLength(0);
      skip(!hasXmlsec1, WITHOUT_XMLSEC1);
      expect(xmlsec1Verifies(xml, idp.certPem, 'Response')).toBe(true);
      const decrypted = xmlsec1Decrypts(xml, sp.keyPem);
      expect(xmlsec1Verifies(decrypted!, idp.certPem, 'Assertion')).toBe(true);
    });

    it.for(parts)(
      'is verified by our own reader and as a JavaScript SP reads it, signing %s',
      ([sign, expected]) => {
        const { xml } = issueResponse(specOf({ flavour, sign }));
        expect(coveredByOurReader(xml)).toEqual(expected);
        const tampered = xml.replace('Administrators', 'administrators');
        expect(coveredByOurReader(tampered)).toEqual([]);
        const opinion = verifyAsJavaScript(xml, [idp.certPem]);
        expect(opinion.signatures.map((each) => each.valid)).toEqual(expected.map(() => true));
      },
    );

    it('is decrypted by our own reader, and verified after that', () => {
      const { xml } = issueResponse(specOf({ flavour, sign: 'both', encrypt: true }));
      const encrypted = findChild(parseXml(xml).root!, SAML, 'EncryptedAssertion')!;
      const opened = decryptElement(encrypted, [sp.key.privateKey]);
      expect(opened.problem).toBeNull();
      expect(coveredByOurReader(opened.xml!)).toEqual(['Assertion']);
    });

    it('carries any value unharmed', ({ skip }) => {
      const hostile = 'a<b>&"\'\r\n\t\u0085\u2028\u{1F600}é]]><!--x--><?y?>&amp;&#65;';
      const { xml } = issueResponse(
        specOf({
          flavour,
          sign: 'both',
          nameId: { value: hostile, format: hostile.replace(/\s/g, '') },
          attributes: [
            { name: hostile, nameFormat: null, friendlyName: hostile, values: [hostile, ` ${hostile} `] },
          ],
          request: { id: hostile },
        }),
      );
      const root = rootOf(xml);
      expect(root.getAttribute('InResponseTo')).toBe(hostile);
      expect(only(root, SAML, 'NameID').textContent).toBe(hostile);
      const attribute = only(root, SAML, 'Attribute');
      expect([attribute.getAttribute('Name'), attribute.getAttribute('FriendlyName')]).toEqual([
        hostile,
        hostile,
      ]);
      const values = attribute.getElementsByTagNameNS(SAML, 'AttributeValue');
      expect([values[0]!.textContent, values[1]!.textContent]).toEqual([hostile, ` ${hostile} `]);
      expect(root.getElementsByTagNameNS(SAMLP, 'StatusCode')).toHaveLength(1);
      skip(!hasXmlsec1, WITHOUT_XMLSEC1);
      expect(xmlsec1Verifies(xml, idp.certPem, 'Response')).toBe(true);
      expect(xmlsec1Verifies(xml, idp.certPem, 'Assertion')).toBe(true);
    });
  },
);
