/**
 * `check`: an input in any encoding and what is known about the parties, in text, to a verdict with reasons.
 * Everything parsed from the context is remembered, so that checking many messages costs little more than
 * the messages.
 */
import type { CheckContextInput, CheckedInput } from '../contract/model/checked';
import type { Clock } from '../core/clock';
import { detect } from '../core/bindings/detect';
import type { ForeignReader } from '../core/xmlsec/readings/foreign-reader';
import { xmldomReader } from '../core/xmlsec/readings/xmldom-reader';
import { validateGroupMapping } from './group-mapping';
import { judge } from './judge';
import { loadLibxml2 } from './load-libxml2';
import { readContext } from './read-context';
import { UsageError } from './usage-error';

export type CheckContext = Omit<CheckContextInput, 'at'> & { readonly at?: Date | string };

const DEFAULT_SKEW_SECONDS = 180;

/**
 * Judges a message. Throws `UnreadableInputError` when no message is found in the input, and `UsageError`
 * when something of the context cannot be used. `at` freezes the clock; without it `ports.clock` is read.
 */
export async function checkMessage(
  input: string | Uint8Array,
  context: CheckContext = {},
  ports?: { readonly clock: Clock },
): Promise<CheckedInput> {
  const now = readTime(context.at, ports?.clock);
  const skewSeconds = context.skewSeconds ?? DEFAULT_SKEW_SECONDS;
  if (!Number.isFinite(skewSeconds) || skewSeconds < 0) {
    throw new UsageError(`The clock skew ${skewSeconds} is not a number of seconds`);
  }
  const facts = {
    ...readContext(context),
    readers: await loadReaders(context.readings ?? ['libxml2']),
    mapping: context.mapping === undefined ? null : validateGroupMapping(context.mapping),
    now,
    skew: skewSeconds * 1000,
    seenAssertionIds: null,
  };
  return judge(detect(input), facts);
}

/** libxml2 takes a moment to load, once; a server that judges asks for it when it starts. */
async function loadReaders(names: readonly ForeignReader['id'][]): Promise<readonly ForeignReader[]> {
  const readers: ForeignReader[] = [];
  for (const name of names) {
    if (name === 'libxml2') readers.push(await loadLibxml2());
    else if (name === xmldomReader.id) readers.push(xmldomReader);
    else
      throw new UsageError(`There is no reading "${String(name)}"`, 'The readings are libxml2, xml-crypto.');
  }
  return readers;
}

function readTime(at: Date | string | undefined, clock: Clock | undefined): number {
  if (at === undefined) {
    if (clock === undefined) throw new UsageError('A time to judge at is needed: give `at`');
    return clock.now();
  }
  const ms = typeof at === 'string' ? Date.parse(at) : at.getTime();
  if (Number.isNaN(ms)) {
    throw new UsageError(
      `The time to judge at cannot be "${String(at)}"`,
      'Write it as 2026-11-23T04:10:14Z.',
    );
  }
  return ms;
}
