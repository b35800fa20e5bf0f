/**
 * Takes the OASIS and W3C schemas of SAML's messages from the package that carries them into one resource, so
 * that the built program needs no development package. Run by hand when the package changes:
 * `npx tsx tools/make-schemas.ts`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './run-command';

/** The schemas by file name, as the package has them. */
export function readSchemas(): Record<string, string> {
  const manifest = require.resolve('@authenio/samlify-xmllint-wasm/package.json');
  const folder = join(dirname(manifest), 'schemas');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xsd'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

if (process.argv[1] !== undefined && /make-schemas\.ts$/.test(process.argv[1])) {
  const file = join(projectRoot, 'resources/schemas/schemas.json');
  writeFileSync(file, `${JSON.stringify(readSchemas(), null, 2)}\n`);
}
