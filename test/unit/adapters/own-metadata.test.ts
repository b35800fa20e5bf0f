import { call } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../src-main/adapters/create-services';
import { runLogin } from '../../../src-main/adapters/login/run-login';
import { startTestWorkbench, type TestWorkbench } from '../../helpers/start-workbench';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await startTestWorkbench();
});
afterAll(() => workbench.stop());

it('is read again by the other end when the settings change', async () => {
  const router = createWorkbenchRouter(workbench, '0');
  const { clock, trace, ready } = workbench;
  const signs = (): string | null | undefined =>
    workbench.serviceProviders()[0]?.entity.roles[0]?.authnRequestsSigned;
  expect(signs()).toBe('true');
  await call(router.workbench.change, { signAuthnRequests: false, flavour: 'onelogin' });
  await expect.poll(signs).toBe('false');
  // The IdP would refuse an unsigned request of an SP whose metadata promises signed ones.
  const login = await runLogin(
    { url: ready.sp.login, persona: 'bob', password: undefined },
    { clock, trace },
  );
  expect(login.outcome).toBe('signed-in');
});

it('says what is set, and changes nothing when a value cannot be used', async () => {
  const router = createWorkbenchRouter(workbench, '0');
  const change = {
    encryptNameIds: true,
    encryption: { data: 'aes128-gcm' as const },
    clockOffsetSeconds: 30,
  };
  const { idp } = await call(router.workbench.change, change);
  expect(idp).toMatchObject(change);
  expect(idp.flavour).toBe('onelogin');
  await expect(call(router.workbench.change, { sign: 'none', personas: [] })).rejects.toThrow('At least one');
  expect((await call(router.workbench.status, undefined)).idp.sign).toBeNull();
});
