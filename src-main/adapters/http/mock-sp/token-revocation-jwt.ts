/**
 * The token a global token revocation is authenticated with, as Okta's Universal Logout makes it: a JWT of its own
 * type, signed with the key that signs the connection's assertions, good for one request at one address.
 */
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { KnownEntity } from '../../../app/known-entity';
import type { RevocationConnection } from '../../../app/token-revocation';

export const TOKEN_TYPE = 'global-token-revocation+jwt';

const SKEW_SECONDS = 60;
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const requiredClaims = ['jti', 'iss', 'sub', 'aud', 'iat', 'exp'];

export interface VerifiedToken {
  readonly idp: KnownEntity;
  readonly jti: string;
  /** Until when it could be used again, milliseconds since the epoch. */
  readonly until: number;
}

export interface TokenWanted {
  /** Named in the configuration; null: the identity provider is found by the token's issuer. */
  readonly connection: RevocationConnection | null;
  readonly identityProviders: readonly KnownEntity[];
  /** The address the request came to, without a query. */
  readonly audience: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Checks everything but whether it was used before. A string says what is wrong with it, in one sentence. */
export async function verifyRevocationToken(
  token: string,
  wanted: TokenWanted,
): Promise<VerifiedToken | string> {
  const issuer = issuerOf(token);
  if (issuer === null) return 'The bearer token is no signed JWT';
  const { connection, identityProviders, audience, now } = wanted;
  const entityId = connection?.identityProvider ?? issuer;
  const idp = identityProviders.find((each) => each.entityId === entityId);
  if (!idp) return `The token is issued by ${issuer}, which is no identity provider of this connection`;
  let problem = `The metadata of ${idp.entityId} has no signing key`;
  for (const { key } of idp.signingKeys) {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms,
        typ: TOKEN_TYPE,
        issuer: connection?.issuer ?? idp.entityId,
        audience,
        requiredClaims,
        clockTolerance: SKEW_SECONDS,
        currentDate: new Date(now),
        ...(connection?.subject === undefined ? {} : { subject: connection.subject }),
      });
      return describe(payload, idp);
    } catch (error) {
      if (isAboutContent(error)) return `The token's ${describeProblem(error, audience)}`;
      problem = `No signing key of ${idp.entityId} verifies the token`;
    }
  }
  return problem;
}

function describe({ jti, exp }: JWTPayload, idp: KnownEntity): VerifiedToken | string {
  if (typeof jti !== 'string' || jti === '') return "The token's jti is empty";
  return { idp, jti, until: ((exp ?? 0) + SKEW_SECONDS) * 1000 };
}

/** Null: this is no JWT that names its issuer. */
function issuerOf(token: string): string | null {
  try {
    decodeProtectedHeader(token);
    return decodeJwt(token).iss ?? '(nobody)';
  } catch {
    return null;
  }
}

type ContentError = errors.JWTClaimValidationFailed | errors.JWTExpired;

/** Claims are looked at once the signature is verified, so no other key can do better. */
function isAboutContent(error: unknown): error is ContentError {
  return error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired;
}

function describeProblem({ claim, reason, payload }: ContentError, audience: string): string {
  if (reason === 'missing') return `claim ${claim} is missing`;
  if (claim === 'exp') return `exp has passed`;
  if (claim === 'nbf') return `nbf is in the future`;
  if (claim === 'aud') return `aud is ${JSON.stringify(payload.aud)}, not ${audience}`;
  if (claim === 'typ') return `type is not ${TOKEN_TYPE}`;
  return `${claim} is ${JSON.stringify(payload[claim])}, which is not what this connection expects`;
}
