/** The corpus of real messages, which lies beside the repository and is not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.env['SAML_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus');

export const hasCorpus = existsSync(root);
export const WITHOUT_CORPUS = 'the corpus of real messages is not at ../shared/corpus (or SAML_CORPUS)';

/** The text of one file, base64 taken off where it has any. */
export function readCorpus(path: string): string {
  const text = readFileSync(join(root, path), 'utf8').trim();
  return text.startsWith('<') ? text : Buffer.from(text, 'base64').toString('utf8');
}
