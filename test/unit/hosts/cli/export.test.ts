/** Flows taken out of a data directory by the command line, and put into one by `import`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepImported } from '../../../../src-main/adapters/store/keep-imported';
import { openFlowStore } from '../../../../src-main/adapters/store/open-flow-store';
import { runCli } from '../../../helpers/run-cli';
import { saveOf, storedFlow, storedStep } from '../../../helpers/stored-flow';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };
const xml =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="2026-01-01T00:00:00Z"/>';
let cwd: string;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'saml-workbench-export-'));
  const store = await openFlowStore(join(cwd, 'data'), clock);
  const raw = `SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString('base64'))}`;
  await store.save(
    [1, 2].map((number) => saveOf(storedFlow(number, { steps: [storedStep('1', xml, raw)] }))),
  );
  await store.close();
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('export', () => {
  it('prints what is named, or what is found', async () => {
    const named = await runCli(['export', 'flow-2', '--data', 'data'], { cwd });
    expect(named).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(named.stdout)).toMatchObject({ flows: [{ id: 'flow-2' }] });
    const found = await runCli(['export', '--search', 'user1', '--data', 'data'], { cwd });
    expect(JSON.parse(found.stdout)).toMatchObject({ flows: [{ id: 'flow-1' }] });
  }, 90_000);

  it('writes a file, and none over another', async () => {
    const args = ['export', 'flow-1', '--data', 'data', '--format', 'html', '--out', 'reports'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const path = /^1 flow written to (.*\.html)$/m.exec(stderr)?.[1] ?? '';
    expect(readFileSync(join(cwd, path), 'utf8')).toContain('user1@example.com');
  });

  it.each([
    [['flow-9', '--data', 'data'], 'error: There is no flow to export'],
    [['--data', 'nowhere'], 'error: There is no trace in nowhere. Name the data directory'],
    [
      ['--data', 'data', '--format', 'xml'],
      'error: --format takes no "xml". It takes har, json, html, redacted',
    ],
  ])('of %j is an error', async (args, message) => {
    const { code, stdout, stderr } = await runCli(['export', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('import --data', () => {
  it('puts flows where a workbench finds them', async () => {
    writeFileSync(join(cwd, 'a.xml'), xml);
    expect((await runCli(['import', 'a.xml', '--data', 'other'], { cwd })).code).toBe(0);
    const store = await openFlowStore(join(cwd, 'other'), clock);
    const { flows } = await store.search({});
    const [flow] = await Promise.all(flows.map(({ id }) => store.get(id)));
    await store.close();
    expect(flow).toMatchObject({ source: 'import', steps: [{ message: { xml } }] });
  });

  it('refuses a directory that is in use', async () => {
    const store = await openFlowStore(join(cwd, 'busy'), clock);
    const { id: _id, ...flow } = storedFlow(1);
    const imported = { flows: [{ flow, findings: new Map() }] };
    await expect(keepImported(join(cwd, 'busy'), imported, clock)).rejects.toMatchObject({
      message: `The flows were not put into the trace of ${join(cwd, 'busy')}: Another workbench (this process) has the data directory ${join(cwd, 'busy')} open`,
      hint: expect.stringContaining('--data') as string,
    });
    expect((await store.search({})).total).toBe(0);
    await store.close();
  });
});
