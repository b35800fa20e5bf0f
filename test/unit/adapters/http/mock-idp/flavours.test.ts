/** The mock IdP in the place of every identity provider: the built-in SP signs alice in, whoever it seems to be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../../../src-main/adapters/create-services';
import { idpFlavours } from '../../../../../src-main/profiles/idp/registry';
import { createInProcessClient } from '../../../../helpers/in-process-client';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';

let workbench: TestWorkbench;
let client: ReturnType<typeof createInProcessClient>;
beforeAll(async () => {
  workbench = await startTestWorkbench();
  client = createInProcessClient(createWorkbenchRouter(workbench, '0.0.0-test'));
});
afterAll(() => workbench.stop());

describe.each(idpFlavours.map(({ id, name }) => [id, name] as const))('%s', (flavour, name) => {
  it('signs in at the built-in SP, which wants assertions signed', async () => {
    const changed = await client.workbench.change({ flavour, groupForm: 'name' });
    expect(changed.idp).toMatchObject({ flavour, flavourName: name, groupForm: 'name' });
    const { outcome, session, findings } = await client.login.run({ persona: 'alice' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcome).toBe('signed-in');
    expect(session?.roles).toEqual(['admin']);
    expect(JSON.stringify(session?.attributes)).toContain('Qovery-DevSecOps');
  });
});

describe('groups', () => {
  it('are written as the flavour does once the form is taken back', async () => {
    const changed = await client.workbench.change({ flavour: 'entra-id', groupForm: null });
    expect(changed.idp).toMatchObject({ groupForm: 'guid', groupOverage: 'link' });
    const { session } = await client.login.run({ persona: 'alice' });
    expect(JSON.stringify(session?.attributes)).not.toContain('Administrators');
  });

  it('give way to a link, or to nothing, when there are too many', async () => {
    const groups = Array.from({ length: 151 }, (_, index) => `Group ${index}`);
    const personas = [{ username: 'many', email: 'many@example.com', groups }];
    await client.workbench.change({ flavour: 'entra-id', personas });
    const linked = await client.login.run({ persona: 'many' });
    expect(JSON.stringify(linked.session?.attributes)).toContain('/getMemberObjects');
    const changed = await client.workbench.change({ groupOverage: 'left-out' });
    expect(changed.idp.groupOverage).toBe('left-out');
    const without = await client.login.run({ persona: 'many' });
    expect(without.outcome).toBe('signed-in');
    expect(JSON.stringify(without.session?.attributes)).not.toMatch(/getMemberObjects|claims\/groups/);
  });
});
