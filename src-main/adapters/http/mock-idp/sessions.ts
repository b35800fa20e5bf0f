/** Who is signed in at the mock IdP, and which applications they went to in that session: whom a logout concerns. */
import type { Clock } from '../../../core/clock';
import type { Random } from '../../../core/random';
import { isSameNameId, type NameIdParts } from '../../../core/saml/same-name-id';
import { ExpiringMap } from '../expiring-map';

const HANDLE_BYTES = 32;
const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** An application that was told of the session, and under which names. */
export interface Participant {
  readonly spEntityId: string;
  readonly nameId: NameIdParts;
  readonly sessionIndex: string;
}

export interface IdpSession {
  readonly username: string;
  /** When they proved who they are, milliseconds since the epoch. */
  readonly authnInstant: number;
  /** In the order they were signed in to; one application may be there several times. */
  readonly participants: readonly Participant[];
}

/** What a LogoutRequest says of the session it is about. */
export interface SessionWanted {
  readonly spEntityId: string;
  readonly nameId: NameIdParts;
  /** Empty: every session of the principal (SAML Core 3.7.3.2). */
  readonly sessionIndexes: readonly string[];
}

/** A script can log in a thousand times in one session; a logout goes to the latest that it reached. */
const MAX_PARTICIPANTS = 100;

export class IdpSessions {
  private readonly byHandle: ExpiringMap<IdpSession>;

  constructor(
    clock: Clock,
    private readonly random: Random,
    private readonly idpEntityId: string,
  ) {
    this.byHandle = new ExpiringMap(clock, EIGHT_HOURS);
  }

  /** Returns the handle of the new session. */
  open(username: string, authnInstant: number): string {
    const handle = Buffer.from(this.random.bytes(HANDLE_BYTES)).toString('base64url');
    this.byHandle.set(handle, { username, authnInstant, participants: [] });
    return handle;
  }

  get(handle: string | null): IdpSession | null {
    return handle === null ? null : (this.byHandle.get(handle) ?? null);
  }

  /** The user has proved once more who they are. */
  renew(handle: string, authnInstant: number): void {
    const session = this.get(handle);
    if (session) this.byHandle.set(handle, { ...session, authnInstant });
  }

  join(handle: string, participant: Participant): void {
    const session = this.get(handle);
    if (!session) return;
    const participants = [...session.participants, participant].slice(-MAX_PARTICIPANTS);
    this.byHandle.set(handle, { ...session, participants });
  }

  /** Ends it and returns what it was; null when it had ended. */
  end(handle: string): IdpSession | null {
    const session = this.get(handle);
    this.byHandle.delete(handle);
    return session;
  }

  /** Handles of the sessions in which that application knows the principal by that name. */
  findOf(wanted: SessionWanted): string[] {
    return this.byHandle
      .keys()
      .filter((handle) => this.get(handle)?.participants.some((each) => this.isMeant(each, wanted)));
  }

  isMeant(participant: Participant, { spEntityId, nameId, sessionIndexes }: SessionWanted): boolean {
    const parties = { idpEntityId: this.idpEntityId, spEntityId };
    return (
      participant.spEntityId === spEntityId &&
      isSameNameId(participant.nameId, nameId, parties) &&
      (sessionIndexes.length === 0 || sessionIndexes.includes(participant.sessionIndex))
    );
  }

  /** Handles of every session of a user. */
  findUser(username: string): string[] {
    return this.byHandle.keys().filter((handle) => this.get(handle)?.username === username);
  }
}
