/**
 * The verdict. Reject when a check of severity error failed; accept when none did, nothing a strict receiver
 * needs was left out, and a trusted key signed what would be trusted; undetermined otherwise.
 */
import { needWords } from '../checks/needs';
import { checksFor } from '../checks/registry';
import type { CheckOutcome } from '../checks/run-checks';
import { runChecks } from '../checks/run-checks';
import type { Need } from '../checks/check';
import type { CheckedInput, Finding, TrustedValues, Verdict } from '../contract/model/checked';
import type { MessageKind } from '../contract/model/decoded';
import type { MappingOutcome } from '../contract/model/mapping';
import type { Detected, DetectedMessage } from '../core/bindings/detected';
import { mapGroups } from '../mapping/map-groups';
import { buildSubject } from './build-subject';
import { describeCoverage } from './describe-coverage';
import { describeDetected, describeMessage } from './describe-message';
import { describeFindings } from './describe-findings';
import { describeSignature } from './describe-signatures';
import type { JudgeFacts } from './judge-facts';
import { describeTrusted } from './describe-trusted';
import { summarise } from './summarise';

export type { JudgeFacts } from './judge-facts';

/** One message judged, before the messages of an input are put together. */
interface JudgedMessage {
  readonly kind: MessageKind;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly CheckOutcome[];
  readonly trusted: TrustedValues | null;
  readonly decoded: CheckedInput['messages'][number];
  readonly signatures: CheckedInput['signatures'];
  readonly coverage: CheckedInput['coverage'];
  readonly readings: CheckedInput['readings'];
}

/** Judges every message of an input. The whole is as good as its worst message. Never throws on content. */
export function judge(detected: Detected, facts: JudgeFacts): CheckedInput {
  const judged: JudgedMessage[] = [];
  let signatureCount = 0;
  for (const [index, message] of detected.messages.entries()) {
    const each = judgeMessage(message, index, signatureCount, facts);
    signatureCount += each.signatures.length;
    judged.push(each);
  }
  const verdict = worstOf(judged.map((each) => each.verdict));
  const trusted = judged.find((each) => each.trusted !== null)?.trusted ?? null;
  const findings = judged.flatMap((each) => each.findings);
  const { passed, notVerified, missing } = gatherOutcomes(judged);
  const { steps, stepSizes, binding, relayState } = describeDetected(detected);
  return {
    steps,
    stepSizes,
    binding,
    relayState,
    messages: judged.map((each) => each.decoded),
    verdict,
    summary: summarise(verdict, judged[0]?.kind ?? 'other', findings, [...missing], judged.some(hasFatal)),
    findings,
    notVerified,
    passed,
    signatures: judged.flatMap((each) => each.signatures),
    trusted,
    coverage: judged.flatMap((each) => each.coverage),
    readings: judged.flatMap((each) => each.readings),
    mapping: evaluateMapping(judged, trusted, facts),
    mappingTrusted: trusted !== null && facts.mapping !== null,
    judgedAt: new Date(facts.now).toISOString(),
    skewSeconds: facts.skew / 1000,
  };
}

interface GatheredOutcomes {
  /** Each check once, though it passed for several messages. */
  readonly passed: string[];
  readonly notVerified: CheckedInput['notVerified'];
  /** Inputs that checks waited for. */
  readonly missing: ReadonlySet<Need>;
}

function gatherOutcomes(judged: readonly JudgedMessage[]): GatheredOutcomes {
  const passed: string[] = [];
  const notVerified: CheckedInput['notVerified'] = [];
  const missing = new Set<Need>();
  for (const { outcomes } of judged) {
    for (const outcome of outcomes) {
      if (outcome.verdict === 'pass') passed.push(outcome.check.id);
      else if (outcome.verdict === 'not-verified') {
        for (const need of outcome.needs) missing.add(need);
        const needs = outcome.needs.map((need) => needWords[need]).join('; ');
        notVerified.push({ check: outcome.check.id, needs });
      } else if (outcome.verdict === 'fatal') {
        notVerified.push({
          check: outcome.check.id,
          needs: `a mend: this check broke off (${outcome.reason})`,
        });
      }
    }
  }
  return { passed: judged.length === 1 ? passed : [...new Set(passed)], notVerified, missing };
}

/** `firstSignature`: how many signatures the messages before this one have. */
function judgeMessage(
  message: DetectedMessage,
  index: number,
  firstSignature: number,
  facts: JudgeFacts,
): JudgedMessage {
  const { subject, decryptedDocuments } = buildSubject(message, facts);
  const outcomes = runChecks(subject, checksFor(facts.packs, subject.message.kind));
  const texts = { index, document: subject.document, decrypted: decryptedDocuments };
  const findings = describeFindings(outcomes, texts);
  const trusted = describeTrusted(subject, facts.decryptionKeys);
  const signatures = subject.signatures.map((report) => describeSignature(report, subject, texts));
  return {
    kind: subject.message.kind,
    verdict: verdictOf(subject.message.kind, findings, outcomes, trusted),
    findings,
    outcomes,
    trusted,
    decoded: describeMessage(subject, message, decryptedDocuments),
    signatures,
    coverage: describeCoverage(subject, signatures, texts, firstSignature),
    readings: subject.readings.map(({ reader, stands, problem, values, ourValues, disagreements }) => ({
      reader,
      stands,
      message: index,
      problem,
      values,
      ourValues,
      disagreements: [...disagreements],
    })),
  };
}

/** Kinds that sign somebody in: they are accepted only when there is something to trust. */
const carriesLogin = new Set<MessageKind>(['Response', 'Assertion']);
/** Kinds no check judges: to accept them would be to guess. */
const unjudged = new Set<MessageKind>(['ArtifactResolve', 'ArtifactResponse', 'other']);

function verdictOf(
  kind: MessageKind,
  findings: readonly Finding[],
  outcomes: readonly CheckOutcome[],
  trusted: TrustedValues | null,
): Verdict {
  if (findings.some((finding) => finding.severity === 'error')) return 'reject';
  const isOpen = outcomes.some(({ verdict }) => verdict === 'not-verified' || verdict === 'fatal');
  if (isOpen || unjudged.has(kind) || (carriesLogin.has(kind) && trusted === null)) return 'undetermined';
  return 'accept';
}

function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('reject')) return 'reject';
  return verdicts.length === 0 || verdicts.includes('undetermined') ? 'undetermined' : 'accept';
}

function hasFatal({ outcomes }: JudgedMessage): boolean {
  return outcomes.some((outcome) => outcome.verdict === 'fatal');
}

function evaluateMapping(
  judged: readonly JudgedMessage[],
  trusted: TrustedValues | null,
  facts: JudgeFacts,
): MappingOutcome | null {
  if (facts.mapping === null) return null;
  const assertion = judged.flatMap((each) => each.decoded.assertions)[0];
  if (trusted === null && assertion === undefined) return null;
  return mapGroups(trusted?.attributes ?? assertion?.attributes ?? [], facts.mapping);
}
