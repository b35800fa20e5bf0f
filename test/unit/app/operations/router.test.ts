import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbenchRouter } from '../../../../src-main/adapters/create-services';
import { createInProcessClient } from '../../../helpers/in-process-client';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

let workbench: TestWorkbench;
let client: ReturnType<typeof createInProcessClient>;
const logged: string[] = [];
beforeAll(async () => {
  workbench = await startTestWorkbench();
  client = createInProcessClient(createWorkbenchRouter(workbench, '1.2.3', (line) => logged.push(line)));
});
afterAll(() => workbench.stop());

describe('message.check', () => {
  it('hides values when it is asked to, and not otherwise', async () => {
    const sample = await client.sample.get({ id: 'clean' });
    const [open, hidden] = await Promise.all(
      [false, true].map((redact) => client.message.check({ ...sample, redact })),
    );
    expect(open?.trusted?.nameId?.value).toBe('alice');
    expect(hidden?.trusted?.nameId?.value).toBe('«nameid-1»');
    expect(hidden?.verdict).toBe(open?.verdict);
  });
});

describe('workbench.change', () => {
  it('takes effect at the next login', async () => {
    await client.workbench.change({
      flavour: 'okta',
      groupFilter: { type: 'startsWith', value: 'Qovery' },
      groupMapping: {
        default_role: 'viewer',
        enforce_group_sync: true,
        group_mappings: { ops: ['Qovery-DevSecOps'] },
      },
      personas: [
        { username: 'zoe', email: 'zoe@example.com', groups: ['Qovery-DevSecOps', 'Administrators'] },
      ],
    });
    const { session, flowId } = await client.login.run({ persona: 'zoe' });
    expect(session).toMatchObject({ nameId: { value: 'zoe' }, roles: ['ops'] });
    expect(JSON.stringify(session?.attributes)).not.toContain('Administrators');
    expect((await client.trace.get({ id: flowId ?? '' })).idp).toBe('Okta');
  });

  it('answers one login with a scenario, and the one after as usual', async () => {
    const changed = await client.workbench.change({ nextScenario: 'audience-other' });
    expect(changed.idp.nextScenario).toBe('audience-other');
    const refused = await client.login.run({});
    expect(refused.outcome).toBe('refused');
    expect(refused.findings.map(({ check }) => check)).toContain('audience-mismatch');
    expect((await client.workbench.status()).idp.nextScenario).toBeNull();
    expect((await client.login.run({})).outcome).toBe('signed-in');
  });

  it('takes a scenario back', async () => {
    await client.workbench.change({ nextScenario: 'signatures-stripped' });
    const changed = await client.workbench.change({ nextScenario: null });
    expect(changed.idp.nextScenario).toBeNull();
    expect((await client.login.run({})).outcome).toBe('signed-in');
  });

  it.each([
    ['changes how it travels', 'base64-twice'],
    ['sends it by redirect', 'response-by-redirect'],
    ['wraps it', 'xsw-2'],
  ])('a scenario that %s ends without a session', async (_, nextScenario) => {
    await client.workbench.change({ nextScenario });
    expect((await client.login.run({})).session).toBeNull();
  });

  it.each([
    ['an unknown flavour', { flavour: 'nobody' }],
    ['a pattern that does not compile', { groupFilter: { type: 'regex' as const, value: '(' } }],
    ['nobody to sign in', { personas: [] }],
    ['an unknown scenario', { nextScenario: 'xsw3' }],
    ['a scenario about a logout', { nextScenario: 'logout-unsigned' }],
    ['a scenario that takes two deliveries', { nextScenario: 'replay' }],
  ])('refuses %s and changes nothing', async (_, change) => {
    const before = await client.workbench.status();
    await expect(client.workbench.change({ ...change, groupMapping: {} })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await client.workbench.status()).toEqual(before);
  });
});

describe('the trace', () => {
  it('judges a step with what was known when it arrived', async () => {
    const { flowId } = await client.login.run({});
    const { steps } = await client.trace.get({ id: flowId ?? '' });
    const step = steps.find(({ message }) => message?.kind === 'Response');
    const checked = await client.trace.check({ id: flowId ?? '', step: step?.id ?? '' });
    expect(checked).toMatchObject({ verdict: 'accept', mappingTrusted: true });
    const silent = steps.find(({ message }) => message === null);
    await expect(client.trace.check({ id: flowId ?? '', step: silent?.id ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('tells watchers of a login while it runs', async () => {
    const stop = new AbortController();
    const feed = await client.trace.watch(undefined, { signal: stop.signal });
    const first = feed.next();
    const login = await client.login.run({});
    expect((await first).value).toMatchObject({ id: login.flowId });
    stop.abort();
    await feed.return(undefined);
  });

  it('is empty after it was cleared', async () => {
    expect((await client.trace.clear()).removed).toBeGreaterThan(0);
    expect(await client.trace.list()).toEqual([]);
    await expect(client.trace.get({ id: 'flow-1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('errors', () => {
  it('are those the contract names, each with a message for the user', async () => {
    await expect(client.message.decode({ input: 'x' })).rejects.toMatchObject({
      code: 'UNREADABLE_INPUT',
      status: 422,
    });
    await expect(client.persona.attributes({ persona: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.sample.get({ id: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.login.run({ url: 'nowhere' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(logged).toEqual([]);
  });

  it('say nothing of the inside when something unforeseen happens', async () => {
    const broken = {
      ...workbench,
      settings: () => {
        throw new Error('secret path /home/x');
      },
    };
    const lines: string[] = [];
    const failing = createInProcessClient(createWorkbenchRouter(broken, '1', (line) => lines.push(line)));
    const answer = failing.persona.attributes({ persona: 'alice' });
    await expect(answer).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await expect(answer).rejects.not.toThrow(/secret/);
    expect(lines.join()).toContain('secret');
  });
});
