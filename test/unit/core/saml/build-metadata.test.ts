import { beforeAll, describe, expect, it } from 'vitest';
import type { IdpMetadataSpec, SpMetadataSpec } from '../../../../src-main/core/saml/build-metadata';
import { buildIdpMetadata, buildSpMetadata } from '../../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../../../src-main/core/saml/identifiers';
import { InvalidSpecificationError } from '../../../../src-main/core/saml/strict';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../helpers/saml-schema';
import { makeTestKey } from '../../../helpers/test-key';
import { hasXmlsec1, WITHOUT_XMLSEC1, xmlsec1Verifies } from '../../../helpers/xmlsec1';

let made: Awaited<ReturnType<typeof makeTestKey>>;
let idp: IdpMetadataSpec;
let sp: SpMetadataSpec;
beforeAll(async () => {
  made = await makeTestKey();
  const keys = { signing: [made.key.certificate], encryption: [made.key.certificate] };
  idp = {
    id: '_idp',
    entityId: 'https://idp.test/metadata?a=1&b=2',
    validUntil: Date.UTC(2027, 0, 1),
    cacheDuration: 'PT6H',
    keys,
    nameIdFormats: [NAMEID_FORMAT.emailAddress, NAMEID_FORMAT.transient],
    wantAuthnRequestsSigned: false,
    singleSignOnServices: [
      { binding: BINDING.redirect, location: 'https://idp.test/sso' },
      { binding: BINDING.post, location: 'https://idp.test/sso' },
    ],
    singleLogoutServices: [
      {
        binding: BINDING.post,
        location: 'https://idp.test/slo',
        responseLocation: 'https://idp.test/slo/done',
      },
    ],
    artifactResolutionServices: [
      { binding: BINDING.soap, location: 'https://idp.test/artifact', index: 0, isDefault: true },
    ],
    organization: { name: 'A & B', displayName: 'Ä', url: 'https://idp.test' },
  };
  sp = {
    id: '_sp',
    entityId: 'https://sp.test/metadata',
    keys,
    nameIdFormats: [NAMEID_FORMAT.unspecified],
    authnRequestsSigned: true,
    wantAssertionsSigned: true,
    assertionConsumerServices: [
      { binding: BINDING.post, location: 'https://sp.test/acs', index: 0, isDefault: true },
      { binding: BINDING.artifact, location: 'https://sp.test/acs', index: 1 },
    ],
    attributeConsumingServices: [
      {
        index: 0,
        name: 'Zoë’s <service>',
        attributes: [{ name: 'email', isRequired: true }, { name: 'groups' }],
      },
    ],
  };
});

/** Local names of the children of the first element of that name, in order, repeats collapsed. */
function childOrder(xml: string, parent: string): string[] {
  const content = new RegExp(`<md:${parent}[ >].*?</md:${parent}>`, 's').exec(xml)![0];
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of content.matchAll(/<(\/?)(?:\w+:)?(\w+)[^>]*?(\/?)>/g)) {
    if (close) depth--;
    else {
      if (depth === 1 && names.at(-1) !== name) names.push(name!);
      if (!empty) depth++;
    }
  }
  return names;
}

describe('buildIdpMetadata', () => {
  it('writes elements in the order of the schema', () => {
    expect(childOrder(buildIdpMetadata(idp), 'IDPSSODescriptor')).toEqual([
      'KeyDescriptor',
      'ArtifactResolutionService',
      'SingleLogoutService',
      'NameIDFormat',
      'SingleSignOnService',
    ]);
  });

  it('leaves out what is not given', () => {
    const xml = buildIdpMetadata({
      entityId: 'https://idp.test',
      keys: { signing: [], encryption: [] },
      nameIdFormats: [],
      singleSignOnServices: [{ binding: BINDING.post, location: 'https://idp.test/sso' }],
    });
    expect(xml).toBe(
      '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.test">' +
        '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
        '<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.test/sso"/>' +
        '</md:IDPSSODescriptor></md:EntityDescriptor>',
    );
  });

  it('may stand in the default namespace, say nothing of the key’s use, and name the key', () => {
    const xml = buildIdpMetadata({
      ...idp,
      prefix: '',
      keyUse: 'left-out',
      keyInfo: 'name-and-certificate',
      keys: { signing: [made.key.certificate], encryption: [made.key.certificate] },
    });
    expect(xml).toContain('<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"');
    expect(xml).not.toContain('md:');
    expect(xml.match(/<KeyDescriptor>/g)).toHaveLength(1);
    expect(xml).toContain('<KeyDescriptor use="encryption">');
    expect(xml).toMatch(/<ds:KeyName>[\w-]{43}<\/ds:KeyName><ds:X509Data>/);
  });

  it('refuses what the schema forbids', () => {
    expect(() => buildIdpMetadata({ ...idp, singleSignOnServices: [] })).toThrow(InvalidSpecificationError);
    expect(() => buildIdpMetadata({ ...idp, entityId: '' })).toThrow(InvalidSpecificationError);
    expect(() => buildIdpMetadata({ ...idp, entityId: 'x'.repeat(1025) })).toThrow(InvalidSpecificationError);
    expect(() => buildIdpMetadata({ ...idp, id: null, sign: { key: made.key } })).toThrow(/needs an ID/);
  });
});

describe('buildSpMetadata', () => {
  it('writes elements in the order of the schema', () => {
    expect(childOrder(buildSpMetadata(sp), 'SPSSODescriptor')).toEqual([
      'KeyDescriptor',
      'NameIDFormat',
      'AssertionConsumerService',
      'AttributeConsumingService',
    ]);
  });

  it('refuses what the schema forbids', () => {
    expect(() => buildSpMetadata({ ...sp, assertionConsumerServices: [] })).toThrow(
      InvalidSpecificationError,
    );
    const [first] = sp.assertionConsumerServices;
    expect(() => buildSpMetadata({ ...sp, assertionConsumerServices: [first!, first!] })).toThrow(
      /same index/,
    );
  });
});

describe.each(['idp', 'sp'] as const)('metadata of the %s', (role) => {
  const build = (sign: boolean): string => {
    const signature = sign ? { key: made.key } : null;
    return role === 'idp'
      ? buildIdpMetadata({ ...idp, sign: signature })
      : buildSpMetadata({ ...sp, sign: signature });
  };

  it('is valid by schema, signed or not', ({ skip }) => {
    skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
    expect(schemaComplaints(build(false))).toBe('');
    expect(schemaComplaints(build(true))).toBe('');
  });

  it('carries its signature first, and xmlsec1 verifies it', ({ skip }) => {
    const xml = build(true);
    expect(childOrder(xml, 'EntityDescriptor')[0]).toBe('Signature');
    skip(!hasXmlsec1, WITHOUT_XMLSEC1);
    expect(xmlsec1Verifies(xml, made.certPem, 'EntityDescriptor')).toBe(true);
    expect(xmlsec1Verifies(xml.replaceAll('.test/', '.evil/'), made.certPem, 'EntityDescriptor')).toBe(false);
  });
});
