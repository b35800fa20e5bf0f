/** Files in pieces from the interface: read while they come, cancelled, given up, refused. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CaptureUploads } from '../../../../src-main/app/capture/capture-uploads';
import { TraceRecorder } from '../../../../src-main/app/trace-recorder';
import { harText, loginEntries, responseBody } from '../../../helpers/capture';
import { authnRequestXml } from '../../../helpers/response-xml';

const clock = { now: () => Date.UTC(2026, 4, 4, 13) };

function start() {
  const trace = new TraceRecorder(clock);
  const uploads = new CaptureUploads(trace, clock);
  const send = async (id: string, file: number, name: string, content: Uint8Array, piece = 500) => {
    for (let at = 0; at < content.length; at += piece) {
      const data = Buffer.from(content.subarray(at, at + piece)).toString('base64');
      await uploads.append({ id, file, name, data });
    }
  };
  return { trace, uploads, send };
}

test('a HAR in pieces ends up in the trace, with progress on the way', async () => {
  const { trace, uploads, send } = start();
  const content = Buffer.from(harText(loginEntries()));
  const id = uploads.begin(content.length);
  const first = await uploads.append({
    id,
    file: 0,
    name: 'a.har',
    data: content.subarray(0, 900).toString('base64'),
  });
  expect(first).toMatchObject({ bytes: 900, total: content.length });
  await send(id, 0, 'a.har', content.subarray(900));
  const imported = await uploads.finish(id);
  expect(imported).toMatchObject({ entries: 4, messages: 2, files: 1, broken: [], brokenCount: 0 });
  expect(imported.flows.map((flow) => trace.get(flow)?.source)).toEqual(['import']);
});

test('several files, and a zip archive of them, are one capture', async () => {
  const messages = { 'a.xml': Buffer.from(authnRequestXml), 'b.txt': Buffer.from(responseBody) };
  const { uploads, send } = start();
  const apart = uploads.begin(0);
  await send(apart, 0, 'a.xml', messages['a.xml']);
  await send(apart, 1, 'b.txt', messages['b.txt']);
  expect(await uploads.finish(apart)).toMatchObject({ files: 2, messages: 2, flows: [expect.any(String)] });
  const zipped = uploads.begin(0);
  await send(zipped, 0, 'all.zip', zipSync({ ...messages, '__MACOSX/a.xml': messages['a.xml'] }));
  expect(await uploads.finish(zipped)).toMatchObject({ files: 2, messages: 2, flows: [expect.any(String)] });
});

test('what is no capture is refused at the end, a damaged archive with its name', async () => {
  const { uploads, send } = start();
  const text = uploads.begin(0);
  await send(text, 0, 'notes.txt', Buffer.from('hello'));
  await expect(uploads.finish(text)).rejects.toThrow('notes.txt holds no capture');
  const zip = uploads.begin(0);
  await send(zip, 0, 'all.zip', Buffer.from('PK\u0003\u0004 and nothing else'));
  await expect(uploads.finish(zip)).rejects.toThrow('all.zip is a damaged zip archive');
});

test('a cancelled import keeps nothing and takes nothing more', async () => {
  const { trace, uploads, send } = start();
  const id = uploads.begin(0);
  await send(id, 0, 'a.har', Buffer.from(harText(loginEntries())));
  uploads.cancel(id);
  await expect(uploads.finish(id)).rejects.toThrow(`There is no import ${id} under way`);
  expect(trace.size).toBe(0);
});

test('of many imports that were begun the oldest are given up', async () => {
  const { uploads } = start();
  const ids = Array.from({ length: 6 }, () => uploads.begin(0));
  await expect(uploads.finish(ids[0] ?? '')).rejects.toThrow('under way');
  await expect(uploads.append({ id: ids[5] ?? '', file: 0, name: 'a', data: 'eA==' })).resolves.toBeDefined();
});
