/** The flavours there are, in the order the catalogue shows them. */
import type { Flavour } from '../../core/roles/idp/flavour';
import { adfs } from './adfs';
import { auth0 } from './auth0';
import { authentik } from './authentik';
import { entraId } from './entra-id';
import { generic } from './generic';
import { google } from './google';
import { jumpcloud } from './jumpcloud';
import { keycloak } from './keycloak';
import { okta } from './okta';
import { onelogin } from './onelogin';
import { ping } from './ping';
import { shibboleth } from './shibboleth';
import { simplesamlphp } from './simplesamlphp';

export const idpFlavours: readonly Flavour[] = [
  generic,
  okta,
  entraId,
  adfs,
  onelogin,
  authentik,
  keycloak,
  google,
  shibboleth,
  simplesamlphp,
  auth0,
  ping,
  jumpcloud,
];

/** The flavour of that id; undefined when there is none. */
export function findIdpFlavour(id: string): Flavour | undefined {
  return idpFlavours.find((each) => each.id === id);
}
