/** One suite of cases, run through every door: what the contract promises does not depend on the way in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import samples from '../../resources/samples/samples.json';
import { federationXml, idpMetadataXml } from '../helpers/metadata-xml';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';
import { type Door, doors } from './doors';

const clean = samples.find(({ id }) => id === 'clean');
const wrapped = samples.find(({ id }) => id === 'wrapped-assertion');

describe.each(Object.entries(doors))('through %s', (_name, openDoor) => {
  let workbench: TestWorkbench;
  let door: Door;
  beforeAll(async () => {
    workbench = await startTestWorkbench();
    door = await openDoor(workbench);
  });
  afterAll(async () => {
    await door.close();
    await workbench.stop();
  });

  it('decodes a message', async () => {
    const decoded = await door.client.message.decode({ input: clean?.input ?? '' });
    expect(decoded).toMatchObject({
      steps: ['form-body', 'percent-decoding', 'base64'],
      binding: 'post',
      relayState: '/home',
    });
    expect(decoded.messages[0]).toMatchObject({ kind: 'Response' });
  });

  it('judges messages', async () => {
    const accepted = await door.client.message.check({
      input: clean?.input ?? '',
      context: clean?.context ?? {},
    });
    expect(accepted).toMatchObject({ verdict: 'accept', mapping: { roles: ['admin'] } });
    const rejected = await door.client.message.check({
      input: wrapped?.input ?? '',
      context: wrapped?.context ?? {},
    });
    expect(rejected).toMatchObject({ verdict: 'reject', trusted: null });
  });

  it('reads signatures a second time', async () => {
    const { messages } = await door.client.message.decode({ input: clean?.input ?? '' });
    const reading = await door.client.message.secondReading({ xml: messages[0]?.xml ?? '' });
    expect(reading.certificates).toBe('embedded');
    expect(reading.signatures.map(({ valid, agrees }) => ({ valid, agrees }))).toEqual([
      { valid: true, agrees: true },
      { valid: true, agrees: true },
    ]);
  });

  it('maps groups', async () => {
    const attributes = [{ name: 'groups', nameFormat: null, friendlyName: null, values: ['ops', 'staff'] }];
    const mapping = { enforce_group_sync: true, group_mappings: { admin: ['ops'] } };
    expect(await door.client.mapping.evaluate({ attributes, mapping })).toMatchObject({
      outcome: 'mapped',
      roles: ['admin'],
      unmatched: ['staff'],
    });
  });

  it('mints a Response that it accepts itself', async () => {
    const minted = await door.client.response.mint({ persona: 'bob' });
    const checked = await door.client.message.check({
      input: minted.base64,
      context: {
        idpCertificates: [minted.certificate],
        spEntityId: 'http://127.0.0.1:7002/sp/metadata',
        acsUrl: minted.acsUrl,
        unsolicited: true,
      },
    });
    expect(checked.verdict).toBe('accept');
  });

  it('makes a certificate and finds it in what was made', async () => {
    const made = await door.client.certificate.create({
      key: 'p256',
      subject: 'CN=door',
      formats: ['p12'],
      password: 'x',
    });
    expect(made).toMatchObject({ name: 'door', certificate: { subject: 'CN=door', selfSigned: true } });
    const inspected = await door.client.certificate.inspect({
      input: made.files[0]?.content ?? '',
      password: 'x',
      keys: [made.keyPem],
    });
    expect(inspected.certificates[0]?.fingerprints).toEqual(made.certificate?.fingerprints);
    expect(inspected.keys.map(({ certificates }) => certificates)).toEqual([[1], [1]]);
    expect(JSON.stringify(inspected)).not.toContain('PRIVATE KEY');
  });

  it('inspects and compares metadata', async () => {
    const { client } = door;
    const before = idpMetadataXml();
    const inspected = await client.metadata.inspect({ input: federationXml(before), search: 'IDP.example' });
    expect(inspected).toMatchObject({
      kind: 'EntitiesDescriptor',
      total: 1,
      entities: [{ roles: ['IDPSSODescriptor'] }],
    });
    expect(await client.metadata.diff({ before, after: before })).toMatchObject({ equal: true, changes: [] });
    const after = before.replace('/sso"', '/sso2"');
    expect((await client.metadata.diff({ before, after })).changes).toMatchObject([
      { what: 'endpoint', change: 'changed' },
    ]);
  });

  it('signs in through both ends and keeps the flow', async () => {
    const result = await door.client.login.run({ persona: 'alice' });
    expect(result).toMatchObject({ outcome: 'signed-in', session: { roles: ['admin'] } });
    const flow = await door.client.trace.get({ id: result.flowId ?? '' });
    expect(flow).toMatchObject({ outcome: 'accepted', subject: 'alice@example.com', roles: ['admin'] });
    const response = flow.steps.find(({ message }) => message?.kind === 'Response');
    const checked = await door.client.trace.check({ id: flow.id, step: response?.id ?? '' });
    expect(checked).toMatchObject({ verdict: 'accept', mapping: { roles: ['admin'] } });
    expect((await door.client.trace.list()).map(({ id }) => id)).toContain(flow.id);
  });

  it('tells of flows while they happen', async () => {
    const abort = new AbortController();
    const feed = await door.client.trace.watch(undefined, { signal: abort.signal });
    const first = feed.next();
    const { flowId } = await door.client.login.run({ persona: 'carol' });
    // What follows quickly is told at once: the first that is heard may be how it ended.
    const { id, outcome } = ((await first).value ?? {}) as { id?: string; outcome?: string };
    expect(id).toBe(flowId);
    expect(['waiting', 'accepted']).toContain(outcome);
    abort.abort();
  });

  it('clears the trace', async () => {
    await door.client.login.run({});
    expect((await door.client.trace.clear()).removed).toBeGreaterThan(0);
    expect(await door.client.trace.list()).toEqual([]);
  });

  it('lists the catalogue and the samples', async () => {
    const { catalogue, sample } = door.client;
    const checks = await catalogue.checks();
    expect(checks.find(({ id }) => id === 'audience-mismatch')).toMatchObject({ severity: 'error' });
    expect((await catalogue.flavours()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['generic', 'okta']),
    );
    expect((await catalogue.profiles()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ovhcloud', 'qovery', 'nops']),
    );
    expect((await catalogue.scenarios()).find(({ id }) => id === 'xsw-3')).toMatchObject({ kind: 'attack' });
    expect(await sample.list()).toHaveLength(samples.length);
    expect((await sample.get({ id: 'clean' })).input).toBe(clean?.input);
  });

  it('shows and changes what runs', async () => {
    const changed = await door.client.workbench.change({ flavour: 'okta' });
    expect(changed.idp).toMatchObject({ flavour: 'okta', origin: workbench.idpOrigin });
    expect((await door.client.workbench.status()).idp.flavourName).toBe('Okta');
    const { attributes } = await door.client.persona.attributes({
      persona: 'alice',
      serviceProvider: 'qovery',
    });
    expect(attributes.map(({ name }) => name)).toEqual(['email', 'name', 'groups']);
  });

  it.each([
    [
      'unreadable input',
      'UNREADABLE_INPUT',
      (d: Door) => d.client.message.decode({ input: 'SAMLResponse=bm90IHhtbA%3D%3D' }),
    ],
    [
      'a value that cannot be used',
      'BAD_REQUEST',
      (d: Door) => d.client.response.mint({ flavour: 'nobody' }),
    ],
    [
      'a certificate that cannot be read',
      'BAD_REQUEST',
      (d: Door) => d.client.certificate.inspect({ input: 'hello' }),
    ],
    ['something that is not there', 'NOT_FOUND', (d: Door) => d.client.trace.get({ id: 'none' })],
  ])('answers %s with a typed error that says what helps', async (_what, code, call) => {
    const error: unknown = await call(door).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, defined: true, data: { message: expect.any(String) as string } });
    expect(JSON.stringify(error)).not.toMatch(/\bat .*\.[jt]s/);
  });

  it('refuses input of another shape', async () => {
    await expect(door.client.message.decode({ input: 7 as unknown as string })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
