/**
 * Metadata that may change while the workbench runs: a file is read again when it was written, a URL when it
 * was last asked a while ago. What cannot be read any more changes nothing and is said once.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Clock } from '../../core/clock';
import { isUrl, readSource } from './read-source';

const ASK_AGAIN_MS = 3000;

export interface FollowOptions {
  readonly base: string;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** What `read` makes of the text now. Rejects with UsageError when the source cannot be read at first. */
export async function followSource<T>(
  source: string,
  read: (text: string) => T,
  options: FollowOptions,
): Promise<() => T> {
  let text = await readSource(source, options.base);
  let current = read(text);
  let complaint = '';
  const take = (next: string): void => {
    if (next === text) return;
    text = next;
    current = read(next);
    complaint = '';
    options.log(`${source} has changed and was read again`);
  };
  const complain = (error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    if (why !== complaint) options.log(`${source} is kept as it was: ${why}`);
    complaint = why;
  };
  const refresh = isUrl(source)
    ? followUrl(source, take, complain, options)
    : followFile(resolve(options.base, source), take, complain);
  return () => {
    refresh();
    return current;
  };
}

/** At once: whoever saved the file expects the next login to obey it. */
function followFile(
  file: string,
  take: (text: string) => void,
  complain: (error: unknown) => void,
): () => void {
  const stampOf = (): string => {
    const { mtimeMs, size } = statSync(file);
    return `${mtimeMs} ${size}`;
  };
  let stamp = stampOf();
  return () => {
    try {
      const now = stampOf();
      if (now === stamp) return;
      stamp = now;
      take(readFileSync(file, 'utf8'));
    } catch (error) {
      complain(error);
    }
  };
}

/** In the background: the answer counts from the next time on. */
function followUrl(
  url: string,
  take: (text: string) => void,
  complain: (error: unknown) => void,
  { base, clock }: FollowOptions,
): () => void {
  let asked = clock.now();
  return () => {
    if (clock.now() - asked < ASK_AGAIN_MS) return;
    asked = clock.now();
    readSource(url, base).then(take).catch(complain);
  };
}
