/**
 * A stand-in of a real application, made from its profile: it asks the identity provider of a running workbench who
 * the user is, over HTTP and in the application's name, catches the Response on its way to the vendor, and judges it
 * as a strict service provider with the profile's demands would.
 */
import { buildAuthnRequest } from '../../src-main/core/saml/build-authn-request';
import { encodeRedirect } from '../../src-main/core/bindings/redirect';
import { checkMessage } from '../../src-main/app/check-message';
import type { RunningWorkbench } from '../../src-main/adapters/start-workbench';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import type { GroupMapping } from '../../src-main/contract/model/mapping';
import { resolveSpProfile } from '../../src-main/profiles/sp/registry';
import { LoginClient } from '../bench/login-client';

export interface StandIn {
  readonly profile: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Default: the profile's own to begin with. */
  readonly mapping?: GroupMapping;
}

const REQUEST_ID = '_0123456789abcdef0123456789abcdef01234567';

/** Rejects with an Error that says at which hop the login ended, or that the Response goes elsewhere. */
export async function loginAtStandIn(
  { ready, clock, idpMetadata }: RunningWorkbench,
  { profile: id, variables, mapping }: StandIn,
  username: string,
): Promise<CheckedInput> {
  const { entityId, acsUrl } = resolveSpProfile({ id, variables });
  const request = buildAuthnRequest({
    id: REQUEST_ID,
    issueInstant: clock.now(),
    issuer: { value: entityId },
    destination: ready.idp.sso,
    assertionConsumerServiceUrl: acsUrl,
  });
  const url = encodeRedirect({
    url: ready.idp.sso,
    parameter: 'SAMLRequest',
    xml: request,
    relayState: null,
  });
  const client = new LoginClient();
  try {
    const { action, fields } = await client.signIn(url, username);
    if (action !== acsUrl) throw new Error(`The Response goes to ${action}, not to ${acsUrl}`);
    return await checkMessage(
      fields['SAMLResponse'] ?? '',
      {
        idpMetadata: [await idpMetadata()],
        spProfile: { id, variables: { ...variables } },
        requestId: REQUEST_ID,
        ...(mapping === undefined ? {} : { mapping }),
      },
      { clock },
    );
  } finally {
    client.close();
  }
}
