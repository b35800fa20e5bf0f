/**
 * The signatures that decide about a message: those in it or in its assertions, and any signature
 * elsewhere that points at one of them. Signatures of other things, inside an attribute value or an
 * Advice, are somebody else's business.
 */
import type { XmlElement } from '../../core/xml/node';
import type {
  SignatureProblem,
  SignatureProblemCode,
  SignatureReport,
} from '../../core/xmlsec/signature-report';
import type { Subject } from '../subject';
import { once } from './once';

/** In document order, the message's own before those of decrypted assertions. */
export const relevantSignatures = once((subject): readonly SignatureReport[] => {
  const owners = new Set<XmlElement>(subject.assertions.map((assertion) => assertion.read.element));
  if (subject.message.element !== null) owners.add(subject.message.element);
  const isMetadata = subject.message.kind === 'EntitiesDescriptor';
  const relevant = subject.signatures.filter(
    (report) =>
      isMetadata ||
      (report.parent !== null && owners.has(report.parent)) ||
      report.references.some((reference) => reference.target !== null && owners.has(reference.target)),
  );
  return relevant;
});

/** Each problem of the given kinds, with the signature that has it. */
export function problemsOf(
  subject: Subject,
  codes: readonly SignatureProblemCode[],
): readonly { readonly report: SignatureReport; readonly problem: SignatureProblem }[] {
  const found: { report: SignatureReport; problem: SignatureProblem }[] = [];
  for (const report of relevantSignatures(subject)) {
    for (const problem of report.problems) if (codes.includes(problem.code)) found.push({ report, problem });
  }
  return found;
}

export function hasSignature(subject: Subject): boolean {
  return relevantSignatures(subject).length > 0;
}

/** True when the element itself carries a ds:Signature as a child. */
export function isSigned(subject: Subject, element: XmlElement): boolean {
  return subject.signatures.some((report) => report.parent === element);
}

/** What the signature sits in, for messages: "the Response", "the Assertion". */
export function signatureName(report: SignatureReport): string {
  return report.parent === null
    ? 'a signature outside the message'
    : `the signature of the ${report.parent.local}`;
}

/** The same at the beginning of a sentence. */
export function signatureSubject(report: SignatureReport): string {
  const name = signatureName(report);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
