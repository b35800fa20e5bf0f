/** The verdict as one sentence, the first thing a user reads. */
import type { Need } from '../checks/check';
import { needWords } from '../checks/needs';
import type { Finding, Verdict } from '../contract/model/checked';
import type { MessageKind } from '../contract/model/decoded';

/** Who would act on a message of this kind. */
function receiverOf(kind: MessageKind): string {
  if (kind === 'AuthnRequest') return 'A strict IdP';
  if (kind === 'EntityDescriptor' || kind === 'EntitiesDescriptor') return 'A strict consumer of metadata';
  if (kind === 'LogoutRequest' || kind === 'LogoutResponse') return 'A strict receiver';
  return 'A strict SP';
}

export function summarise(
  verdict: Verdict,
  kind: MessageKind,
  findings: readonly Finding[],
  missing: readonly Need[],
  brokeOff: boolean,
): string {
  const receiver = receiverOf(kind);
  if (verdict === 'reject') {
    const cause = findings.find((finding) => finding.severity === 'error');
    return `${receiver} would reject this: ${cause?.message ?? ''}`;
  }
  if (verdict === 'accept') return `${receiver} would accept this${withWarnings(findings)}.`;
  if (missing.length > 0) {
    return `Cannot judge: nothing wrong was found, but not given: ${missing.map((need) => needWords[need]).join('; ')}.`;
  }
  if (brokeOff) return 'Cannot judge: a check broke off.';
  return 'Cannot judge: there is nothing in it that signs anybody in.';
}

function withWarnings(findings: readonly Finding[]): string {
  const count = findings.filter((finding) => finding.severity === 'warning').length;
  if (count === 0) return '';
  return `, with ${count} ${count === 1 ? 'warning' : 'warnings'}`;
}
