/** The mock SP's part in artifacts: Responses are fetched by them, and `POST /sp/artifact` gives AuthnRequests. */
import type { Context } from 'hono';
import { plainStyle } from '../../../core/saml/message-style';
import { fetchMessage, type FetchedMessage } from '../artifact/fetch-message';
import { giveMessage } from '../artifact/give-message';
import type { SpContext } from './context';
import { newMessageId } from './logout-world';

export function giveRequest(c: Context, context: SpContext): Promise<Response> {
  return giveMessage(c, {
    ...context,
    keysOf: (receiver) =>
      context.identityProviders().find(({ entityId }) => entityId === receiver)?.signingKeys ?? [],
    answer: {
      id: newMessageId(context),
      issueInstant: context.clock.now(),
      issuer: { value: context.entityId },
      sign: { key: context.signingKey },
    },
    style: plainStyle,
    lanes: { own: 'sp', peer: 'idp' },
    log: (line) => context.log(`SP: ${line}`),
  });
}

/** A string says why nothing could be fetched, in one sentence. */
export function fetchResponse(
  context: SpContext,
  artifact: string,
  relayState: string | null,
): Promise<FetchedMessage | string> {
  const issuers = context.identityProviders();
  const requester = {
    entityId: context.entityId,
    sign: { key: context.signingKey },
    id: newMessageId(context),
    now: context.clock.now(),
    issuers,
    issuerRole: 'IDPSSODescriptor',
    url: context.acsUrl,
  } as const;
  return fetchMessage(requester, artifact, relayState);
}
