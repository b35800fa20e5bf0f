/** The fields that requests, responses and bare assertions share, whichever kind the message is. */
import type { NameIdRead, ProtocolMessageRead } from '../../core/saml/model';
import type { XmlElement } from '../../core/xml/node';
import type { MessageKind } from '../../contract/model/decoded';
import type { Subject } from '../subject';

export const protocolKinds = [
  'AuthnRequest',
  'Response',
  'LogoutRequest',
  'LogoutResponse',
] as const satisfies readonly MessageKind[];

export const assertionKinds = ['Response', 'Assertion'] as const satisfies readonly MessageKind[];

/** Kinds of message that the checks know how to judge. */
export const judgedKinds = [
  ...protocolKinds,
  'Assertion',
  'EntityDescriptor',
  'EntitiesDescriptor',
] as const satisfies readonly MessageKind[];

/** Every kind, the unknown included. */
export const anyKind = [
  ...judgedKinds,
  'ArtifactResolve',
  'ArtifactResponse',
  'other',
] as const satisfies readonly MessageKind[];

export function protocolMessage(subject: Subject): ProtocolMessageRead | null {
  const { message } = subject;
  return message.kind === 'AuthnRequest' ||
    message.kind === 'Response' ||
    message.kind === 'LogoutRequest' ||
    message.kind === 'LogoutResponse'
    ? message
    : null;
}

/** An element that has to carry ID, Version, IssueInstant and Issuer. */
export interface Identified {
  readonly element: XmlElement;
  readonly id: string | null;
  readonly version: string | null;
  readonly issueInstant: string | null;
  readonly issuer: NameIdRead | null;
}

/** The message itself, when it is a protocol message, and each assertion. */
export function identifiedElements(subject: Subject): readonly Identified[] {
  const message = protocolMessage(subject);
  const assertions = subject.assertions.map(({ read }) => read);
  return message === null ? assertions : [message, ...assertions];
}
