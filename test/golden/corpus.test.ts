/** Judges every file of the corpus and compares with what was thought through: kind, verdict, signatures, findings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFiles, corpusIsHere } from './corpus-context';
import type { GoldenEntry } from './judge-corpus';
import { judgeFile } from './judge-corpus';

const golden = JSON.parse(readFileSync(join(__dirname, 'corpus.json'), 'utf8')) as Record<
  string,
  GoldenEntry
>;
const files = corpusIsHere ? corpusFiles() : [];

describe.skipIf(!corpusIsHere)(
  'the corpus at ../shared/corpus, or where SAML_CORPUS says (skipped when it is absent)',
  () => {
    test('every file has an entry, and every entry a file', () => {
      expect(files.length).toBeGreaterThan(250);
      expect(Object.keys(golden).sort()).toEqual([...files]);
    });

    test.each(files)('%s', async (file) => {
      const { note, ...expected } = golden[file] ?? { note: undefined };
      expect(note === undefined || note.length > 10).toBe(true);
      expect(await judgeFile(file)).toEqual(expected);
    });
  },
);
