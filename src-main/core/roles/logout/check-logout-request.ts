/** What a LogoutRequest has to fulfil before anybody is signed out (SAML Core 3.2.1, 3.7.1, SAML Profiles 4.4.4.1). */
import type { StatusSpec } from '../../saml/build-shared';
import { STATUS } from '../../saml/identifiers';
import type { LogoutRequestRead } from '../../saml/model';

export interface ArrivedLogoutRequest {
  readonly request: LogoutRequestRead;
  readonly signatureValid: boolean | null;
  /** A key of the sender is known: then what is not signed is not theirs. */
  readonly isKeyKnown: boolean;
  /** Where it arrived. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds. */
  readonly skew: number;
}

/** The status to refuse it with; null when nothing is wrong. */
export function checkLogoutRequest(arrived: ArrivedLogoutRequest): (StatusSpec & { message: string }) | null {
  const { request, signatureValid, isKeyKnown, url } = arrived;
  if (request.version !== '2.0') {
    const message = `Version ${request.version ?? '(none)'} is not 2.0`;
    return { code: STATUS.versionMismatch, message };
  }
  if (!request.id) return refuse(null, 'The LogoutRequest has no ID');
  if (request.destination && request.destination !== url) {
    const message = `Destination is ${request.destination}, but the LogoutRequest arrived at ${url}`;
    return refuse(STATUS.requestDenied, message);
  }
  if (signatureValid === false)
    return refuse(STATUS.requestDenied, 'The signature of the LogoutRequest does not hold');
  if (signatureValid === null && isKeyKnown)
    return refuse(STATUS.requestDenied, 'The LogoutRequest is not signed: anybody could have sent it');
  return checkExpiry(arrived);
}

function checkExpiry({ request, now, skew }: ArrivedLogoutRequest) {
  if (request.notOnOrAfter === null) return null;
  const end = Date.parse(request.notOnOrAfter);
  if (Number.isNaN(end)) return refuse(null, `NotOnOrAfter ${request.notOnOrAfter} is no instant`);
  if (now < end + skew) return null;
  return refuse(STATUS.requestDenied, `The LogoutRequest ended at ${request.notOnOrAfter}`);
}

function refuse(subCode: string | null, message: string): StatusSpec & { message: string } {
  return { code: STATUS.requester, subCode, message };
}
