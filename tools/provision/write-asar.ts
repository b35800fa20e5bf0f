/** Packs the files of one folder into an asar archive (a JSON header in two Chromium pickles, then the bodies). */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HEADER_BYTES = 16;

export function writeAsar(folder: string, target: string): void {
  const files: Record<string, { size: number; offset: string }> = {};
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const name of readdirSync(folder).sort()) {
    const body = readFileSync(join(folder, name));
    files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify({ files }));
  const padding = (4 - (json.length % 4)) % 4;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(8 + json.length + padding, 4);
  header.writeUInt32LE(4 + json.length + padding, 8);
  header.writeInt32LE(json.length, 12);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, Buffer.concat([header, json, Buffer.alloc(padding), ...bodies]));
}
