/**
 * Fetches the message an artifact stands for, from the peer whose artifact it is and from nobody else (SAML Bindings
 * 3.6.5, SAML Core 3.5.3). What comes is then treated like any other message of its kind.
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
import type { EntityDescriptorRead, RoleDescriptorRead } from '../../../core/saml/model';
import { readArtifactResponse } from '../../../core/saml/read-artifact';
import { parseXml } from '../../../core/xml/parse';
import type { SignatureSpec } from '../../../core/xmlsec/sign';
import type { TrustedKey } from '../../../core/xmlsec/signature-report';
import type { StepMessage } from '../../../contract/model/trace';
import { describeStepMessage } from '../../../app/step-message';
import { BackChannelError, postSoap } from '../soap-client';

export interface ArtifactIssuer {
  readonly entity: EntityDescriptorRead;
  readonly entityId: string;
  readonly signingKeys: readonly TrustedKey[];
}

export interface ArtifactRequester {
  readonly entityId: string;
  readonly sign: SignatureSpec;
  /** A fresh ID for the ArtifactResolve. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Who may have issued the artifact, and in which role. */
  readonly issuers: readonly ArtifactIssuer[];
  readonly issuerRole: RoleDescriptorRead['role'];
  /** Where the artifact arrived. */
  readonly url: string;
}

export interface FetchedMessage {
  readonly detected: DetectedMessage;
  /** The envelope as it came. */
  readonly body: string;
  /** What was asked, and where. */
  readonly resolve: { readonly message: StepMessage; readonly url: string };
}

/** A string says why nothing could be fetched, in one sentence. */
export async function fetchMessage(
  requester: ArtifactRequester,
  artifactText: string,
  relayState: string | null,
): Promise<FetchedMessage | string> {
  const artifact = readArtifact(artifactText);
  if (typeof artifact === 'string') return `SAMLart is ${artifact}`;
  const issuer = requester.issuers.find(({ entityId }) => sourceIdOf(entityId) === artifact.sourceId);
  if (!issuer) return `Nobody registered here has the entityID whose SHA-1 is ${artifact.sourceId}`;
  const { issuerRole, id } = requester;
  const url = resolutionUrl(issuer.entity, issuerRole, artifact.endpointIndex);
  if (url === null) {
    return `${issuer.entityId} lists no ArtifactResolutionService by SOAP with the index ${artifact.endpointIndex}`;
  }
  const { xml, carrier } = encodeMessage({
    message: buildArtifactResolve({
      id,
      issueInstant: requester.now,
      destination: url,
      issuer: { value: requester.entityId },
      artifact: artifactText,
    }),
    style: plainStyle,
    sign: requester.sign,
    binding: 'soap',
    url,
    parameter: 'SAMLRequest',
    relayState: null,
  });
  try {
    const body = await postSoap(url, carrier);
    const fetched = readAnswer(receiveSoap(body, requester.url), issuer, id);
    if (typeof fetched === 'string') return `${issuer.entityId}: ${fetched}`;
    const message = describeStepMessage({ xml, parameter: null, relayState: null, binding: 'soap' }, carrier);
    return { detected: { ...fetched, relayState }, body, resolve: { message, url } };
  } catch (error) {
    if (error instanceof BackChannelError || error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

/** The endpoint the artifact names, by SOAP. */
function resolutionUrl(
  { roles }: EntityDescriptorRead,
  issuerRole: ArtifactRequester['issuerRole'],
  index: number,
): string | null {
  const services = roles
    .filter(({ role }) => role === issuerRole)
    .flatMap(({ artifactResolutionServices }) => artifactResolutionServices)
    .filter(({ binding, location }) => binding === BINDING.soap && /^https?:\/\//i.test(location ?? ''));
  return services.find((service) => Number(service.index) === index)?.location ?? null;
}

function readAnswer(answer: DetectedMessage, issuer: ArtifactIssuer, id: string): DetectedMessage | string {
  const { read, signatureValid } = verifyMessage(answer, issuer.signingKeys);
  if (read.kind !== 'ArtifactResponse' || read.element === null)
    return `the answer is a message of the kind ${read.kind}`;
  if (signatureValid === false) return 'the signature of the ArtifactResponse does not hold';
  const { inResponseTo, status } = readArtifactResponse(read.element);
  if (inResponseTo !== id) return `the ArtifactResponse answers ${inResponseTo ?? 'no request'}`;
  const sender = read.issuer?.value ?? null;
  if (sender !== null && sender !== issuer.entityId) return `the ArtifactResponse comes from ${sender}`;
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
