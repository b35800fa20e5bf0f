/** The request a Response answers, as far as it is known in full, and where it asked to be answered. */
import type { AuthnRequestRead } from '../../core/saml/model';
import type { Subject } from '../subject';
import { consumedAssertion } from './consumed-assertion';
import { instantOf } from './instant';

/** The request, when it is known in full and this Response claims to answer it; null otherwise. */
export function answeredRequest({ request, response }: Subject): AuthnRequestRead | null {
  if (request === null || response === null) return null;
  const isOther = response.inResponseTo !== null && response.inResponseTo !== request.id;
  return isOther ? null : request;
}

/** The ACS URL the request asked for, by value or by index in the SP's metadata; null when it asked for none. */
export function requestedAcsUrl(request: AuthnRequestRead, { sp }: Subject): string | null {
  if (request.assertionConsumerServiceUrl !== null) return request.assertionConsumerServiceUrl;
  const index = request.assertionConsumerServiceIndex;
  if (index === null) return null;
  const services = (sp?.roles ?? []).flatMap((role) => role.assertionConsumerServices);
  return services.find((service) => service.index === index)?.location ?? null;
}

/** Milliseconds at which the consumed assertion's user authenticated (the latest statement); null when unknown. */
export function authnInstantOf(subject: Subject): number | null {
  const instants = (consumedAssertion(subject)?.read.authnStatements ?? [])
    .map((statement) => instantOf(statement.authnInstant))
    .filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.max(...instants);
}
