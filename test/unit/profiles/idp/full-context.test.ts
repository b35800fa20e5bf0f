/** Every flavour’s login, judged with all there is to know: accepted, and nothing said that the vendor does not deserve. */
import { beforeAll, expect, it } from 'vitest';
import { checkMessage } from '../../../../src-main/app/check-message';
import { mintResponse } from '../../../../src-main/app/mint-response';
import { describeIdp } from '../../../../src-main/core/roles/idp/describe-idp';
import { buildAuthnRequest } from '../../../../src-main/core/saml/build-authn-request';
import { buildIdpMetadata, buildSpMetadata } from '../../../../src-main/core/saml/build-metadata';
import { BINDING } from '../../../../src-main/core/saml/identifiers';
import { idpFlavours } from '../../../../src-main/profiles/idp/registry';
import { countedRandom } from '../../../helpers/counted-random';
import { makeTestKey } from '../../../helpers/test-key';

let idp: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  idp = await makeTestKey('idp.test');
});

const AT = '2026-01-31T12:00:00Z';
const spEntityId = 'https://sp.test/metadata';
const acsUrl = 'https://sp.test/acs';

const deserved: Readonly<Record<string, readonly string[]>> = {
  'entra-id': ['notice groups-object-ids'],
  onelogin: ['notice attribute-value-empty'],
  keycloak: ['warning attribute-name-repeated', 'notice groups-paths'],
  shibboleth: ['notice name-id-transient'],
  simplesamlphp: ['notice name-id-transient'],
};

it.each(idpFlavours.map((flavour) => [flavour.id, flavour] as const))('%s', async (id, flavour) => {
  const spMetadata = buildSpMetadata({
    entityId: spEntityId,
    keys: { signing: [], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: acsUrl, index: 0 }],
  });
  const idpMetadata = buildIdpMetadata(
    describeIdp({
      flavour,
      entityId: 'https://idp.test/metadata',
      ssoUrl: 'https://idp.test/sso',
      keys: { signing: [idp.key.certificate], encryption: [] },
      wantAuthnRequestsSigned: false,
    }),
  );
  const request = buildAuthnRequest({
    id: '_request',
    issueInstant: Date.parse(AT),
    issuer: { value: spEntityId },
    destination: 'https://idp.test/sso',
    assertionConsumerServiceUrl: acsUrl,
  });
  const minted = await mintResponse(
    {
      flavour: id,
      at: AT,
      inResponseTo: '_request',
      idpEntityId: 'https://idp.test/metadata',
      spMetadata,
      key: idp.keyPem,
      cert: idp.certPem,
    },
    { clock: { now: () => 0 }, random: countedRandom() },
  );
  const checked = await checkMessage(minted.base64, {
    idpMetadata: [idpMetadata],
    spMetadata,
    request,
    acsUrl,
    at: AT,
  });
  expect(checked.verdict).toBe('accept');
  expect(checked.findings.map(({ severity, check }) => `${severity} ${check}`)).toEqual(deserved[id] ?? []);
  const metadata = await checkMessage(idpMetadata, { at: AT });
  expect(metadata.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});
