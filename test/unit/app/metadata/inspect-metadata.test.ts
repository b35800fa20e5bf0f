import { describe, expect, it } from 'vitest';
import { inspectMetadata, inspectMetadataStream } from '../../../../src-main/app/metadata/inspect-metadata';
import { federationXml, idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { makeCertificate } from '../../../helpers/make-certificate';
import { idpEntityId, spEntityId } from '../../../helpers/response-xml';

const extensions = `<md:Extensions><mdrpi:RegistrationInfo xmlns:mdrpi="urn:oasis:names:tc:SAML:metadata:rpi" registrationAuthority="https://federation.test"/><mdattr:EntityAttributes xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute"><saml:Attribute xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" Name="category"><saml:AttributeValue>research</saml:AttributeValue></saml:Attribute></mdattr:EntityAttributes></md:Extensions>`;
const roleExtensions = `<md:Extensions><shibmd:Scope xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" regexp="false">example.org</shibmd:Scope><mdui:UIInfo xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui"><mdui:DisplayName xml:lang="de">Universität
   Beispiel</mdui:DisplayName></mdui:UIInfo></md:Extensions>`;
const idp = idpMetadataXml([
  '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
  `${extensions}<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${roleExtensions}`,
]);

describe('inspectMetadata', () => {
  it('shows one entity in full', async () => {
    const { base64 } = makeCertificate({ commonName: 'sign.test' });
    const inspected = await inspectMetadata(idp.replace('CERTIFICATE', base64));
    expect(inspected).toMatchObject({
      kind: 'EntityDescriptor',
      total: 1,
      problems: [],
      validUntil: '2026-06-01T00:00:00Z',
    });
    expect(inspected.entity).toMatchObject({
      entityId: idpEntityId,
      names: ['Universität Beispiel'],
      scopes: ['example.org'],
      registrationAuthority: 'https://federation.test',
      entityAttributes: [{ name: 'category', values: ['research'] }],
      roleDescriptors: [
        {
          role: 'IDPSSODescriptor',
          keys: [{ use: 'signing', subject: 'CN=sign.test', key: 'RSA 2048', problem: null }],
          nameIdFormats: ['urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
        },
      ],
    });
    expect(inspected.entity?.roleDescriptors[0]?.endpoints.map(({ service }) => service)).toEqual([
      'SingleLogoutService',
      'SingleSignOnService',
    ]);
  });

  it('names what is wrong with a key', async () => {
    const { entity } = await inspectMetadata(idpMetadataXml());
    expect(entity?.roleDescriptors[0]?.keys[0]).toMatchObject({
      fingerprint: null,
      problem: 'it cannot be read',
    });
  });

  it('lists a federation and finds by name, entityID and scope, whatever the case', async () => {
    const xml = federationXml(idp, spMetadataXml());
    const all = await inspectMetadata(xml);
    expect(all).toMatchObject({ kind: 'EntitiesDescriptor', total: 2, entity: null });
    expect(all.entities.map(({ entityId, roles }) => [entityId, roles])).toEqual([
      [idpEntityId, ['IDPSSODescriptor']],
      [spEntityId, ['SPSSODescriptor']],
    ]);
    for (const search of ['UNIVERSITÄT b', 'example.ORG', idpEntityId.toUpperCase()]) {
      expect((await inspectMetadata(xml, { search })).entities.map(({ entityId }) => entityId)).toEqual([
        idpEntityId,
      ]);
    }
    expect((await inspectMetadata(xml, { search: 'nobody' })).entities).toEqual([]);
  });

  it('opens one entity of many, from pieces', async () => {
    const xml = federationXml(idp, spMetadataXml());
    const pieces = xml.match(/[\s\S]{1,50}/g) ?? [];
    const inspected = await inspectMetadataStream({ chunks: pieces, decode: null }, { entity: spEntityId });
    expect(inspected.entity?.entityId).toBe(spEntityId);
    expect(inspected.total).toBe(2);
    await expect(
      inspectMetadataStream({ chunks: pieces, decode: null }, { entity: 'urn:none' }),
    ).rejects.toThrow(/no entity "urn:none" among 2/);
  });

  it('decodes what it shows of a document given in octets, and nothing else', async () => {
    const octets = Buffer.from(federationXml(idp, spMetadataXml())).toString('latin1');
    const decode = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');
    const source = { chunks: octets.match(/[\s\S]{1,50}/g) ?? [], decode };
    const found = await inspectMetadataStream(source, { search: 'universität' });
    expect(found.entities).toMatchObject([{ entityId: idpEntityId, names: ['Universität Beispiel'] }]);
    const opened = await inspectMetadataStream(source, { entity: idpEntityId });
    expect(opened.entity?.names).toEqual(['Universität Beispiel']);
  });

  it('reports a broken entity and keeps the rest', async () => {
    const broken = spMetadataXml().replace('<md:SPSSODescriptor', '<md:SPSSODescriptor <');
    const inspected = await inspectMetadata(federationXml(broken, idp));
    expect(inspected.problems[0]).toMatch(/^Entity 1 breaks off at its line \d/);
    expect(inspected.entities.map(({ entityId }) => entityId)).toContain(idpEntityId);
  });

  it('reads metadata in any encoding a person may have copied', async () => {
    for (const input of [
      Buffer.from(idp),
      Buffer.from(idp).toString('base64'),
      `\ufeff${idp}`,
      encodeURIComponent(idp),
    ]) {
      expect((await inspectMetadata(input)).entity?.entityId).toBe(idpEntityId);
    }
  });

  it('refuses what is no metadata', async () => {
    await expect(inspectMetadata('<a/>')).rejects.toThrow(/no SAML metadata: The root element is a/);
    await expect(inspectMetadata('hello')).rejects.toHaveProperty('name', 'UnreadableInputError');
    await expect(inspectMetadata(`<!DOCTYPE a><a/>`)).rejects.toThrow();
  });
});
