/** What an identity provider decides about an AuthnRequest, step by step. */
import type { AuthnRequestRead, EntityDescriptorRead } from '../../../saml/model';
import type { StatusSpec } from '../../../saml/build-shared';
import type { TrustedKey } from '../../../xmlsec/signature-report';
import type { AttributeWish } from '../release-attributes';
import type { ServiceProvider } from '../service-provider';
import type { SpRules } from '../sp-rules';

/** A service provider this identity provider knows. */
export interface RegisteredSp extends ServiceProvider {
  readonly name: string;
  readonly entity: EntityDescriptorRead;
  readonly signingKeys: readonly TrustedKey[];
  /** Null when nothing is known of the attributes it wants. */
  readonly wanted: readonly AttributeWish[] | null;
  /** What is set for this application alone; what is absent is as for all of them. */
  readonly rules?: SpRules;
}

/** The request as it arrived, and what the IdP is set to. */
export interface ReceivedRequest {
  readonly request: AuthnRequestRead;
  /** The IdP's own entityID. */
  readonly idpEntityId: string;
  /** Where it arrived: the IdP's own SSO URL. */
  readonly ssoUrl: string;
  /** Null: not signed. False: signed, and the signature does not hold. */
  readonly signatureValid: boolean | null;
  readonly wantSigned: boolean;
  readonly providers: readonly RegisteredSp[];
  /** NameID formats the flavour issues. */
  readonly formats: readonly string[];
  /** Authentication context classes a sign-in here can state. */
  readonly contexts: readonly string[];
  /** Somebody has a session here in the browser that asks. */
  readonly isSomebodySignedIn: boolean;
}

/** What has been found out so far; each step adds to it. */
/** How a Response reaches the application. */
export type ResponseBinding = 'post' | 'artifact';

export interface Progress {
  readonly sp?: RegisteredSp;
  readonly acsUrl?: string;
  /** What is spoken at `acsUrl`. */
  readonly responseBinding?: ResponseBinding;
}

/** Nobody can be answered: a page the user can read. */
export interface Refusal {
  readonly kind: 'page';
  readonly title: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}

/** The SP is answered with an error Response. */
export interface ErrorAnswer {
  readonly kind: 'error';
  readonly status: StatusSpec;
}

export type StepResult = { readonly kind: 'go-on'; readonly progress: Progress } | Refusal | ErrorAnswer;
export type Step = (received: ReceivedRequest, progress: Progress) => StepResult;
