import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../../src-main/adapters/create-services';
import { createInProcessClient } from '../../../helpers/in-process-client';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

let workbench: TestWorkbench;
let client: ReturnType<typeof createInProcessClient>;
beforeAll(async () => {
  workbench = await startTestWorkbench();
  client = createInProcessClient(createWorkbenchRouter(workbench, '0'));
});
afterAll(() => workbench.stop());

it('names fields as the console of the flavour does, with the variables filled in', async () => {
  const { intoIdp, missing } = await client.connect.describe({
    profile: 'qovery',
    flavour: 'okta',
    variables: { CONNECTION_NAME: 'acme' },
  });
  expect(intoIdp.name).toBe('Okta');
  expect(intoIdp.fields.slice(0, 3)).toEqual([
    {
      label: 'Single sign-on URL',
      value: 'https://auth.qovery.com/login/callback?connection=acme',
      hint: 'ACS: also Recipient and Destination',
      source: 'profile',
    },
    { label: 'Audience URI (SP Entity ID)', value: 'urn:auth0:qovery:acme', hint: null, source: 'profile' },
    { label: 'Attribute Statements', value: 'email', hint: 'required, value: user.email', source: 'profile' },
  ]);
  expect(missing).toEqual([]);
});

it('gives each application what its console asks for', async () => {
  const { intoSp } = await client.connect.describe({ profile: 'nops', flavour: 'onelogin' });
  expect(intoSp.fields.map(({ label }) => label)).toEqual([
    'Issuer URL',
    'SAML 2.0 Endpoint (HTTP)',
    'X.509 certificate',
  ]);
  expect(intoSp.fields[0]?.value).toBe(workbench.ready.idp.entityId);
  expect(intoSp.fields[2]?.value).toMatch(/^-----BEGIN CERTIFICATE-----[^]+-----END CERTIFICATE-----$/);
  const ovhcloud = await client.connect.describe({ profile: 'ovhcloud', variables: { REGION: 'ca' } });
  expect(ovhcloud.intoIdp.fields[0]?.value).toBe('https://www.ovhcloud.com/ca/auth/saml/acs');
  expect(ovhcloud.intoSp.fields[0]?.value).toContain(`entityID="${workbench.ready.idp.entityId}"`);
});

it('leaves what was not given by its name, and says so', async () => {
  const { intoIdp, intoSp, missing } = await client.connect.describe({ profile: 'qovery' });
  expect(intoIdp.fields[1]?.value).toBe('urn:auth0:qovery:$CONNECTION_NAME');
  expect(intoSp.fields.some(({ value }) => value.endsWith('/connection/$CONNECTION_NAME'))).toBe(true);
  expect(missing.map(({ name }) => name)).toEqual(['CONNECTION_NAME']);
});

it('describes the built-in application too', async () => {
  const { intoIdp, intoSp, profile } = await client.connect.describe({});
  expect(profile).toBe(null);
  expect(intoIdp.fields.map(({ value }) => value)).toEqual([
    workbench.ready.sp.acs,
    workbench.ready.sp.entityId,
  ]);
  expect(intoSp.fields.map(({ value }) => value)).toContain(workbench.ready.idp.metadata);
});

it.each([
  [{ profile: 'qovry' }, 'There is no SP profile "qovry"'],
  [{ profile: 'qovery', variables: { NAME: 'x' } }, 'The profile qovery has no variable NAME'],
  [{ profile: 'qovery', flavour: 'octa' }, 'There is no flavour "octa"'],
])('refuses %j', async (input, message) => {
  await expect(client.connect.describe(input)).rejects.toThrow(message);
});
