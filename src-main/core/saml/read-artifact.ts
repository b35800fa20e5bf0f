/** Reads samlp:ArtifactResolve and samlp:ArtifactResponse (SAML Core 3.5.1, 3.5.2). */
import { NS } from '../xml/namespaces';
import type { XmlElement } from '../xml/node';
import { attributeOf, childElements, findChild, textOf } from '../xml/query';
import type { StatusRead } from './model';
import { readStatus } from './read-shared';

/** White space around it is not part of the artifact; null when there is none. */
export function readResolvedArtifact(resolve: XmlElement): string | null {
  const artifact = findChild(resolve, NS.samlp, 'Artifact');
  return artifact && textOf(artifact).trim();
}

export interface ArtifactResponseRead {
  readonly inResponseTo: string | null;
  readonly status: StatusRead | null;
  /** The message that was asked for; null when the artifact stands for none, or does no more. */
  readonly message: XmlElement | null;
}

const own = ['Issuer', 'Signature', 'Extensions', 'Status'];

export function readArtifactResponse(response: XmlElement): ArtifactResponseRead {
  const message = childElements(response).find(({ uri, local }) => uri === NS.samlp && !own.includes(local));
  return {
    inResponseTo: attributeOf(response, 'InResponseTo'),
    status: readStatus(response),
    message: message ?? null,
  };
}
