/** Builds a samlp:Response around assertions built before, or one that reports an error (SAML Core 3.3.3). */
import type { XmlSpec, XmlSpecNamespace } from '../xml/spec';
import type { SignatureSpec } from '../xmlsec/sign';
import { signEnveloped } from '../xmlsec/sign';
import type { IssuerSpec, StatusSpec } from './build-shared';
import { buildIssuer, buildStatus } from './build-shared';
import { STATUS } from './identifiers';
import type { MessageStyle } from './message-style';
import { block, declarationsOf, inOrder, plainStyle, samlp, writeMessage, writeTime } from './message-style';
import { requireId, requireThat } from './strict';

export interface ResponseSpec {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly issueInstant: number;
  readonly destination: string | null;
  /** Null for an unsolicited Response. Echoed as the request wrote it. */
  readonly inResponseTo: string | null;
  readonly issuer: IssuerSpec;
  readonly status: StatusSpec;
  /** Assertions or EncryptedAssertions, signed where they shall be. */
  readonly assertions: readonly XmlSpec[];
  /** Declarations the flavour wants on the root besides its own. */
  readonly namespaces?: readonly XmlSpecNamespace[];
}

/** The Response, not signed. Throws `InvalidSpecificationError`. */
export function buildResponse(spec: ResponseSpec, style: MessageStyle = plainStyle): XmlSpec {
  requireThat(
    spec.status.code === STATUS.success || spec.assertions.length === 0,
    'A Response that reports an error must not carry assertions',
  );
  return samlp(
    style,
    'Response',
    inOrder(style.responseAttributes, {
      Consent: style.consent,
      Destination: spec.destination,
      ID: requireId(spec.id, 'the Response'),
      InResponseTo: spec.inResponseTo,
      IssueInstant: writeTime(spec.issueInstant, { times: style.responseTime }),
      Version: '2.0',
    }),
    [
      block(buildIssuer(spec.issuer, style), style),
      block(buildStatus(spec.status, style), style),
      ...spec.assertions,
    ],
    [...declarationsOf(style.responseDeclares, style), ...(spec.namespaces ?? [])],
  );
}

export interface ErrorResponseSpec extends Omit<ResponseSpec, 'assertions' | 'namespaces'> {
  /** Signs the Response when given. */
  readonly sign?: SignatureSpec | null;
}

/** A Response that says why there is no assertion, as XML text. Throws when the status is Success. */
export function buildErrorResponse(spec: ErrorResponseSpec, style: MessageStyle = plainStyle): string {
  requireThat(spec.status.code !== STATUS.success, 'An error Response needs a status other than Success');
  const response = buildResponse({ ...spec, assertions: [] }, style);
  return writeMessage(spec.sign ? signEnveloped(response, spec.sign) : response, style);
}
