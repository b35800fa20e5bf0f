/** `map INPUT --mapping FILE`: attributes and groups to roles, with reasons. */
import { UsageError } from '../../../app/usage-error';
import type { MappingOutcome } from '../../../contract/model/mapping';
import { mapGroups } from '../../../mapping/map-groups';
import { type ExitCode, writeJson, writeOut } from '../io';
import { renderMapping } from '../reporters/text/mapped';
import { decodeInput } from './decode-input';
import { readMapping } from './read-files';

export interface MapFlags {
  readonly mapping: string;
  readonly json?: boolean;
  readonly decryptKey?: string[];
}

/** Ambiguous is undetermined: roles were found, but which one wins is not defined. */
const exitCodes: Record<MappingOutcome['outcome'], ExitCode> = {
  mapped: 0,
  default: 0,
  'not-synchronised': 0,
  refused: 1,
  ambiguous: 3,
};

export async function runMap(input: string, flags: MapFlags): Promise<ExitCode> {
  const mapping = readMapping(flags.mapping);
  const decoded = await decodeInput(input, flags.decryptKey);
  const assertions = decoded.messages.flatMap((message) => message.assertions);
  const [assertion] = assertions;
  if (!assertion) {
    throw new UsageError(
      `${input} holds no assertion: it is ${decoded.messages.map(({ kind }) => kind).join(', ')}`,
      'Give a Response or an Assertion.',
    );
  }
  if (assertion.encrypted && assertion.id === null) {
    throw new UsageError(
      'The assertion is encrypted, and no key given opens it',
      "Give the SP's private key with --decrypt-key.",
    );
  }
  const outcome = mapGroups(assertion.attributes, mapping);
  if (flags.json === true) writeJson(outcome);
  else writeOut(renderMapping(outcome));
  return exitCodes[outcome.outcome];
}
