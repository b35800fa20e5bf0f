/**
 * The shape of a check: one failing state, named by a noun phrase, in one file of the same name.
 * A check looks at facts gathered before it runs (`subject.ts`) and answers; it never reads a clock,
 * never throws on content, and never repeats work another check did.
 */
import type { Severity } from '../contract/model/checked';
import type { MessageKind } from '../contract/model/decoded';
import type { CitationKey } from '../citations';
import type { XmlElement } from '../core/xml/node';
import type { Subject } from './subject';

/** Inputs beyond the message. A check whose need was not given is not verified: never passed, never failed. */
export type Need =
  'trusted-key' | 'sp-entity-id' | 'acs-url' | 'request' | 'decryption-key' | 'binding' | 'capture';

/** The place of a finding: an element's start tag by default, an attribute's value, or an element's content. */
export interface Place {
  readonly element: XmlElement;
  /** Local name of an attribute of it: the finding points at the attribute's value. */
  readonly attribute?: string;
  readonly part?: 'start-tag' | 'content' | 'whole';
}

/** One failure found in this message. */
export interface Failure {
  /** What is wrong here, in full, present tense. */
  readonly message: string;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly place?: Place | null;
  /** UTF-16 offset into the message, where there is no element to point at. */
  readonly offset?: number;
  /** Replaces the check's general remedy where this message allows a more exact one. */
  readonly remedy?: Partial<Remedy>;
  /** Overrides the check's severity downwards only (an error that here is a warning). */
  readonly severity?: Severity;
}

export interface Remedy {
  /** What the IdP's administrator changes; null when nothing. */
  readonly idp: string | null;
  readonly sp: string | null;
}

export type Category =
  | 'transport'
  | 'request'
  | 'response'
  | 'assertion'
  | 'signature'
  | 'encryption'
  | 'metadata'
  | 'certificate'
  | 'logout'
  | 'attributes'
  | 'authentication'
  | 'profile'
  | 'flow'
  | 'reading'
  | 'saml2int';

/** Sets of checks a user chooses: `core` always makes sense, others are deployment profiles to opt in to. */
export type CheckPack = 'core' | 'saml2int';

export interface Check {
  /** File name without ending, kebab case, for example `audience-mismatch`. */
  readonly id: string;
  readonly category: Category;
  /** The set it belongs to; `core` when absent. */
  readonly pack?: CheckPack;
  readonly severity: Severity;
  /** What is looked at: "The assertion's audience is the SP". */
  readonly title: string;
  /** What is wrong when it fails, at most 70 characters: "Audience does not name the SP". */
  readonly failureTitle: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  readonly remedy: Remedy;
  readonly citations: readonly CitationKey[];
  readonly needs: readonly Need[];
  /** Kinds of message it can say something about. */
  readonly kinds: readonly MessageKind[];
  /** False: there is nothing here it could judge (not-applicable). Runs before `needs` are looked at. */
  readonly applies: (subject: Subject) => boolean;
  /** Every failure; none means passed. Runs only when all needs were given. */
  readonly run: (subject: Subject) => readonly Failure[];
}
