import { beforeAll, describe, expect, it } from 'vitest';
import type { SpMetadataSpec } from '../../../../../src-main/core/saml/build-metadata';
import { buildIdpMetadata, buildSpMetadata } from '../../../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../../../../src-main/core/saml/identifiers';
import type { EntityDescriptorRead } from '../../../../../src-main/core/saml/model';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { readServiceProvider } from '../../../../../src-main/core/roles/idp/service-provider';
import { makeTestKey } from '../../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
let spec: SpMetadataSpec;
beforeAll(async () => {
  made = await makeTestKey('sp.test');
  spec = {
    entityId: 'https://sp.test',
    keys: { signing: [], encryption: [made.key.certificate] },
    nameIdFormats: [NAMEID_FORMAT.transient],
    assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/a', index: 0 }],
  };
});

function read(xml: string): ReturnType<typeof readServiceProvider> {
  return readServiceProvider(readMessage(parseXml(xml)) as EntityDescriptorRead);
}

function acsOf(
  ...endpoints: [location: string, isDefault: boolean | null, binding?: string][]
): string | null {
  const services = endpoints.map(([location, isDefault, binding = BINDING.post], index) => ({
    binding,
    location,
    isDefault,
    index,
  }));
  return read(buildSpMetadata({ ...spec, assertionConsumerServices: services }))!.acsUrl;
}

describe('readServiceProvider', () => {
  it('reads entityID, formats and the encryption certificate', () => {
    const provider = read(buildSpMetadata(spec))!;
    expect(provider.entityId).toBe('https://sp.test');
    expect(provider.nameIdFormats).toEqual([NAMEID_FORMAT.transient]);
    expect(provider.wantsAssertionSigned).toBe(false);
    expect(read(buildSpMetadata({ ...spec, wantAssertionsSigned: true }))!.wantsAssertionSigned).toBe(true);
    expect(provider.encryptionCertificate!.fingerprint).toBe(made.key.certificate.fingerprint);
  });

  it('takes a key without use for encryption, and a signing key never', () => {
    const signing = buildSpMetadata({ ...spec, keys: { signing: [made.key.certificate], encryption: [] } });
    expect(read(signing)!.encryptionCertificate).toBeNull();
    expect(read(signing.replace(' use="signing"', ''))!.encryptionCertificate).not.toBeNull();
  });

  it('passes over a certificate it cannot read', () => {
    const xml = buildSpMetadata({
      ...spec,
      keys: { signing: [made.key.certificate], encryption: [made.key.certificate] },
    })
      .replace(' use="signing"', '')
      .replace(/MII[^<]{20}/, 'AAAA');
    expect(read(xml)!.encryptionCertificate!.fingerprint).toBe(made.key.certificate.fingerprint);
  });

  it('chooses the default endpoint for POST', () => {
    expect(acsOf(['a', null], ['b', true])).toBe('b');
    expect(acsOf(['a', false], ['b', null])).toBe('b');
    expect(acsOf(['a', false], ['b', false])).toBe('a');
    expect(acsOf(['a', true, BINDING.artifact], ['b', null])).toBe('b');
    expect(acsOf(['a', true, BINDING.artifact])).toBeNull();
  });

  it('is null for an identity provider', () => {
    const idp = buildIdpMetadata({
      entityId: 'https://idp.test',
      keys: spec.keys,
      nameIdFormats: [],
      singleSignOnServices: [{ binding: BINDING.post, location: 'https://idp.test/sso' }],
    });
    expect(read(idp)).toBeNull();
  });
});
