/** Runs one check over a message: tests say what they change, everything else of the context fits the message. */
import { buildSubject } from '../../src-main/app/build-subject';
import type { JudgeFacts } from '../../src-main/app/judge-facts';
import type { Check, Failure } from '../../src-main/checks/check';
import type { CheckOutcome } from '../../src-main/checks/run-checks';
import { runChecks } from '../../src-main/checks/run-checks';
import type { Subject } from '../../src-main/checks/subject';
import type { DetectedMessage } from '../../src-main/core/bindings/detected';
import { recordExample } from './record-example';
import { acsUrl, judgedAt, requestId, spEntityId } from './response-xml';

export interface Setting {
  readonly facts?: Partial<JudgeFacts>;
  readonly transport?: Partial<DetectedMessage>;
}

export const fittingFacts: JudgeFacts = {
  idpKeys: [],
  spKeys: [],
  idps: [],
  sp: null,
  spEntityId,
  acsUrls: [acsUrl],
  request: null,
  requestRelayState: null,
  correlation: { kind: 'request', id: requestId },
  profile: null,
  mapping: null,
  packs: ['core'],
  readers: [],
  decryptionKeys: [],
  now: judgedAt,
  skew: 180_000,
  seenAssertionIds: null,
  flow: null,
};

export function subjectOf(xml: string, setting: Setting = {}): Subject {
  return buildSubject(detectedOf(xml, setting), { ...fittingFacts, ...setting.facts }).subject;
}

function detectedOf(xml: string, { transport = {} }: Setting): DetectedMessage {
  return {
    xml,
    steps: [],
    binding: 'post',
    parameter: 'SAMLResponse',
    relayState: null,
    rawQuery: null,
    url: null,
    repairs: [],
    ...transport,
  };
}

export function outcomeOf(check: Check, xml: string, setting: Setting = {}): CheckOutcome {
  const [outcome] = runChecks(subjectOf(xml, setting), [check]);
  if (outcome === undefined) throw new Error('no outcome');
  if (outcome.verdict === 'fatal') throw new Error(`${check.id} broke off: ${outcome.reason}`);
  recordExample(check.id, outcome.verdict, detectedOf(xml, setting), { ...fittingFacts, ...setting.facts });
  return outcome;
}

/** The failures of a check that has to fail. */
export function failuresOf(check: Check, xml: string, setting?: Setting): readonly Failure[] {
  const outcome = outcomeOf(check, xml, setting);
  if (outcome.verdict !== 'fail') throw new Error(`${check.id} did not fail: ${outcome.verdict}`);
  return outcome.failures;
}

/** True only for the verdict `pass`: a check that does not apply proves nothing. */
export function passes(check: Check, xml: string, setting?: Setting): boolean {
  return outcomeOf(check, xml, setting).verdict === 'pass';
}
