import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFlows } from '../../../../src-main/app/export/export-flows';
import { importCapture } from '../../../../src-main/app/capture/import-capture';
import type { ExportFormat } from '../../../../src-main/contract/model/export';
import { runLogin } from '../../../../src-main/adapters/login/run-login';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';

const clock = { now: () => Date.UTC(2026, 0, 31, 12) };
let workbench: TestWorkbench;
let ids: string[];

beforeAll(async () => {
  workbench = await startTestWorkbench();
  const { ready, trace, archive } = workbench;
  for (const persona of ['alice', 'bob'])
    await runLogin({ url: ready.sp.login, persona }, { clock: workbench.clock, trace });
  ids = (await archive.list(10)).map(({ id }) => id);
  await archive.mark(ids.slice(0, 1), { labels: ['<script>'], note: 'seen by Zoë & "co"' });
});

afterAll(() => workbench.stop());

interface WrittenFlow {
  readonly id: string;
  readonly subject: string;
  readonly idpEntityId: string;
  readonly steps: readonly {
    readonly id: string;
    readonly label: string;
    readonly message: { readonly xml: string } | null;
  }[];
}

const flowsOf = (content: string): WrittenFlow[] => (JSON.parse(content) as { flows: WrittenFlow[] }).flows;
const xmlOf = (flow: WrittenFlow): string => responseOf(flow)?.message?.xml ?? '';
const responseOf = ({ steps }: WrittenFlow) => steps.find(({ label }) => label === 'Response');

const written = (format: ExportFormat, wanted: { ids?: string[] } = { ids }) =>
  exportFlows({ format, ...wanted }, { archive: workbench.archive, clock, version: '1.2.3' });

describe('JSON', () => {
  it('holds every flow as the trace shows it, with the verdict on each message', async () => {
    const { content, fileName, flows } = await written('json');
    expect({ fileName, flows }).toEqual({ fileName: 'saml-2-flows-2026-01-31T12-00-00.json', flows: 2 });
    expect(JSON.parse(content)).toMatchObject({ format: 'saml-workbench-flows', version: 1 });
    for (const flow of flowsOf(content)) {
      const kept = await workbench.archive.get(flow.id);
      const response = responseOf(flow);
      expect(response).toMatchObject({ verdict: 'accept', findings: [] });
      expect(response?.message).toEqual(kept?.steps.find(({ id }) => id === response?.id)?.message);
    }
  });

  it('takes all that match when no flow is named', async () => {
    const query = { text: 'bob' };
    const { flows } = await exportFlows(
      { format: 'json', query },
      { archive: workbench.archive, clock, version: '' },
    );
    expect(flows).toBe(1);
    await expect(
      exportFlows(
        { format: 'json', query: { text: 'nobody' } },
        { archive: workbench.archive, clock, version: '' },
      ),
    ).rejects.toThrow('There is no flow to export');
  });
});

describe('HAR', () => {
  it('is read back to the same messages, byte for byte', async () => {
    const { content, fileName } = await written('har');
    expect(fileName).toMatch(/\.har$/);
    expect(JSON.parse(content)).toMatchObject({ log: { version: '1.2', creator: { version: '1.2.3' } } });
    const file = { name: 'a.har', chunks: [Buffer.from(content)] };
    const { flows, problems } = await importCapture([file] as never, { clock, total: null });
    expect(problems).toEqual([]);
    const messagesOf = (
      all: readonly { steps: readonly { message: { xml: string } | null }[] }[],
    ): string[] => all.flatMap(({ steps }) => steps.flatMap(({ message }) => message?.xml ?? [])).sort();
    const kept = await Promise.all(ids.map((id) => workbench.archive.get(id)));
    expect(messagesOf(flows.map(({ flow }) => flow))).toEqual(messagesOf(kept.flatMap((flow) => flow ?? [])));
    expect(messagesOf(flows.map(({ flow }) => flow))).toHaveLength(4);
  });
});

describe('HTML', () => {
  it('escapes what came from outside, loads nothing and runs nothing', async () => {
    const { content, mediaType } = await written('html');
    expect(mediaType).toBe('text/html');
    expect(content).toContain('&lt;script&gt;');
    expect(content).toContain('seen by Zoë &amp; &quot;co&quot;');
    expect(content).toContain('&lt;samlp:Response');
    expect(content).not.toMatch(/<script|<img|<link|\ssrc=|\shref=|@import|url\(/i);
    expect(content).toContain(`default-src 'none'`);
  });
});

describe('redacted', () => {
  it('names nobody, and the same value the same way in every flow', async () => {
    const { content } = await written('redacted');
    expect(content).not.toMatch(/alice|bob|adams|example\.com|admin|Zo|script/i);
    const flows = flowsOf(content);
    const issuers = flows.map((flow) => /<saml:Issuer[^>]*>([^<]*)</.exec(xmlOf(flow))?.[1]);
    expect(issuers).toEqual(flows.map(({ idpEntityId }) => idpEntityId));
    expect(new Set(issuers).size).toBe(1);
    expect(new Set(flows.map(({ subject }) => subject)).size).toBe(2);
    for (const flow of flows) {
      expect(xmlOf(flow)).toContain(flow.subject);
      const kept = await workbench.archive.get(flow.id);
      const original = kept?.steps.find(({ label }) => label === 'Response')?.message?.xml ?? '';
      const secrets = [...original.matchAll(/<ds:(?:SignatureValue|X509Certificate|DigestValue)>([^<]+)</g)];
      expect(secrets.length).toBeGreaterThan(2);
      for (const [, value] of secrets) expect(content).not.toContain(value);
    }
  });
});
