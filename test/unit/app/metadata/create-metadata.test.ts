import { beforeAll, describe, expect, it } from 'vitest';
import {
  createMetadata,
  type CreateMetadataOptions,
} from '../../../../src-main/app/metadata/create-metadata';
import { inspectMetadata } from '../../../../src-main/app/metadata/inspect-metadata';
import { readMessage } from '../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { makeTestKey } from '../../../helpers/test-key';

let keys: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  keys = await makeTestKey();
});

const nothing = {
  services: [],
  logout: [],
  certificates: [],
  signingCertificates: [],
  encryptionCertificates: [],
  nameIdFormats: [],
  attributes: [],
} as const;
const sp = (more: Partial<CreateMetadataOptions> = {}): CreateMetadataOptions => ({
  ...nothing,
  role: 'sp',
  entityId: 'https://sp.test',
  services: [{ binding: 'post', location: 'https://sp.test/acs' }],
  ...more,
});
const idp = (more: Partial<CreateMetadataOptions> = {}): CreateMetadataOptions => ({
  ...nothing,
  role: 'idp',
  entityId: 'https://idp.test',
  services: [{ binding: 'redirect', location: 'https://idp.test/sso' }],
  ...more,
});

describe('createMetadata', () => {
  it('describes an SP with all it was given', async () => {
    const xml = createMetadata(
      sp({
        certificates: [keys.certPem],
        services: [...sp().services, { binding: 'artifact', location: 'https://sp.test/artifact' }],
        logout: [{ binding: 'redirect', location: 'https://sp.test/slo' }],
        nameIdFormats: ['persistent', 'urn:example:format'],
        attributes: ['mail', 'groups?'],
        wantAssertionsSigned: true,
        validUntil: Date.UTC(2027, 0, 1),
        cacheDuration: 'PT6H',
      }),
    );
    const { entity } = await inspectMetadata(xml);
    expect(entity).toMatchObject({
      validUntil: '2027-01-01T00:00:00.000Z',
      cacheDuration: 'PT6H',
      signed: false,
    });
    expect(entity?.roleDescriptors[0]).toMatchObject({
      wantAssertionsSigned: 'true',
      keys: [{ use: 'signing' }, { use: 'encryption' }],
      nameIdFormats: ['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'urn:example:format'],
      requestedAttributes: [
        { name: 'mail', required: true },
        { name: 'groups', required: false },
      ],
    });
    expect(entity?.roleDescriptors[0]?.endpoints.map(({ service, index }) => [service, index])).toEqual([
      ['SingleLogoutService', null],
      ['AssertionConsumerService', '0'],
      ['AssertionConsumerService', '1'],
    ]);
  });

  it('signs it with a signature that verifies', () => {
    const xml = createMetadata(idp({ signKey: keys.keyPem, signCertificate: keys.certPem }));
    const document = parseXml(xml);
    expect(readMessage(document).kind).toBe('EntityDescriptor');
    const [signature] = verifySignatures(document, [trustCertificate(keys.certPem, 'certificate')]);
    expect(signature).toMatchObject({ valid: true, problems: [] });
    expect(signature?.covers).toBe(document.root);
  });

  it('writes an IdP as a flavour does, or as told', async () => {
    const okta = (await inspectMetadata(createMetadata(idp({ flavour: 'okta' })))).entity?.roleDescriptors[0];
    expect(okta?.endpoints.length).toBeGreaterThan(1);
    const told = (await inspectMetadata(createMetadata(idp()))).entity?.roleDescriptors[0];
    expect(told?.endpoints.map(({ location, binding }) => [location, binding])).toEqual([
      ['https://idp.test/sso', 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'],
    ]);
  });

  it.each([
    [() => sp({ services: [] }), /needs an AssertionConsumerService/],
    [() => idp({ services: [] }), /needs a SingleSignOnService/],
    [() => sp({ services: [{ binding: 'post', location: '/acs' }] }), /"\/acs" is not a URL/],
    [() => sp({ entityId: 'sp' }), /"sp" is not an entityID/],
    [() => sp({ nameIdFormats: ['mail'] }), /no NameID format "mail"/],
    [() => sp({ cacheDuration: '6h' }), /"6h" is not a duration/],
    [() => sp({ signKey: keys.keyPem }), /both a key and its certificate/],
    [() => sp({ certificates: [keys.keyPem] }), /private key, not a certificate/],
    [() => sp({ flavour: 'okta' }), /--flavour is for an IdP/],
    [() => idp({ attributes: ['mail'] }), /--attribute is for an SP/],
    [() => idp({ flavour: 'nobody' }), /no flavour "nobody"/],
  ] as const)('refuses what does not fit (%#)', (options, message) => {
    expect(() => createMetadata(options())).toThrow(message);
  });
});
