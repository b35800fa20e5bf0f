/** Paths to files of a capture: a file, a folder with folders in it, an archive, and what cannot be opened. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openCapture, type OpenedCapture } from '../../../../src-main/adapters/capture/open-capture';

const root = mkdtempSync(join(tmpdir(), 'saml-workbench-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function readAll({ files }: OpenedCapture): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, chunks } of files) {
    let text = '';
    for await (const chunk of chunks) text += Buffer.from(chunk).toString('latin1');
    found[name] = text;
  }
  return found;
}

test('a file larger than its pieces comes whole', async () => {
  const content = Array.from({ length: 200_000 }, (_, n) => `line ${n}`).join('\n');
  const opened = await openCapture(write('large.har', content));
  expect(opened.total).toBe(content.length);
  expect((await readAll(opened))['large.har']).toBe(content);
});

test('a folder: files below it too, in order, without links and hidden files', async () => {
  write('folder/b.xml', 'b');
  write('folder/a/c.xml', 'c');
  write('folder/.hidden', 'x');
  symlinkSync('/etc/hostname', join(root, 'folder/link'));
  const opened = await openCapture(join(root, 'folder'));
  expect(opened.total).toBe(2);
  expect(Object.entries(await readAll(opened))).toEqual([
    ['a/c.xml', 'c'],
    ['b.xml', 'b'],
  ]);
});

test('an archive, whatever it is called', async () => {
  const opened = await openCapture(
    write('messages', zipSync({ 'in/a.xml': Buffer.from('a'), 'b.xml': Buffer.from('b') })),
  );
  expect(await readAll(opened)).toEqual({ 'in/a.xml': 'a', 'b.xml': 'b' });
});

test('an archive that says it unpacks to more than is read is refused before anything is unpacked', async () => {
  const archive = Buffer.from(zipSync({ 'a.xml': Buffer.from('a'.repeat(1000)) }));
  // The size in the directory at the end: four octets, 24 behind its signature.
  const directory = archive.indexOf(Buffer.from('PK\u0001\u0002'));
  archive.writeUInt32LE(0x7fffffff, directory + 24);
  await expect(openCapture(write('bomb.zip', archive))).rejects.toThrow(
    'bomb.zip unpacks to more than is read',
  );
});

test('an empty folder and a path that is none', async () => {
  mkdirSync(join(root, 'empty'));
  await expect(openCapture(join(root, 'empty'))).rejects.toThrow('has no files');
  await expect(openCapture(join(root, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
});
