import { beforeAll, describe, expect, it } from 'vitest';
import { checkMessage } from '../../../src-main/app/check-message';
import { mintResponse } from '../../../src-main/app/mint-response';
import { buildSpMetadata } from '../../../src-main/core/saml/build-metadata';
import { BINDING } from '../../../src-main/core/saml/identifiers';
import { writeGroup } from '../../../src-main/core/roles/idp/write-group';
import { findIdpFlavour, idpFlavours } from '../../../src-main/profiles/idp/registry';
import { countedRandom } from '../../helpers/counted-random';
import { makeTestKey } from '../../helpers/test-key';

let idp: Awaited<ReturnType<typeof makeTestKey>>;
let sp: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  [idp, sp] = await Promise.all([makeTestKey('idp.test'), makeTestKey('sp.test')]);
});

const AT = '2026-01-31T12:00:00Z';

const ADDRESS = /^alice@example\.com$/;
const NAME_IDS: Readonly<Record<string, RegExp>> = {
  generic: ADDRESS,
  okta: /^alice$/,
  'entra-id': ADDRESS,
  adfs: ADDRESS,
  onelogin: ADDRESS,
  authentik: /^[0-9a-f]{64}$/,
  keycloak: /^alice$/,
  google: ADDRESS,
  shibboleth: /^_[0-9a-f]{32}$/,
  simplesamlphp: /^_[0-9a-f]{42}$/,
  auth0: /^auth0\|alice$/,
  ping: /^alice$/,
  jumpcloud: ADDRESS,
};

describe.each(idpFlavours.map((each) => each.id))('a Response minted as %s', (flavour) => {
  const mint = (sign: 'assertion' | 'response' | 'both' | 'none'): ReturnType<typeof mintResponse> =>
    mintResponse(
      { flavour, sign, at: AT, inResponseTo: '_request', key: idp.keyPem, cert: idp.certPem },
      { clock: { now: () => 0 }, random: countedRandom() },
    );

  it.each(['assertion', 'response', 'both'] as const)(
    'is accepted by our own diagnosis, signing %s',
    async (sign) => {
      const minted = await mint(sign);
      const checked = await checkMessage(minted.base64, {
        idpCertificates: [minted.certificate],
        spEntityId: 'http://127.0.0.1:7002/sp/metadata',
        acsUrl: minted.acsUrl,
        requestId: '_request',
        at: AT,
      });
      expect(checked.findings.filter((each) => each.severity === 'error')).toEqual([]);
      expect(checked.verdict).toBe('accept');
      expect(checked.trusted?.nameId?.value).toMatch(NAME_IDS[flavour]!);
      const { defaults, groupForm } = findIdpFlavour(flavour)!.attributes;
      const groups = defaults.find(({ from }) => from === 'groups')!.name;
      const attributes = checked.trusted?.attributes.filter(({ name }) => name === groups);
      expect(attributes?.flatMap(({ values }) => values)).toEqual(
        ['Administrators', 'Qovery-DevSecOps'].map((each) => writeGroup(each, groupForm)),
      );
    },
  );

  it('is accepted encrypted, with the SP’s key and metadata', async () => {
    const spMetadata = buildSpMetadata({
      entityId: 'https://sp.test',
      keys: { signing: [], encryption: [sp.key.certificate] },
      nameIdFormats: [],
      assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/acs', index: 0 }],
    });
    const minted = await mintResponse(
      { flavour, at: AT, encrypt: true, spMetadata, key: idp.keyPem, cert: idp.certPem },
      { clock: { now: () => 0 }, random: countedRandom() },
    );
    const checked = await checkMessage(minted.xml, {
      idpCertificates: [minted.certificate],
      spMetadata,
      decryptKeys: [sp.keyPem],
      unsolicited: true,
      at: AT,
    });
    expect(checked.findings.filter((each) => each.severity === 'error')).toEqual([]);
    expect(checked.verdict).toBe('accept');
    expect(checked.trusted?.attributes.flatMap(({ values }) => values)).toContain('alice@example.com');
  });

  it('is refused when nothing is signed', async () => {
    const minted = await mint('none');
    const checked = await checkMessage(minted.base64, { idpCertificates: [minted.certificate], at: AT });
    expect(checked.verdict).toBe('reject');
    expect(checked.trusted).toBeNull();
  });
});
