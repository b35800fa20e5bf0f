/**
 * Applications and identity providers that were added while the workbench ran, kept as files in the data
 * directory so that they are there after the next start.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type KnownEntity, readKnownEntities } from '../../app/known-entity';
import { registerProfile, registerSp } from '../../app/registered-sp';
import { UsageError } from '../../app/usage-error';
import type { RegisteredSp } from '../../core/roles/idp/receive';
import { parseXml } from '../../core/xml/parse';

/** What was given: metadata as XML text, or a profile of an application. */
export type ImportedSource =
  | { readonly metadata: string }
  | { readonly profile: string; readonly variables?: Record<string, string> | undefined };

export interface ImportedEntities {
  readonly serviceProviders: () => readonly RegisteredSp[];
  readonly identityProviders: () => readonly KnownEntity[];
  /**
   * Takes the place of what was added before with the same entityIDs. Rejects with UsageError, and with what
   * `admit` throws of an entityID.
   */
  readonly add: (source: ImportedSource, admit: (entityId: string) => void) => Promise<Imported>;
  /** Everything that came with the entity of that entityID; empty when none did. */
  readonly remove: (entityId: string) => Promise<readonly string[]>;
}

export interface Imported {
  readonly serviceProviders: readonly RegisteredSp[];
  readonly identityProviders: readonly KnownEntity[];
}

interface Kept extends Imported {
  readonly file: string;
}

const fileSchema = z.union([
  z.strictObject({ metadata: z.string() }),
  z.strictObject({ profile: z.string(), variables: z.record(z.string(), z.string()).optional() }),
]);

/** A file that cannot be read is logged and left alone. */
export async function openImportedEntities(
  directory: string,
  log: (line: string) => void,
): Promise<ImportedEntities> {
  let kept: readonly Kept[] = [];
  for (const name of (await readdir(directory).catch(() => [])).filter((each) => each.endsWith('.json'))) {
    const file = join(directory, name);
    try {
      const source = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      kept = [...kept, { file, ...readImported(source) }];
    } catch (error) {
      log(`${file} is passed over: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const removeWhere = async (isMeant: (entityId: string) => boolean): Promise<readonly string[]> => {
    const gone = kept.filter((each) => idsOf(each).some(isMeant));
    kept = kept.filter((each) => !gone.includes(each));
    for (const { file } of gone) await rm(file, { force: true });
    return gone.flatMap(idsOf);
  };
  return {
    serviceProviders: () => kept.flatMap((each) => each.serviceProviders),
    identityProviders: () => kept.flatMap((each) => each.identityProviders),
    add: async (source, admit) => {
      const imported = readImported(source);
      const text = JSON.stringify(source);
      const file = join(directory, `${createHash('sha256').update(text).digest('hex').slice(0, 24)}.json`);
      const ids = idsOf(imported);
      ids.forEach(admit);
      await removeWhere((entityId) => ids.includes(entityId));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
      kept = [...kept, { file, ...imported }];
      return imported;
    },
    remove: (entityId) => removeWhere((each) => each === entityId),
  };
}

function idsOf({ serviceProviders, identityProviders }: Imported): string[] {
  return [...new Set([...serviceProviders, ...identityProviders].map(({ entityId }) => entityId))];
}

function readImported(source: ImportedSource): Imported {
  if ('profile' in source) {
    return { serviceProviders: registerProfile(source.profile, source.variables), identityProviders: [] };
  }
  const origin = 'What was given';
  const has = (role: string): boolean =>
    parseXml(source.metadata).elements.some(({ local }) => local === role);
  const serviceProviders = has('SPSSODescriptor') ? registerSp(source.metadata, origin) : [];
  const identityProviders = has('IDPSSODescriptor')
    ? readKnownEntities(source.metadata, 'IDPSSODescriptor', origin)
    : [];
  if (serviceProviders.length + identityProviders.length > 0) return { serviceProviders, identityProviders };
  // Says what is wrong with it.
  readKnownEntities(source.metadata, 'SPSSODescriptor', origin);
  throw new UsageError('What was given holds neither a service provider nor an identity provider');
}
