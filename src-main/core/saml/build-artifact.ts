/** Builds samlp:ArtifactResolve and samlp:ArtifactResponse (SAML Core 3.5.1, 3.5.2). */
import type { XmlSpec } from '../xml/spec';
import type { SignatureSpec } from '../xmlsec/sign';
import { signText } from '../xmlsec/sign-text';
import type { IssuerSpec } from './build-shared';
import { buildIssuer, buildStatus } from './build-shared';
import { STATUS } from './identifiers';
import type { MessageStyle } from './message-style';
import { plainStyle, samlp, writeMessage, writeTime } from './message-style';
import { requireId, requireText } from './strict';

export interface ArtifactResolveSpec {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly issueInstant: number;
  readonly destination: string;
  readonly issuer: IssuerSpec;
  readonly artifact: string;
}

/** Not signed. Throws `InvalidSpecificationError`. */
export function buildArtifactResolve(spec: ArtifactResolveSpec, style: MessageStyle = plainStyle): XmlSpec {
  return samlp(
    style,
    'ArtifactResolve',
    [
      ['Destination', spec.destination],
      ['ID', requireId(spec.id, 'the ArtifactResolve')],
      ['IssueInstant', writeTime(spec.issueInstant, style)],
      ['Version', '2.0'],
    ],
    [buildIssuer(spec.issuer, style), samlp(style, 'Artifact', [], [requireText(spec.artifact, 'Artifact')])],
  );
}

export interface ArtifactResponseSpec {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly issueInstant: number;
  readonly inResponseTo: string | null;
  readonly issuer: IssuerSpec;
  /** The message the artifact stands for, as XML text without declaration; it goes in as it is. Null when there is none. */
  readonly message: string | null;
  readonly sign: SignatureSpec;
}

/**
 * Signed, as text. Its status is Success even when nothing is there for the artifact (SAML Core 3.5.3). A message that
 * cannot be parsed cannot be signed over: then it goes without a signature.
 */
export function buildArtifactResponse(spec: ArtifactResponseSpec, style: MessageStyle = plainStyle): string {
  const response = samlp(
    style,
    'ArtifactResponse',
    [
      ['ID', requireId(spec.id, 'the ArtifactResponse')],
      ['InResponseTo', spec.inResponseTo],
      ['IssueInstant', writeTime(spec.issueInstant, style)],
      ['Version', '2.0'],
    ],
    [buildIssuer(spec.issuer, style), buildStatus({ code: STATUS.success }, style)],
  );
  const empty = writeMessage(response, { ...style, xmlDeclaration: '' });
  const end = empty.lastIndexOf('</');
  const text = empty.slice(0, end) + (spec.message ?? '') + empty.slice(end);
  return signText(text, spec.id, spec.sign) ?? text;
}
