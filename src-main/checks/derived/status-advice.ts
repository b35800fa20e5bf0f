/** What usually stands behind a SAML status code, for each side. Only codes whose cause is known have advice of their own. */
import type { Remedy } from '../check';

const prefix = 'urn:oasis:names:tc:SAML:2.0:status:';

const advice: Readonly<Record<string, Partial<Remedy>>> = {
  InvalidNameIDPolicy: {
    idp: 'Offer the NameID format that the request asks for, or let the application release the one configured.',
    sp: 'Ask for the NameID format that the IdP is configured to release, or leave NameIDPolicy/@Format out.',
  },
  NoAuthnContext: {
    idp: 'Allow the authentication context that the request asks for.',
    sp: 'Leave RequestedAuthnContext out, or ask with Comparison="minimum": users who sign in with MFA, Windows or a certificate do not match PasswordProtectedTransport exactly.',
  },
  RequestDenied: {
    idp: 'Assign the user, or one of its groups, to the application.',
  },
  RequestUnsupported: {
    sp: 'Remove what the IdP does not support from the request: Entra ID, for example, refuses a Subject element.',
  },
  NoPassive: {
    sp: 'Send the request without IsPassive: the user has no session at the IdP and has to be asked.',
  },
  Responder: {
    idp: 'Look at the event log of the IdP: ADFS answers with a bare Responder when NameID format, authentication context, the signature of the request or its algorithm do not suit it.',
  },
  VersionMismatch: {
    sp: 'Send the request with Version="2.0".',
  },
};

/** Advice for the second code where there is one, else for the top code; empty when nothing specific is known. */
export function statusAdvice(code: string | null, subCode: string | null): Partial<Remedy> {
  for (const each of [subCode, code]) {
    const found = each?.startsWith(prefix) ? advice[each.slice(prefix.length)] : undefined;
    if (found !== undefined) return found;
  }
  return {};
}
