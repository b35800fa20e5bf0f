/**
 * Fetches the Response an artifact stands for, from the identity provider whose artifact it is and from nobody else
 * (SAML Bindings 3.6.5, SAML Core 3.5.3). What comes is judged like any other Response: it has to be signed itself.
 */
import { readArtifact, sourceIdOf } from '../../../core/bindings/artifact';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { encodeMessage } from '../../../core/bindings/send';
import { receiveSoap } from '../../../core/bindings/soap';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import { cutElement } from '../../../core/bindings/unwrap/soap';
import { verifyMessage } from '../../../core/roles/logout/verify-message';
import { buildArtifactResolve } from '../../../core/saml/build-artifact';
import { BINDING, STATUS } from '../../../core/saml/identifiers';
import { plainStyle } from '../../../core/saml/message-style';
import { readArtifactResponse } from '../../../core/saml/read-artifact';
import { parseXml } from '../../../core/xml/parse';
import type { KnownEntity } from '../../../app/known-entity';
import { describeStepMessage } from '../../../app/step-message';
import type { NewStep } from '../../../app/trace-recorder';
import { BackChannelError, postSoap } from '../soap-client';
import type { SpContext } from './context';
import { newMessageId } from './logout-world';

export interface FetchedResponse {
  readonly detected: DetectedMessage;
  /** The envelope as it came. */
  readonly body: string;
  /** How it was fetched, for the trace. */
  readonly steps: readonly NewStep[];
}

/** A string says why nothing could be fetched, in one sentence. */
export async function fetchResponse(
  context: SpContext,
  artifactText: string,
  relayState: string | null,
): Promise<FetchedResponse | string> {
  const artifact = readArtifact(artifactText);
  if (typeof artifact === 'string') return `SAMLart is ${artifact}`;
  const idp = context.identityProviders().find(({ entityId }) => sourceIdOf(entityId) === artifact.sourceId);
  if (!idp) return `No registered identity provider has the entityID whose SHA-1 is ${artifact.sourceId}`;
  const url = resolutionUrl(idp, artifact.endpointIndex);
  if (url === null) {
    return `${idp.entityId} lists no ArtifactResolutionService by SOAP with the index ${artifact.endpointIndex}`;
  }
  const id = newMessageId(context);
  const { xml, carrier } = encodeMessage({
    message: buildArtifactResolve({
      id,
      issueInstant: context.clock.now(),
      destination: url,
      issuer: { value: context.entityId },
      artifact: artifactText,
    }),
    style: plainStyle,
    sign: { key: context.signingKey },
    binding: 'soap',
    url,
    parameter: 'SAMLRequest',
    relayState: null,
  });
  try {
    const body = await postSoap(url, carrier);
    const fetched = readAnswer(receiveSoap(body, context.acsUrl), idp, id);
    if (typeof fetched === 'string') return `${idp.entityId}: ${fetched}`;
    const resolve = describeStepMessage({ xml, parameter: null, relayState: null, binding: 'soap' }, carrier);
    const label = 'ArtifactResolve (SOAP)';
    return {
      detected: { ...fetched, relayState },
      body,
      steps: [{ from: 'sp', to: 'idp', label, method: 'POST', url, status: null, message: resolve }],
    };
  } catch (error) {
    if (error instanceof BackChannelError || error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

/** The endpoint the artifact names, by SOAP. */
function resolutionUrl({ entity }: KnownEntity, index: number): string | null {
  const services = entity.roles
    .filter(({ role }) => role === 'IDPSSODescriptor')
    .flatMap(({ artifactResolutionServices }) => artifactResolutionServices)
    .filter(({ binding, location }) => binding === BINDING.soap && /^https?:\/\//i.test(location ?? ''));
  return services.find((service) => Number(service.index) === index)?.location ?? null;
}

function readAnswer(answer: DetectedMessage, idp: KnownEntity, id: string): DetectedMessage | string {
  const { read, signatureValid } = verifyMessage(answer, idp.signingKeys);
  if (read.kind !== 'ArtifactResponse' || read.element === null)
    return `the answer is a message of the kind ${read.kind}`;
  if (signatureValid === false) return 'the signature of the ArtifactResponse does not hold';
  const { inResponseTo, status } = readArtifactResponse(read.element);
  if (inResponseTo !== id) return `the ArtifactResponse answers ${inResponseTo ?? 'no request'}`;
  const issuer = read.issuer?.value ?? null;
  if (issuer !== null && issuer !== idp.entityId) return `the ArtifactResponse comes from ${issuer}`;
  if (status?.code !== STATUS.success) {
    const said = status?.message ? `: ${status.message}` : '';
    return `the ArtifactResponse has the status ${status?.subCode ?? status?.code ?? '(none)'}${said}`;
  }
  // From the text as it came, so that what is judged is what was sent.
  const { root } = parseXml(answer.xml);
  const message = root && readArtifactResponse(root).message;
  if (message === null) return 'nothing is kept for this artifact: it was used already, or it is too old';
  return { ...answer, xml: cutElement(message).text };
}
