import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../../src-main/adapters/create-services';
import { createInProcessClient } from '../../../helpers/in-process-client';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

let workbench: TestWorkbench;
let client: ReturnType<typeof createInProcessClient>;
let url: string;
let input: string;
beforeAll(async () => {
  workbench = await startTestWorkbench();
  client = createInProcessClient(createWorkbenchRouter(workbench, '1.2.3'));
  url = (await client.workbench.status()).sp.acsUrl;
  const { hops } = await client.login.run({});
  input = hops.find(({ message }) => message?.kind === 'Response')?.message?.xml ?? '';
});
afterAll(() => workbench.stop());

it('shows what would be sent, signed again with the key of the IdP', async () => {
  const options = { freshen: true };
  const preview = await client.replay.preview({ input, options, url, workbenchKey: true });
  expect(preview.captured).toBe(input);
  expect(preview.changes.map(({ path }) => path)).toContain('/samlp:Response/@ID');
  expect(preview.signed).not.toHaveLength(0);
  expect(preview.xml).not.toContain('PRIVATE KEY');
});

it('sends it: refused as captured, signed in as the answer to a login that is started for it', async () => {
  const target = { url, loginUrl: (await client.workbench.status()).sp.loginUrl };
  const again = await client.replay.run({ input, options: {}, target: { url } });
  expect(again).toMatchObject({ outcome: 'refused', changes: [], signed: [] });
  const live = { input, options: { freshen: true }, workbenchKey: true, target };
  expect(await client.replay.run(live)).toMatchObject({ outcome: 'signed-in' });
});

it('refuses a key that would not be used, and two of them', async () => {
  const plain = client.replay.preview({ input, options: {}, url, workbenchKey: true });
  await expect(plain).rejects.toMatchObject({ data: { hint: 'Freshen it as well.' } });
  const options = { freshen: true, key: 'k', cert: 'c' };
  const two = client.replay.preview({ input, options, url, workbenchKey: true });
  await expect(two).rejects.toMatchObject({ data: { message: 'Two keys are given to sign with' } });
});
