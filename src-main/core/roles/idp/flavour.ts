/**
 * A flavour: what one vendor's identity provider writes on the wire, as data. Each quirk is one named
 * value that core knows how to interpret; a new vendor is a new file of values, a new habit is a new name here.
 */
import type { GroupForm, GroupOverageRule } from '../../../contract/model/workbench';
import type { EncryptionSpec } from '../../xmlsec/encrypt';
import type { SignatureSpec } from '../../xmlsec/sign';
import type { MessageStyle } from '../../saml/message-style';
import type { AttributeWish } from './attribute-wish';

/** What carries a signature of its own. */
export type SignedParts = 'assertion' | 'response' | 'both' | 'none';

/** Forms of an identifier; `hex-64` and `uuid-pair` are no NCNames, so they serve as SessionIndex or NameID alone. */
export type IdForm =
  | 'underscore-hex-20'
  | 'underscore-hex-32'
  | 'underscore-hex-42'
  | 'underscore-letters-and-digits-32'
  | 'underscore-uuid'
  | 'id-digits-26'
  | 'id-underscore-uuid'
  | 'r-hex-40'
  | 'a-hex-40'
  | 'pfx-uuid'
  | 'g-uuid'
  | 'base64url-27'
  | 'hex-64'
  | 'uuid-pair';

/**
 * `own`: a fresh one for each login. `request-id`: the AuthnRequest's ID, or a fresh one where there was none.
 * `assertion-id`: the ID of the assertion it stands in.
 */
export type SessionIndexRule = 'own' | 'request-id' | 'assertion-id';

/** SAML Bindings 3.5.5.2 asks for Destination in a signed message only; `on-success` leaves it out of other errors. */
export type DestinationRule = 'always' | 'when-response-signed' | 'on-success';

/** What a NameID of the format unspecified holds. */
export type UnspecifiedNameId = 'username' | 'email' | 'connection-and-username' | 'pseudonym';

export interface NameIdHabits {
  /** Used when the SP asks for none. */
  readonly defaultFormat: string;
  /** Formats it issues when asked. */
  readonly formats: readonly string[];
  readonly unspecified: UnspecifiedNameId;
  /** Whether Format is written when it is unspecified, which is what its absence means. */
  readonly unspecifiedFormat: 'written' | 'left-out';
  /** Qualifiers of persistent and transient NameIDs. */
  readonly qualifiers: 'both' | 'sp' | 'none';
  /** `pairwise`: 43 characters of URL-safe base64. `pairwise-base64`: 44 of plain base64. */
  readonly persistent: 'pairwise' | 'pairwise-base64' | 'g-uuid';
  readonly transient: IdForm;
}

export interface GroupOverage {
  /** More groups than this are not sent. */
  readonly limit: number;
  /** `link`: an attribute of this name says where to ask. `left-out`: nothing takes their place. */
  readonly rule: GroupOverageRule;
  readonly linkName: string;
  /** May hold $TENANT_ID, $USER_ID and $USER_NAME. */
  readonly link: string;
}

/** An attribute a flavour sends when nothing is known of the SP's wishes. */
export interface FlavourAttribute extends AttributeWish {
  readonly friendlyName?: string;
  /** Default: that of the flavour. */
  readonly nameFormat?: string;
  /** A value of its own, for `from: 'text'`; may hold $TENANT_ID, $USER_ID and $USER_NAME. */
  readonly text?: string;
}

export interface AttributeHabits {
  /** NameFormat of every Attribute; null leaves it out. */
  readonly nameFormat: string | null;
  /** `by-name`: uri for a URI, basic for an XML name, else unspecified, whatever `nameFormat` says. */
  readonly nameFormatRule: 'fixed' | 'by-name';
  readonly order: 'as-wished' | 'by-name';
  /** What is sent where the persona has no value. */
  readonly missing: 'nothing' | 'empty-value' | 'no-values';
  /** `one-attribute-a-value`: the Attribute is repeated for each group. */
  readonly groupList: 'one-attribute' | 'one-attribute-a-value';
  readonly groupForm: GroupForm;
  readonly groupOverage: GroupOverage | null;
  readonly defaults: readonly FlavourAttribute[];
}

export interface Flavour {
  /** File name without ending; also what `--flavour` takes. */
  readonly id: string;
  readonly name: string;
  /** One sentence for the catalogue. */
  readonly description: string;
  /** Where its habits were read, and when (ISO date); null for what no vendor does. */
  readonly source: { readonly url: string; readonly readOn: string } | null;
  readonly style: MessageStyle;
  readonly ids: {
    readonly response: IdForm;
    readonly assertion: IdForm;
    /** Of whichever of them is signed; null when signing changes nothing. */
    readonly signed: IdForm | null;
    /** Of SessionIndex, where it is one of its own. */
    readonly session: IdForm;
  };
  readonly destination: DestinationRule;
  /** `stated`: the user's address stands in SubjectLocality and SubjectConfirmationData. */
  readonly clientAddress: 'stated' | 'left-out';
  /** Format of Issuer; null leaves it out. */
  readonly issuerFormat: string | null;
  /** What it signs when nobody says otherwise. */
  readonly signs: SignedParts;
  readonly signature: Required<
    Pick<
      SignatureSpec,
      | 'algorithm'
      | 'digest'
      | 'prefix'
      | 'certificateLines'
      | 'keyInfo'
      | 'keyInfoPrefix'
      | 'layout'
      | 'valueLines'
    >
  > & {
    /** `typed-values`: a PrefixList names xs where values carry an xsi:type. */
    readonly inclusiveNamespaces: 'none' | 'typed-values';
  };
  readonly encryption: Pick<
    EncryptionSpec,
    'data' | 'key' | 'digest' | 'mgf' | 'layout' | 'certificateLines'
  >;
  /** Milliseconds from the instant of issue; negative is before. */
  readonly windows: {
    readonly notBefore: number;
    readonly notOnOrAfter: number;
    /** Of SubjectConfirmationData. */
    readonly confirmation: number;
    /** SessionNotOnOrAfter; null leaves it out. */
    readonly session: number | null;
    /** AuthnInstant, when the login is not older than that. */
    readonly authn: number;
  };
  readonly sessionIndex: SessionIndexRule;
  readonly classRef: string;
  readonly nameId: NameIdHabits;
  readonly attributes: AttributeHabits;
  readonly metadata: {
    /** `always` writes WantAuthnRequestsSigned also when it is false; `always-true` claims it whatever is so. */
    readonly wantAuthnRequestsSigned: 'always' | 'always-true' | 'when-true';
    readonly nameIdFormats: readonly string[];
    /** Bindings of SingleSignOnService, in the order listed. */
    readonly ssoBindings: readonly string[];
    /** Prefix of the metadata namespace, '' for the default namespace. */
    readonly prefix: string;
    /** Whether KeyDescriptor says what the key is for. */
    readonly keyUse: 'stated' | 'left-out';
    readonly keyInfo: 'certificate' | 'name-and-certificate';
  };
}
