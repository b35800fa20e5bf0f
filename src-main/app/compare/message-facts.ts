/** Everything a message says, as a list of named facts: two such lists are compared entry by entry. */
import type { AssertionJson, DecodedMessage } from '../../contract/model/decoded';
import { instantOf, relativeWords } from './relative-instant';

export interface Fact {
  readonly what: string;
  readonly value: string | null;
  /** True for what is new in every message. */
  readonly passing?: boolean;
}

export function factsOf(message: DecodedMessage): Fact[] {
  const { assertions, signatures, status } = message;
  const one = assertions.length === 1;
  return [
    { what: 'Kind of message', value: message.kind },
    { what: 'ID', value: message.id, passing: true },
    { what: 'IssueInstant', value: message.issueInstant, passing: true },
    { what: 'InResponseTo', value: message.inResponseTo, passing: message.inResponseTo !== null },
    { what: 'An answer to a request', value: message.inResponseTo === null ? 'no' : 'yes' },
    { what: 'Issuer', value: message.issuer },
    { what: 'Destination', value: message.destination },
    { what: 'Status', value: status?.code ?? null },
    { what: 'Second-level status', value: status?.subCode ?? null },
    { what: 'StatusMessage', value: status?.message ?? null },
    { what: 'Number of assertions', value: String(assertions.length) },
    { what: 'What is signed', value: listOf(signatures.map(({ signs }) => signs ?? 'something')) },
    {
      what: 'Signature algorithm',
      value: listOf(signatures.map((each) => each.signatureAlgorithm ?? 'none')),
    },
    { what: 'Digest algorithm', value: listOf(signatures.map((each) => each.digestAlgorithm ?? 'none')) },
    { what: 'Canonicalisation', value: listOf(signatures.map((each) => each.canonicalization ?? 'none')) },
    { what: 'Certificate', value: listOf(signatures.map((each) => each.certificateFingerprint ?? 'none')) },
    ...assertions.flatMap((assertion, index) =>
      assertionFacts(assertion, one ? '' : `Assertion ${index + 1}: `),
    ),
  ];
}

function assertionFacts(assertion: AssertionJson, label: string): Fact[] {
  const { nameId, conditions, subjectConfirmations, authnStatements, attributes } = assertion;
  const start = instantOf(assertion.issueInstant);
  const span = (instant: string | null | undefined): string | null =>
    instant === null || instant === undefined ? null : relativeWords(instant, start).replace(/[«»]/g, '');
  const [confirmation] = subjectConfirmations;
  const [statement] = authnStatements;
  const facts: Fact[] = [
    { what: 'Encrypted', value: assertion.encrypted ? 'yes' : 'no' },
    { what: 'ID of the assertion', value: assertion.id, passing: true },
    { what: 'Issuer of the assertion', value: assertion.issuer },
    { what: 'NameID', value: nameId?.value ?? null },
    { what: 'NameID format', value: nameId?.format ?? null },
    { what: 'NameQualifier', value: nameId?.nameQualifier ?? null },
    { what: 'SPNameQualifier', value: nameId?.spNameQualifier ?? null },
    { what: 'Confirmation method', value: confirmation?.method ?? null },
    { what: 'Recipient', value: confirmation?.recipient ?? null },
    { what: 'Confirmed until', value: span(confirmation?.notOnOrAfter) },
    { what: 'Audience', value: conditions === null ? null : listOf(conditions.audiences.flat()) },
    { what: 'Valid from', value: span(conditions?.notBefore) },
    { what: 'Valid until', value: span(conditions?.notOnOrAfter) },
    { what: 'AuthnInstant', value: statement?.authnInstant ?? null, passing: true },
    { what: 'SessionIndex', value: statement?.sessionIndex ?? null, passing: true },
    { what: 'Session ends', value: span(statement?.sessionNotOnOrAfter) },
    { what: 'AuthnContextClassRef', value: statement?.classRef ?? null },
    ...attributes.flatMap((attribute): Fact[] => [
      { what: `Attribute ${attribute.name ?? '(no name)'}`, value: listOf(attribute.values) },
      { what: `NameFormat of ${attribute.name ?? '(no name)'}`, value: attribute.nameFormat },
    ]),
  ];
  return facts.map((fact) => ({ ...fact, what: `${label}${fact.what}` }));
}

function listOf(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}
