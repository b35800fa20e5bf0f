/** A scenario fits every flavour: vendors write their messages differently, and each change finds its place. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createSelfSigned, type KeyAndCertificate } from '../../../src-main/certificates/create';
import { mintResponse } from '../../../src-main/app/mint-response';
import { buildSpMetadata } from '../../../src-main/core/saml/build-metadata';
import { BINDING } from '../../../src-main/core/saml/identifiers';
import { loadSigningKey } from '../../../src-main/core/xmlsec/sign';
import { idpFlavours } from '../../../src-main/profiles/idp/registry';
import { scenarios } from '../../../src-main/scenarios/registry';
import { countedRandom } from '../../helpers/counted-random';

const now = Date.UTC(2026, 0, 31, 12);
let keys: KeyAndCertificate;
let spMetadata: string;
beforeAll(async () => {
  keys = await createSelfSigned({ commonName: 'idp', notBefore: now - 1000 });
  const { certificate } = loadSigningKey(keys.keyPem, keys.certPem);
  spMetadata = buildSpMetadata({
    entityId: 'https://sp.test/metadata',
    keys: { signing: [], encryption: [certificate] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/acs', index: 0 }],
  });
});

const mint = (flavour: string, scenario?: string) =>
  mintResponse(
    { flavour, scenario, spMetadata, key: keys.keyPem, cert: keys.certPem, inResponseTo: '_request1' },
    { clock: { now: () => now }, random: countedRandom(5) },
  );

/** What a flavour does by itself cannot be done to it. */
const alreadySo = new Set(['ping destination-absent']);

describe.each(idpFlavours.map(({ id }) => id))('%s', (flavour) => {
  test.each(scenarios.map(({ id }) => id))('%s', async (scenario) => {
    if (alreadySo.has(`${flavour} ${scenario}`)) {
      await expect(mint(flavour, scenario)).rejects.toThrow('does not fit this login');
      return;
    }
    const { wire, xml } = await mint(flavour, scenario);
    expect(wire.length).toBeGreaterThan(10);
    expect(xml.length).toBeGreaterThan(100);
  });

  test('without a scenario nothing is changed, and the form carries the message', async () => {
    const { wire, base64, xml } = await mint(flavour);
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(xml);
    expect(new URLSearchParams(wire).get('SAMLResponse')).toBe(base64);
  });
});
