import { describe, expect, it } from 'vitest';
import { diffMetadata } from '../../../../src-main/app/metadata/diff-metadata';
import { federationXml, idpMetadataXml, spMetadataXml } from '../../../helpers/metadata-xml';
import { makeCertificate } from '../../../helpers/make-certificate';

const one = makeCertificate({ commonName: 'one.test' }).base64;
const two = makeCertificate({ commonName: 'two.test' }).base64;
const idp = idpMetadataXml(['CERTIFICATE', one]);
const sp = spMetadataXml(['CERTIFICATE', one]);

async function changesOf(before: string, after: string): Promise<string[]> {
  const { changes, equal } = await diffMetadata(before, after);
  expect(equal).toBe(changes.length === 0);
  return changes.map(({ what, change }) => `${what} ${change}`);
}

describe('diffMetadata', () => {
  it.each([
    ['itself', idp],
    ['white space and comments', idp.replaceAll('>\n', '>\n\n <!-- c -->')],
    ['another prefix', idp.replaceAll('md:', 'm:').replace('xmlns:md=', 'xmlns:m=')],
    [
      'another order of elements',
      idp.replace(
        /(<md:NameIDFormat>.*<\/md:NameIDFormat>)([\s\S]*?)(<md:SingleSignOnService[^>]*>)/,
        '$3$2$1',
      ),
    ],
    ['the base64 wrapped', idp.replace(one, one.replace(/.{64}/g, '$&\n'))],
    ['the same instant written otherwise', idp.replace('2026-06-01T00:00:00Z', '2026-06-01T02:00:00+02:00')],
    [
      'a default written out',
      idp.replace('<md:IDPSSODescriptor ', '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" '),
    ],
    ['an ID', idp.replace('entityID=', 'ID="_1" entityID=')],
    ['a group around it', federationXml(idp)],
  ])('sees no difference in %s', async (_what, other) => {
    expect(await changesOf(idp, other)).toEqual([]);
    expect(await changesOf(other, idp)).toEqual([]);
  });

  it('takes a key without a use for one of both uses', async () => {
    const descriptor = /<md:KeyDescriptor[\s\S]*<\/md:KeyDescriptor>/.exec(idp)?.[0] ?? '';
    const both = idp.replace(descriptor, descriptor + descriptor.replace('signing', 'encryption'));
    expect(await changesOf(both, idp.replace(' use="signing"', ''))).toEqual([]);
    expect(await changesOf(idp, both)).toEqual(['key added']);
  });

  it.each([
    ['key removed,key added', idp, idp.replace(one, two)],
    ['endpoint changed', idp, idp.replace('https://idp.example.com/sso', 'https://idp.example.com/sso2')],
    ['endpoint changed', sp, sp.replace(' isDefault="true"', '')],
    ['endpoint removed,endpoint added', sp, sp.replace('index="1"', 'index="2"')],
    ['name-id-format removed,name-id-format added', idp, idp.replace('emailAddress', 'unspecified')],
    [
      'setting changed',
      idp,
      idp.replace('<md:IDPSSODescriptor ', '<md:IDPSSODescriptor WantAuthnRequestsSigned="1" '),
    ],
    ['validity changed', idp, idp.replace('2026-06-01', '2026-07-01')],
    ['validity removed', idp, idp.replace(' validUntil="2026-06-01T00:00:00Z"', '')],
    ['validity added', idp, idp.replace('entityID=', 'cacheDuration="PT6H" entityID=')],
    ['role removed,role added', idp, idp.replaceAll('IDPSSODescriptor', 'AttributeAuthorityDescriptor')],
  ])('finds %s', async (expected, before, after) => {
    expect((await changesOf(before, after)).join()).toBe(expected);
  });

  it('finds an entity renamed, and what else changed in it', async () => {
    const { changes } = await diffMetadata(
      idp,
      idp.replace(/entityID="[^"]*"/, 'entityID="urn:new"').replace(one, two),
    );
    expect(changes.map(({ what }) => what)).toEqual(['entity-id', 'key', 'key']);
  });

  it('finds entities that came to a federation and left it, and its validity', async () => {
    const third = idp.replace(/entityID="[^"]*"/, 'entityID="urn:third"');
    expect(await changesOf(federationXml(idp, sp), federationXml(third, sp))).toEqual([
      'entity removed',
      'entity added',
    ]);
    const later = federationXml(idp, sp).replace('2026-06-01', '2026-08-01');
    expect(await changesOf(federationXml(idp, sp), later)).toEqual(['validity changed']);
  });

  it('says which of the two is no metadata', async () => {
    await expect(diffMetadata(idp, '<a/>')).rejects.toThrow(/The second document is no SAML metadata/);
  });
});
