/**
 * What every flavour writes for the same login, to the octet: instant, randomness and key are fixed, so a
 * changed file is a changed habit. `npx vitest run --project golden -u` records anew what was thought through.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mintResponse } from '../../src-main/app/mint-response';
import { describeIdp } from '../../src-main/core/roles/idp/describe-idp';
import { buildIdpMetadata } from '../../src-main/core/saml/build-metadata';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';
import { idpFlavours } from '../../src-main/profiles/idp/registry';
import { countedRandom } from '../helpers/counted-random';

const keys = join(__dirname, '../fixtures/keys');
const key = readFileSync(join(keys, 'rsa2048.key.pem'), 'utf8');
const cert = readFileSync(join(keys, 'rsa2048.cert.pem'), 'utf8');
const idpEntityId = 'https://idp.example.com/metadata';

const spMetadata = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sp.example.com/metadata"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sp.example.com/acs" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;

describe.each(idpFlavours.map((flavour) => [flavour.id, flavour] as const))('%s', (id, flavour) => {
  test('its Response', async () => {
    const { xml } = await mintResponse(
      {
        flavour: id,
        at: '2026-01-31T12:00:00Z',
        inResponseTo: '_request',
        idpEntityId,
        spMetadata,
        key,
        cert,
      },
      { clock: { now: () => 0 }, random: countedRandom() },
    );
    await expect(xml).toMatchFileSnapshot(`flavours/${id}.xml`);
  });

  test('its metadata', async () => {
    const { certificate } = loadSigningKey(key, cert);
    const xml = buildIdpMetadata(
      describeIdp({
        flavour,
        entityId: idpEntityId,
        ssoUrl: 'https://idp.example.com/sso',
        keys: { signing: [certificate], encryption: [] },
        wantAuthnRequestsSigned: false,
      }),
    );
    await expect(xml).toMatchFileSnapshot(`flavours/${id}.metadata.xml`);
  });
});
