/** Builds samlp:LogoutRequest and samlp:LogoutResponse (SAML Core 3.7.1, 3.7.2), not signed: the binding decides how they are. */
import type { XmlSpec } from '../xml/spec';
import type { IssuerSpec, NameIdSpec, StatusSpec } from './build-shared';
import { buildIssuer, buildNameId, buildStatus } from './build-shared';
import type { MessageStyle } from './message-style';
import { plainStyle, samlp, writeTime } from './message-style';
import { requireId } from './strict';

/** Times are milliseconds since the epoch. */
interface LogoutMessageSpec {
  readonly id: string;
  readonly issueInstant: number;
  /** Null where nothing but the connection says whom it is for: an answer by SOAP. */
  readonly destination: string | null;
  readonly issuer: IssuerSpec;
}

export interface LogoutRequestSpec extends LogoutMessageSpec {
  /** Exactly as the assertion named the principal. */
  readonly nameId: NameIdSpec;
  /** Empty: every session of the principal. */
  readonly sessionIndexes: readonly string[];
  readonly notOnOrAfter: number;
  /** A URI, for example urn:oasis:names:tc:SAML:2.0:logout:user. */
  readonly reason?: string | null;
}

/** Throws `InvalidSpecificationError`. */
export function buildLogoutRequest(spec: LogoutRequestSpec, style: MessageStyle = plainStyle): XmlSpec {
  return samlp(
    style,
    'LogoutRequest',
    [
      ...commonAttributes(spec, style),
      ['NotOnOrAfter', writeTime(spec.notOnOrAfter, style)],
      ['Reason', spec.reason],
      ['Version', '2.0'],
    ],
    [
      buildIssuer(spec.issuer, style),
      buildNameId(spec.nameId, style),
      ...spec.sessionIndexes.map((each) => samlp(style, 'SessionIndex', [], [each])),
    ],
  );
}

export interface LogoutResponseSpec extends LogoutMessageSpec {
  readonly inResponseTo: string;
  readonly status: StatusSpec;
}

/** Throws `InvalidSpecificationError`. */
export function buildLogoutResponse(spec: LogoutResponseSpec, style: MessageStyle = plainStyle): XmlSpec {
  return samlp(
    style,
    'LogoutResponse',
    [...commonAttributes(spec, style), ['InResponseTo', spec.inResponseTo], ['Version', '2.0']],
    [buildIssuer(spec.issuer, style), buildStatus(spec.status, style)],
  );
}

function commonAttributes(spec: LogoutMessageSpec, style: MessageStyle): [string, string | null][] {
  return [
    ['Destination', spec.destination],
    ['ID', requireId(spec.id, 'the logout message')],
    ['IssueInstant', writeTime(spec.issueInstant, style)],
  ];
}
