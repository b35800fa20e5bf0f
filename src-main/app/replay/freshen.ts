/**
 * Makes a captured message usable again: times moved to now, new IDs, the target's addresses, signatures made anew.
 * Everything else stays as it was captured, letter by letter: the point of a replay is what that sender writes.
 */
import type { KeyObject } from 'node:crypto';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import type { SigningKey } from '../../core/xmlsec/sign';
import type { Random } from '../../core/random';
import { parseXml } from '../../core/xml/parse';
import { applyChanges, type Change, planChanges, type Target } from './plan-changes';
import { encryptAssertions, openAssertions } from './open-and-close';
import { findSigned, signAgain } from './sign-again';
import { UsageError } from '../usage-error';

export interface FreshenOptions {
  /** Milliseconds since the epoch: what IssueInstant of the message becomes. */
  readonly now: number;
  readonly random: Random;
  /** Signs what was signed, or the assertion where nothing was; null leaves an unsigned message unsigned. */
  readonly key: SigningKey | null;
  readonly target: Target;
  readonly decryptKeys: readonly KeyObject[];
  /** Encrypts the assertions to this certificate; null sends them plain. */
  readonly encryptTo: CertificateFacts | null;
}

export interface Freshened {
  readonly xml: string;
  /** What differs from the capture, in document order. */
  readonly changes: readonly Change[];
  /** Local names of the elements that were signed again. */
  readonly signed: readonly string[];
}

/** Throws UsageError when the message cannot be read, opened or signed. */
export function freshen(xml: string, options: FreshenOptions): Freshened {
  const opened = openAssertions(requireWellFormed(xml), options.decryptKeys);
  const signed = findSigned(parseXml(opened));
  if (signed.length > 0 && options.key === null) {
    throw new UsageError(
      'What is freshened has to be signed again, and no key was given',
      'Give the key the receiver trusts and its certificate, or replay the message as it is.',
    );
  }
  const plan = planChanges(parseXml(opened), options);
  const edited = applyChanges(opened, plan.edits);
  const { text, names } =
    options.key === null
      ? { text: edited, names: [] }
      : signAgain(edited, signed, plan.ids, options.key, (inner) =>
          options.encryptTo === null ? inner : encryptAssertions(inner, options.encryptTo, options.random),
        );
  return { xml: text, changes: plan.changes, signed: names };
}

function requireWellFormed(xml: string): string {
  const { problem, root } = parseXml(xml);
  if (problem === null && root !== null) return xml;
  throw new UsageError(
    `The captured message cannot be freshened: ${problem === null ? 'it is empty' : `line ${problem.line}, column ${problem.column}: ${problem.message}`}`,
    'Replay it as it is, or mend it first.',
  );
}
