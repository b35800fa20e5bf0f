/** The mock IdP's part in artifacts: `POST /idp/artifact` gives Responses, and requests that came as artifacts are fetched. */
import type { Context } from 'hono';
import { signatureSpecOf } from '../../../core/roles/idp/signature-spec';
import { fetchMessage, type FetchedMessage } from '../artifact/fetch-message';
import { giveMessage } from '../artifact/give-message';
import type { IdpContext } from './context';
import { idpNow, newMessageId } from './logout-world';

export function giveResponse(c: Context, context: IdpContext): Promise<Response> {
  const { flavour } = context.settings();
  return giveMessage(c, {
    ...context,
    keysOf: (receiver) =>
      context.providers().find(({ entityId }) => entityId === receiver)?.signingKeys ?? [],
    answer: {
      id: newMessageId(context),
      issueInstant: idpNow(context),
      issuer: { value: context.entityId, format: flavour.issuerFormat },
      sign: signatureSpecOf(flavour, context.signingKey, { typedValues: false }),
    },
    style: flavour.style,
    lanes: { own: 'idp', peer: 'sp' },
    log: (line) => context.log(`IdP: ${line}`),
  });
}

/** A string says why nothing could be fetched, in one sentence. */
export function fetchRequest(
  context: IdpContext,
  artifact: string,
  relayState: string | null,
): Promise<FetchedMessage | string> {
  const issuers = context.providers();
  const requester = {
    entityId: context.entityId,
    sign: signatureSpecOf(context.settings().flavour, context.signingKey, { typedValues: false }),
    id: newMessageId(context),
    now: idpNow(context),
    issuers,
    issuerRole: 'SPSSODescriptor',
    url: context.ssoUrl,
  } as const;
  return fetchMessage(requester, artifact, relayState);
}
