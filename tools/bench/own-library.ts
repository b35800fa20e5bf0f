/** The built library, which is what a user runs, and the context every contender judges the bench's login in. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type * as library from '../../src-main/library';
import { projectRoot } from '../run-command';
import { acsUrl, idpEntityId, spEntityId } from './login-fixture';

export type Library = typeof library;
export type CheckContext = library.CheckContext;

export const libraryFile = join(projectRoot, 'out/main/library.js');

export function loadLibrary(): Library {
  return createRequire(__filename)(libraryFile) as Library;
}

/** Who reads the message besides the workbench: nobody, or libxml2, which validates against the schema as well. */
export const readings = {
  'one reading': [],
  'with libxml2 and XSD': ['libxml2'],
} as const satisfies Record<string, CheckContext['readings']>;

export function contextFor(certificate: string, readers: readonly 'libxml2'[]): CheckContext {
  return {
    idpCertificates: [certificate],
    spEntityId,
    acsUrl,
    unsolicited: true,
    readings: [...readers],
  };
}

/** node-saml, told to look at what checkMessage looks at. */
export function makeNodeSaml(certificate: string): SAML {
  return new SAML({
    callbackUrl: acsUrl,
    issuer: spEntityId,
    audience: spEntityId,
    idpIssuer: idpEntityId,
    idpCert: certificate,
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: true,
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: 180_000,
  });
}

/** Throws unless the message is accepted: only the same work may be compared. */
export async function requireAccepted(
  { checkMessage }: Library,
  message: string,
  context: CheckContext,
): Promise<void> {
  const { verdict, summary, findings } = await checkMessage(message, context);
  if (verdict === 'accept') return;
  throw new Error(`checkMessage did not accept the message: ${summary} ${findings[0]?.message ?? ''}`);
}
