/** Where a logout message should have gone: the logout endpoints of the side that did not send it. */
import type { EntityDescriptorRead, LogoutRequestRead, LogoutResponseRead } from '../../core/saml/model';
import type { Subject } from '../subject';

export function logoutMessage({ message }: Subject): LogoutRequestRead | LogoutResponseRead | null {
  return message.kind === 'LogoutRequest' || message.kind === 'LogoutResponse' ? message : null;
}

function urlsOf(entities: readonly EntityDescriptorRead[], isResponse: boolean): readonly string[] {
  return entities
    .flatMap((entity) => entity.roles)
    .flatMap((role) => role.singleLogoutServices)
    .flatMap(
      ({ location, responseLocation }) => (isResponse ? (responseLocation ?? location) : location) ?? [],
    );
}

/** URLs the receiver listens at for this message; none when sender or receiver is not known. */
export function logoutUrls(subject: Subject): readonly string[] {
  const message = logoutMessage(subject);
  const sender = message?.issuer?.value ?? null;
  if (message === null || sender === null) return [];
  const isResponse = message.kind === 'LogoutResponse';
  if (subject.idps.some(({ entityId }) => entityId === sender)) {
    return subject.sp === null ? [] : urlsOf([subject.sp], isResponse);
  }
  return sender === subject.spEntityId ? urlsOf(subject.idps, isResponse) : [];
}
