/** Whom the request is about and who may answer it: Subject and Scoping (SAML Core 3.4.1, 3.4.1.2; SAML Profiles 4.1.4.1). */
import type { NameIdSpec } from '../../../saml/build-shared';
import { NAMEID_FORMAT, STATUS } from '../../../saml/identifiers';
import type { AuthnRequestRead } from '../../../saml/model';
import type { ErrorAnswer, Step } from './decision';

/** A Subject may name a principal, but not how to confirm it. */
export const checkSubject: Step = ({ request }, progress) =>
  request.subjectConfirmations.length === 0
    ? { kind: 'go-on', progress }
    : {
        kind: 'error',
        status: {
          code: STATUS.requester,
          subCode: STATUS.requestUnsupported,
          message: 'The Subject of an AuthnRequest may hold no SubjectConfirmation in Web Browser SSO',
        },
      };

/** A list of identity providers without this one leaves nobody here to answer. */
export const checkScoping: Step = ({ request, idpEntityId }, progress) => {
  const listed = request.scoping?.idpEntries ?? [];
  if (listed.length === 0 || listed.includes(idpEntityId)) return { kind: 'go-on', progress };
  return {
    kind: 'error',
    status: {
      code: STATUS.responder,
      subCode: STATUS.noAvailableIdp,
      message: `Scoping lists ${listed.join(', ')}; this identity provider is ${idpEntityId} and asks no other`,
    },
  };
};

/**
 * After the sign-in: the error when the request asked for another principal than the one who signed in, null when
 * it asked for none or for this one. Formats are compared only where both sides name one.
 */
export function refuseOtherPrincipal(
  request: AuthnRequestRead | null,
  nameId: NameIdSpec,
  username: string,
): ErrorAnswer['status'] | null {
  const asked = request?.subjectNameId ?? null;
  if (asked === null) return null;
  const named = asked.format ?? NAMEID_FORMAT.unspecified;
  const isComparable = named === NAMEID_FORMAT.unspecified || named === nameId.format;
  const fits =
    asked.value === nameId.value || (named === NAMEID_FORMAT.unspecified && asked.value === username);
  if (isComparable && fits) return null;
  return {
    code: STATUS.responder,
    subCode: STATUS.unknownPrincipal,
    message: `The request is about ${asked.value}, but ${username} signed in`,
  };
}
