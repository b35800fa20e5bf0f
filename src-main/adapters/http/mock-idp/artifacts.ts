/**
 * Responses that wait to be fetched: the browser carries an artifact, and `POST /idp/artifact` gives the Response to the
 * application it is for, once (SAML Bindings 3.6, SAML Core 3.5).
 */
import type { Context } from 'hono';
import type { CheckedInput } from '../../../contract/model/checked';
import { describeStepMessage } from '../../../app/step-message';
import { writeArtifact } from '../../../core/bindings/artifact';
import { SOAP_TYPE, withoutDeclaration, wrapInSoap } from '../../../core/bindings/soap';
import { signatureSpecOf } from '../../../core/roles/idp/signature-spec';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { buildArtifactResponse } from '../../../core/saml/build-artifact';
import { readResolvedArtifact } from '../../../core/saml/read-artifact';
import { type ArrivedMessage, receiveMessage } from '../receive-message';
import type { IdpContext } from './context';
import { newMessageId } from './logout-world';

/** The one ArtifactResolutionService there is. */
export const ARTIFACT_INDEX = 0;
const HANDLE_BYTES = 20;

export interface WaitingResponse {
  readonly xml: string;
  readonly spEntityId: string;
  readonly flowId: string;
  readonly recheck: () => CheckedInput;
}

/** Keeps the Response until it is fetched; returns its artifact. */
export function keepForArtifact(context: IdpContext, waiting: WaitingResponse): string {
  const artifact = writeArtifact(context.entityId, ARTIFACT_INDEX, context.random.bytes(HANDLE_BYTES));
  context.artifacts.set(artifact, waiting);
  return artifact;
}

/** The URL that carries an artifact by redirect (SAML Bindings 3.6.3). */
export function artifactUrl(url: string, artifact: string, relayState: string | null): string {
  const query = new URLSearchParams({ SAMLart: artifact });
  if (relayState !== null) query.set('RelayState', relayState);
  return `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`;
}

/** `POST /idp/artifact`: an ArtifactResolve in a SOAP envelope, answered with an ArtifactResponse. */
export async function resolveArtifact(c: Context, context: IdpContext): Promise<Response> {
  const arrived = await receiveMessage(c, context.artifactUrl);
  if (typeof arrived === 'string') return c.text(`${arrived}\n`, 400);
  const { detected, read } = arrived;
  if (read.kind !== 'ArtifactResolve' || read.element === null || detected.binding !== 'soap')
    return c.text(
      `Expected an ArtifactResolve by SOAP, but a message of the kind ${read.kind} arrived\n`,
      400,
    );
  const asked = readResolvedArtifact(read.element);
  const waiting = asked === null ? undefined : context.artifacts.get(asked);
  const refusal = waiting
    ? whyRefused(context, arrived, waiting.spEntityId)
    : 'nothing waits for it any more';
  if (asked !== null && refusal === null) context.artifacts.delete(asked);
  const message = refusal === null ? (waiting?.xml ?? null) : null;
  if (waiting) recordResolution(context, waiting, arrived, refusal);
  context.log(
    refusal === null
      ? `IdP: gave ${read.issuer?.value ?? ''} the Response for its artifact`
      : `IdP: gave ${read.issuer?.value ?? '(no Issuer)'} nothing for the artifact ${asked ?? '(none)'}: ${refusal}`,
  );
  const { flavour } = context.settings();
  const xml = buildArtifactResponse(
    {
      id: newMessageId(context),
      issueInstant: context.clock.now(),
      inResponseTo: read.id,
      issuer: { value: context.entityId, format: flavour.issuerFormat },
      message: message === null ? null : withoutDeclaration(message),
      sign: signatureSpecOf(flavour, context.signingKey, { typedValues: false }),
    },
    flavour.style,
  );
  return c.body(wrapInSoap(xml), 200, { 'content-type': SOAP_TYPE });
}

/** Why this requester gets nothing, in words that follow a colon; null when the Response is for it. */
function whyRefused(context: IdpContext, { detected, read }: ArrivedMessage, forWhom: string): string | null {
  const issuer = 'issuer' in read ? (read.issuer?.value ?? null) : null;
  if (issuer !== forWhom) return `it was issued to ${forWhom}`;
  const keys = context.providers().find(({ entityId }) => entityId === forWhom)?.signingKeys ?? [];
  const { signatureValid } = verifyMessage(detected, keys);
  if (signatureValid === false) return 'the signature of the ArtifactResolve does not hold';
  if (signatureValid === null && keys.length > 0) return 'the ArtifactResolve is not signed';
  const destination = 'destination' in read ? read.destination : null;
  if (destination !== null && destination !== context.artifactUrl)
    return `its Destination is ${destination}, but it arrived at ${context.artifactUrl}`;
  return null;
}

function recordResolution(
  { trace, artifactUrl: url }: IdpContext,
  { xml, flowId, recheck }: WaitingResponse,
  { detected, raw }: ArrivedMessage,
  refusal: string | null,
): void {
  const resolve = describeStepMessage(detected, raw);
  trace.add(flowId, {
    from: 'sp',
    to: 'idp',
    label: `${resolve.kind} (SOAP)`,
    method: 'POST',
    url,
    status: null,
    message: resolve,
  });
  if (refusal !== null) {
    const label = `ArtifactResponse without a Response: ${refusal}`;
    trace.add(flowId, { from: 'idp', to: 'sp', label, method: null, url: null, status: 200, message: null });
    return;
  }
  const message = describeStepMessage(
    { xml, parameter: null, relayState: null, binding: 'soap' },
    wrapInSoap(xml),
  );
  trace.add(
    flowId,
    { from: 'idp', to: 'sp', label: 'Response (SOAP)', method: null, url: null, status: 200, message },
    recheck,
  );
}
