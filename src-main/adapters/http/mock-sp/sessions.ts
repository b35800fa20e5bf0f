/** Who is signed in at the mock SP: sessions by handle, and by whom the identity provider says they belong to. */
import type { SessionJson } from '../../../contract/model/trace';
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/random';
import { isSameNameId, type NameIdParts } from '../../../core/saml/same-name-id';
import { ExpiringMap } from '../expiring-map';

const HANDLE_BYTES = 32;
const DAY = 24 * 60 * 60 * 1000;

/** Whose sessions are meant, as a LogoutRequest says it. */
export interface PrincipalWanted {
  /** entityID of the identity provider that signed them in. */
  readonly issuer: string;
  readonly nameId: NameIdParts;
  /** Empty: every session of the principal (SAML Core 3.7.3.1). */
  readonly sessionIndexes: readonly string[];
}

export class SpSessions {
  private readonly byHandle: ExpiringMap<SessionJson>;
  /** Everybody who signed in lately, by the name they did; their sessions may have ended. */
  private readonly seen: ExpiringMap<SessionJson>;

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly spEntityId: string,
  ) {
    this.byHandle = new ExpiringMap(clock, DAY);
    this.seen = new ExpiringMap(clock, DAY);
  }

  /** Returns the handle of the new session, which ends after a day, or at the instant given, whichever is first. */
  open(signedIn: SessionJson, until = Infinity): string {
    // Values cut out of a message would keep the whole message in memory as long as the session; copies do not.
    const session = structuredClone(signedIn);
    const handle = Buffer.from(this.random.bytes(HANDLE_BYTES)).toString('base64url');
    this.byHandle.set(handle, session, Math.min(until, this.clock.now() + DAY));
    this.seen.set(JSON.stringify([session.issuer, session.nameId?.value]), session);
    return handle;
  }

  get(handle: string | null): SessionJson | null {
    return handle === null ? null : (this.byHandle.get(handle) ?? null);
  }

  end(handle: string): void {
    this.byHandle.delete(handle);
  }

  /** Every session for which the predicate holds; returns their handles. */
  find(isWanted: (session: SessionJson) => boolean): string[] {
    return this.byHandle.keys().filter((handle) => {
      const session = this.byHandle.get(handle);
      return session !== undefined && isWanted(session);
    });
  }

  /** Whether anybody for whom the predicate holds signed in lately, signed in still or not. */
  hasSeen(isMeant: (session: SessionJson) => boolean): boolean {
    return this.seen.keys().some((key) => {
      const session = this.seen.get(key);
      return session !== undefined && isMeant(session);
    });
  }

  /** The sessions a logout is about (SAML Core 3.7.3.1, SAML Profiles 4.4.4.1). */
  findOf({ issuer, nameId, sessionIndexes }: PrincipalWanted): string[] {
    const parties = { idpEntityId: issuer, spEntityId: this.spEntityId };
    return this.find(
      (session) =>
        session.issuer === issuer &&
        session.nameId !== null &&
        isSameNameId(session.nameId, nameId, parties) &&
        (sessionIndexes.length === 0 || sessionIndexes.includes(session.sessionIndex ?? '')),
    );
  }
}
