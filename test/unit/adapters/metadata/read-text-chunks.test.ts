import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText, openInput } from '../../../../src-main/adapters/metadata/read-text-chunks';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'saml-chunks-'))));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function textOf(octets: Uint8Array): Promise<string> {
  const file = join(folder, 'input.xml');
  writeFileSync(file, octets);
  let text = '';
  const { chunks, decode } = decodeText(await openInput(file));
  for await (const piece of chunks) text += piece;
  return decode === null ? text : decode(text);
}

describe('openInput and decodeText', () => {
  it('keeps characters whole across pieces', async () => {
    const text = `<a>x${'ü大学😀'.repeat(100_000)}</a>`;
    expect((await textOf(Buffer.from(text))) === text).toBe(true);
  });

  it.each([
    ['a byte order mark', Buffer.from('\ufeff<a>é</a>'), '\ufeff<a>é</a>'],
    ['UTF-16 LE', Buffer.from('\ufeff<a>é</a>', 'utf16le'), '<a>é</a>'],
    ['UTF-16 BE', Buffer.from('\ufeff<a>é</a>', 'utf16le').swap16(), '<a>é</a>'],
    [
      'a declared encoding',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'),
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    ],
    ['nothing', Buffer.alloc(0), ''],
  ])('reads %s', async (_what, octets, text) => {
    expect(await textOf(octets)).toBe(text);
  });

  it('says which encoding it does not know', async () => {
    await expect(textOf(Buffer.from('<?xml version="1.0" encoding="EBCDIC-42"?><a/>'))).rejects.toThrow(
      /EBCDIC-42/,
    );
  });

  it('gives the first octets before all of them', async () => {
    const file = join(folder, 'head.xml');
    writeFileSync(file, '<md:EntityDescriptor/>');
    expect(Buffer.from((await openInput(file)).head).toString()).toBe('<md:EntityDescriptor/>');
    await expect(openInput(join(folder, 'none'))).rejects.toHaveProperty('code', 'ENOENT');
  });
});
