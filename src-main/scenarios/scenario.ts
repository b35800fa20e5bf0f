/**
 * The shape of a scenario: one change to a login that is well-formed without it, in one file named after it. It
 * says what a correct service provider does with the result and which checks have to fire, so that each one tests
 * our own service provider and our own diagnosis.
 */
import type { Random } from '../core/random';
import type { Flavour, SignedParts } from '../core/roles/idp/flavour';
import type { ServiceProvider } from '../core/roles/idp/service-provider';
import type { SigningKey } from '../core/xmlsec/sign';
import type { XmlSpec } from '../core/xml/spec';
import type { Reference } from './references';

/** `control`: fine as it is, and has to be accepted. `fault`: a mistake. `attack`: somebody's intent. */
export type ScenarioKind = 'control' | 'fault' | 'attack';

/** The login a scenario changes. */
export interface ScenarioLogin {
  /** The instant of issue, milliseconds since the epoch. */
  readonly now: number;
  readonly idp: { readonly entityId: string; readonly signingKey: SigningKey };
  readonly sp: Pick<ServiceProvider, 'entityId' | 'encryptionCertificate'> & { readonly acsUrl: string };
  /** The request it answers; null when nobody asked. */
  readonly requestId: string | null;
  /** A key nobody trusts, whose certificate bears the names of the IdP's. */
  readonly strangerKey: SigningKey;
  readonly random: Random;
}

/** How the login is issued; what is absent is as the flavour has it. */
export interface LoginSettings {
  readonly sign?: SignedParts;
  readonly signature?: Partial<Flavour['signature']>;
  /** `stranger`: the key of `ScenarioLogin.strangerKey` signs. */
  readonly signedBy?: 'idp' | 'stranger';
  /** Encrypts the assertion, to the SP's certificate or to the stranger's. */
  readonly encryptFor?: 'sp' | 'stranger';
  readonly encryption?: Partial<Flavour['encryption']>;
  /** Issued without a request, whatever was asked. */
  readonly unsolicited?: true;
}

export type Field = readonly [name: string, value: string];

/** What travels: the fields of a form, a query string as it stands in the URL, or a document by itself. */
export type Wire =
  | { readonly kind: 'form'; readonly fields: readonly Field[] }
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'document'; readonly text: string };

/**
 * The message that is changed. A Response is the usual one; the others are judged by `check` alone, because the
 * built-in service provider takes none of them at its ACS.
 */
export type BaseMessage =
  'response' | 'post-request' | 'redirect-request' | 'post-logout' | 'redirect-logout' | 'idp-metadata';

/**
 * How it reaches the ACS. `answer`: to the request of this browser. `replay`: after the same login was delivered
 * and consumed. `other-browser`: to a request another browser sent.
 */
export type Delivery = 'answer' | 'replay' | 'other-browser';

interface ScenarioFacts {
  /** File name without ending, kebab case. It is a promise to scripts and never changes. */
  readonly id: string;
  readonly kind: ScenarioKind;
  /** What is the matter with the message, at most 90 characters. */
  readonly title: string;
  /** What goes wrong where it is not noticed, or why it has to be accepted: a sentence or two. */
  readonly why: string;
  readonly reference: Reference | null;
  /** Default `response`. */
  readonly base?: BaseMessage;
  readonly login?: LoginSettings;
  /** Default `answer`. */
  readonly delivery?: Delivery;
  /** True: the SP takes a signed Response for a signed assertion. Default false. */
  readonly takesSignedResponse?: true;
  /** What a correct service provider does. */
  readonly expected: 'accept' | 'reject';
  /** Ids of the checks with findings of severity error, all of them and no others. */
  readonly fires: readonly string[];
  /**
   * `unreadable`: there is no message to judge; the receiver says so. `service-provider`: what is wrong lies outside
   * the message, so that the SP alone can see it. Default: `check` and the SP both judge it.
   */
  readonly seenBy?: 'unreadable' | 'service-provider';
}

export type SpecEdit = (element: XmlSpec, login: ScenarioLogin) => XmlSpec;

/** Changes what is said before it is signed: the mistakes and the choices of an issuer. */
export interface ContentScenario extends ScenarioFacts {
  readonly stage: 'content';
  readonly assertion?: SpecEdit;
  /** The Response around the assertion, or the whole message of another base. */
  readonly message?: SpecEdit;
}

/** Changes the text after it was signed: what somebody on the way can do. */
export interface SignedScenario extends ScenarioFacts {
  readonly stage: 'signed';
  /** What the issuer was made to say before the change, if anything. */
  readonly assertion?: SpecEdit;
  readonly change: (xml: string, login: ScenarioLogin) => string;
}

/** Changes how the message travels, and leaves its text alone. */
export interface TransportScenario extends ScenarioFacts {
  readonly stage: 'transport';
  readonly wire: (wire: Wire, login: ScenarioLogin, xml: string) => Wire;
}

export type Scenario = ContentScenario | SignedScenario | TransportScenario;
