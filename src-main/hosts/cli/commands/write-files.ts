/** Files a command writes: never over one that is there unless told to, secrets readable by their owner alone. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../../app/usage-error';

export interface FileToWrite {
  readonly fileName: string;
  readonly content: string | Uint8Array;
  /** Mode 0600 from its first octet on. */
  readonly secret: boolean;
}

/** Writes all or, when one of them exists already and `force` is not given, none; returns their paths. */
export function writeFiles(
  folder: string,
  files: readonly FileToWrite[],
  options: { readonly force: boolean },
): string[] {
  const paths = files.map(({ fileName }) => join(folder, fileName));
  const taken = options.force ? undefined : paths.find((path) => existsSync(path));
  if (taken !== undefined) {
    throw new UsageError(
      `${taken} exists already`,
      'Give another folder with --out, or --force to write over it.',
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    files.forEach(({ content, secret }, index) => {
      const path = paths[index] ?? '';
      writeFileSync(path, content, { mode: secret ? 0o600 : 0o644 });
      // A file that was there keeps its mode when it is written over.
      if (secret) chmodSync(path, 0o600);
    });
  } catch (error) {
    throw new UsageError(
      `${folder} cannot be written to: ${(error as Error).message}`,
      'Give a folder you may write to with --out.',
    );
  }
  return paths;
}
