/**
 * A flavour: what one vendor's identity provider writes on the wire, as data. Each quirk is one named
 * value that core knows how to interpret; a new vendor is a new file of values, a new habit is a new name here.
 */
import type { EncryptionSpec } from '../../xmlsec/encrypt';
import type { SignatureSpec } from '../../xmlsec/sign';
import type { MessageStyle } from '../../saml/message-style';

/** What carries a signature of its own. */
export type SignedParts = 'assertion' | 'response' | 'both' | 'none';

/** `underscore-hex-32`: `_` and 32 hexadecimal digits. `id-digits-26`: `id` and 26 decimal digits. */
export type IdForm = 'underscore-hex-32' | 'id-digits-26';

/** `own`: a fresh ID for each login. `request-id`: the AuthnRequest's ID, or a fresh one where there was none. */
export type SessionIndexRule = 'own' | 'request-id';

export interface Flavour {
  /** File name without ending; also what `--flavour` takes. */
  readonly id: string;
  readonly name: string;
  /** One sentence for the catalogue. */
  readonly description: string;
  /** Where its habits were read, and when (ISO date); null for what no vendor does. */
  readonly source: { readonly url: string; readonly readOn: string } | null;
  readonly style: MessageStyle;
  readonly ids: IdForm;
  /** Format of Issuer; null leaves it out. */
  readonly issuerFormat: string | null;
  /** What it signs when nobody says otherwise. */
  readonly signs: SignedParts;
  readonly signature: Required<
    Pick<SignatureSpec, 'algorithm' | 'digest' | 'prefix' | 'certificateLines' | 'keyInfo'>
  > & {
    /** `typed-values`: a PrefixList names xs where values carry an xsi:type. */
    readonly inclusiveNamespaces: 'none' | 'typed-values';
  };
  readonly encryption: Pick<EncryptionSpec, 'data' | 'key' | 'layout' | 'certificateLines'>;
  /** Milliseconds from the instant of issue; negative is before. */
  readonly windows: {
    readonly notBefore: number;
    readonly notOnOrAfter: number;
    /** Of SubjectConfirmationData. */
    readonly confirmation: number;
    /** SessionNotOnOrAfter; null leaves it out. */
    readonly session: number | null;
  };
  readonly sessionIndex: SessionIndexRule;
  readonly classRef: string;
  readonly nameId: {
    /** Used when the SP asks for none. */
    readonly defaultFormat: string;
    /** Formats it issues when asked. */
    readonly formats: readonly string[];
  };
  readonly attributes: {
    /** NameFormat of every Attribute; null leaves it out. */
    readonly nameFormat: string | null;
  };
  readonly metadata: {
    /** `always` writes WantAuthnRequestsSigned also when it is false. */
    readonly wantAuthnRequestsSigned: 'always' | 'when-true';
    readonly nameIdFormats: readonly string[];
    /** Bindings of SingleSignOnService, in the order listed. */
    readonly ssoBindings: readonly string[];
  };
}
