/**
 * Messages that wait to be fetched: the browser carries an artifact, and a SOAP request gives the message to the peer
 * it is for, once (SAML Bindings 3.6, SAML Core 3.5).
 */
import type { Context } from 'hono';
import type { Lane } from '../../../contract/model/trace';
import { describeStepMessage } from '../../../app/step-message';
import type { Recheck, TraceRecorder } from '../../../app/trace-recorder';
import { writeArtifact } from '../../../core/bindings/artifact';
import { SOAP_TYPE, withoutDeclaration, wrapInSoap } from '../../../core/bindings/soap';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { type ArtifactResponseSpec, buildArtifactResponse } from '../../../core/saml/build-artifact';
import type { MessageStyle } from '../../../core/saml/message-style';
import { readResolvedArtifact } from '../../../core/saml/read-artifact';
import type { TrustedKey } from '../../../core/xmlsec/signature-report';
import type { Random } from '../../../core/random';
import type { ExpiringMap } from '../expiring-map';
import { type ArrivedMessage, receiveMessage } from '../receive-message';

/** The one ArtifactResolutionService that either end has. */
export const ARTIFACT_INDEX = 0;
const HANDLE_BYTES = 20;

export interface WaitingMessage {
  readonly xml: string;
  /** Whom it is for. */
  readonly receiver: string;
  readonly flowId: string;
  /** Judges it, where that is for its sender to do. */
  readonly recheck?: Recheck;
}

export type WaitingMessages = ExpiringMap<WaitingMessage>;

/** Keeps the message until it is fetched; returns its artifact. */
export function keepForArtifact(
  issuer: { readonly entityId: string; readonly random: Random; readonly artifacts: WaitingMessages },
  waiting: WaitingMessage,
): string {
  const artifact = writeArtifact(issuer.entityId, ARTIFACT_INDEX, issuer.random.bytes(HANDLE_BYTES));
  issuer.artifacts.set(artifact, waiting);
  return artifact;
}

/** The URL that carries an artifact by redirect (SAML Bindings 3.6.3). */
export function artifactUrl(url: string, artifact: string, relayState: string | null): string {
  const query = new URLSearchParams({ SAMLart: artifact });
  if (relayState !== null) query.set('RelayState', relayState);
  return `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`;
}

export interface ArtifactGiver {
  readonly artifacts: WaitingMessages;
  /** Where artifacts are resolved. */
  readonly artifactUrl: string;
  readonly keysOf: (entityId: string) => readonly TrustedKey[];
  readonly answer: Omit<ArtifactResponseSpec, 'inResponseTo' | 'message'>;
  readonly style: MessageStyle;
  /** Who this is, and who asks. */
  readonly lanes: { readonly own: Lane; readonly peer: Lane };
  readonly trace: TraceRecorder;
  readonly log: (line: string) => void;
}

/** An ArtifactResolve in a SOAP envelope, answered with an ArtifactResponse. */
export async function giveMessage(c: Context, giver: ArtifactGiver): Promise<Response> {
  const arrived = await receiveMessage(c, giver.artifactUrl);
  if (typeof arrived === 'string') return c.text(`${arrived}\n`, 400);
  const { detected, read } = arrived;
  if (read.kind !== 'ArtifactResolve' || read.element === null || detected.binding !== 'soap')
    return c.text(
      `Expected an ArtifactResolve by SOAP, but a message of the kind ${read.kind} arrived\n`,
      400,
    );
  const asked = readResolvedArtifact(read.element);
  const waiting = asked === null ? undefined : giver.artifacts.get(asked);
  const refusal = waiting ? whyRefused(giver, arrived, waiting.receiver) : 'nothing waits for it any more';
  if (asked !== null && refusal === null) giver.artifacts.delete(asked);
  if (waiting) recordGiving(giver, waiting, arrived, refusal);
  const who = read.issuer?.value ?? '(no Issuer)';
  giver.log(
    refusal === null
      ? `gave ${who} the message for its artifact`
      : `gave ${who} nothing for the artifact ${asked ?? '(none)'}: ${refusal}`,
  );
  const message = refusal === null && waiting ? withoutDeclaration(waiting.xml) : null;
  const xml = buildArtifactResponse({ ...giver.answer, inResponseTo: read.id, message }, giver.style);
  return c.body(wrapInSoap(xml), 200, { 'content-type': SOAP_TYPE });
}

/** Why this requester gets nothing, in words that follow a colon; null when the message is for it. */
function whyRefused(
  { keysOf, artifactUrl: url }: ArtifactGiver,
  { detected, read }: ArrivedMessage,
  receiver: string,
): string | null {
  const issuer = 'issuer' in read ? (read.issuer?.value ?? null) : null;
  if (issuer !== receiver) return `it was issued to ${receiver}`;
  const keys = keysOf(receiver);
  const { signatureValid } = verifyMessage(detected, keys);
  if (signatureValid === false) return 'the signature of the ArtifactResolve does not hold';
  if (signatureValid === null && keys.length > 0) return 'the ArtifactResolve is not signed';
  const destination = 'destination' in read ? read.destination : null;
  return destination === null || destination === url
    ? null
    : `its Destination is ${destination}, but it arrived at ${url}`;
}

function recordGiving(
  { trace, artifactUrl: url, lanes: { own, peer } }: ArtifactGiver,
  { xml, flowId, recheck }: WaitingMessage,
  { detected, raw }: ArrivedMessage,
  refusal: string | null,
): void {
  const resolve = describeStepMessage(detected, raw);
  const label = `${resolve.kind} (SOAP)`;
  trace.add(flowId, { from: peer, to: own, label, method: 'POST', url, status: null, message: resolve });
  const answer = { from: own, to: peer, method: null, url: null, status: 200 } as const;
  if (refusal !== null) {
    trace.add(flowId, { ...answer, label: `ArtifactResponse without a message: ${refusal}`, message: null });
    return;
  }
  const given = { xml, parameter: null, relayState: null, binding: 'soap' } as const;
  const message = describeStepMessage(given, wrapInSoap(xml));
  trace.add(flowId, { ...answer, label: `${message.kind} (SOAP)`, message }, recheck);
}
