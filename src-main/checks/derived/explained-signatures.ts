/** Why each failed signature fails: proved by trial once, told by the checks and shown with the signature. */
import type { SignatureExplanation } from '../../contract/model/checked';
import { explainSignature } from '../../core/xmlsec/explain-signature';
import type { SignatureReport } from '../../core/xmlsec/signature-report';
import type { Subject } from '../subject';
import { consumedAssertion } from './consumed-assertion';
import { once } from './once';

const explanations = once(() => new Map<SignatureReport, SignatureExplanation | null>());

/** Null for a signature that does not fail. */
export function explanationOf(subject: Subject, report: SignatureReport): SignatureExplanation | null {
  const known = explanations(subject);
  let explanation = known.get(report);
  if (explanation === undefined) {
    const consumed = consumedAssertion(subject)?.read.element ?? null;
    explanation = explainSignature(report, subject.trustedKeys, consumed);
    known.set(report, explanation);
  }
  return explanation;
}
