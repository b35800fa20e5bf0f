/** Where a logout message goes: the peer's SingleLogoutService of a binding both speak (SAML Profiles 4.4.3). */
import { BINDING } from '../../saml/identifiers';
import type { EntityDescriptorRead, RoleDescriptorRead } from '../../saml/model';

export type LogoutBinding = 'redirect' | 'post' | 'soap';

export interface LogoutEndpoint {
  readonly binding: LogoutBinding;
  readonly url: string;
}

/** The first endpoint in the order of `bindings`; null when there is none. A response goes to ResponseLocation where one is named. */
export function chooseLogoutEndpoint(
  entity: EntityDescriptorRead,
  role: RoleDescriptorRead['role'],
  bindings: readonly LogoutBinding[],
  message: 'request' | 'response',
): LogoutEndpoint | null {
  const services = entity.roles
    .filter((each) => each.role === role)
    .flatMap(({ singleLogoutServices }) => singleLogoutServices);
  for (const binding of bindings) {
    for (const service of services) {
      const url = message === 'response' ? (service.responseLocation ?? service.location) : service.location;
      if (service.binding === BINDING[binding] && url !== null && isAddress(url)) return { binding, url };
    }
  }
  return null;
}

/** Metadata is a stranger's text: a browser is sent to addresses of the web and nowhere else. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url);
}
