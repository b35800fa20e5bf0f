/** "What changed between these two logins?": the first message of each input, fact by fact and as comparable text. */
import type { ComparedMessages, MessageDifference } from '../../contract/model/compare';
import type { DecodedMessage } from '../../contract/model/decoded';
import { decodeMessage } from '../decode-message';
import { UsageError } from '../usage-error';
import { type Fact, factsOf } from './message-facts';
import { normaliseMessage } from './normalise-message';

/** Throws UnreadableInputError when one of the inputs holds no message. */
export function compareMessages(
  before: string,
  after: string,
  decryptKeys: readonly string[] = [],
): ComparedMessages {
  const left = firstOf(before, decryptKeys);
  const right = firstOf(after, decryptKeys);
  return {
    before: { kind: left.kind, xml: left.xml, normalised: normaliseMessage(left.xml) },
    after: { kind: right.kind, xml: right.xml, normalised: normaliseMessage(right.xml) },
    differences: compareFacts(factsOf(left), factsOf(right)),
  };
}

function firstOf(input: string, decryptKeys: readonly string[]): DecodedMessage {
  const [message] = decodeMessage(input, { decryptKeys }).messages;
  if (message === undefined) throw new UsageError('There is no message to compare');
  return message;
}

function compareFacts(before: readonly Fact[], after: readonly Fact[]): MessageDifference[] {
  const differences: MessageDifference[] = [];
  const others = byName(after);
  const seen = new Set<string>();
  for (const [what, fact] of byName(before)) {
    seen.add(what);
    const other = others.get(what);
    if (fact.value !== (other?.value ?? null)) differences.push(differenceOf(what, fact, other));
  }
  for (const [what, fact] of others) {
    if (!seen.has(what) && fact.value !== null) differences.push(differenceOf(what, undefined, fact));
  }
  const rank = { meaning: 0, passing: 1 } as const;
  return differences.sort((left, right) => rank[left.weight] - rank[right.weight]);
}

/** An attribute that stands twice is one fact with all its values. */
function byName(facts: readonly Fact[]): Map<string, Fact> {
  const named = new Map<string, Fact>();
  for (const fact of facts) {
    const known = named.get(fact.what);
    named.set(
      fact.what,
      known === undefined ? fact : { ...fact, value: [known.value, fact.value].join(', ') },
    );
  }
  return named;
}

function differenceOf(what: string, before: Fact | undefined, after: Fact | undefined): MessageDifference {
  const isPassing = (before ?? after)?.passing === true && before?.value != null && after?.value != null;
  return {
    what,
    before: before?.value ?? null,
    after: after?.value ?? null,
    weight: isPassing ? 'passing' : 'meaning',
  };
}
