/** The shape of a service provider's profile: data only, each with the page it was read from. */
import type { GroupMappingInput } from '../../contract/model/mapping';

/** Where the value of an attribute comes from on the IdP's side. */
export type AttributeSource = 'login' | 'email' | 'displayName' | 'firstName' | 'lastName' | 'groups';

export interface ProfileVariable {
  /** Upper case, as it stands in the templates: `$CONNECTION_NAME`. */
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Null: it has to be given. */
  readonly default: string | null;
}

export interface ProfileAttribute {
  /** Exact name on the wire. */
  readonly name: string;
  readonly required: boolean;
  readonly from: AttributeSource;
  readonly note: string | null;
}

/** One set of addresses. `when` picks it by a variable's value; null is the only one. */
export interface ProfileVariant {
  readonly id: string;
  readonly name: string;
  readonly when: { readonly variable: string; readonly value: string } | null;
  /** Templates: `$NAME` stands for a variable. */
  readonly entityId: string;
  readonly acsUrl: string;
}

/** What the vendor says happens, in its own words; what it does not publish is left out. */
export interface ProfileHabits {
  /** How attribute names have to be spelled. */
  readonly nameSpelling?: string;
  /** What a user without a usable group is told: such a user is refused. */
  readonly groupRefusal?: string;
  /** The setting that holds the name of the group attribute. */
  readonly groupSetting?: string;
  /** The character at which the vendor's tools split lists of group names. */
  readonly groupSeparator?: string;
  /** What is published about a user whose groups give several roles. */
  readonly severalRoles?: string;
  /** What group mappings do while group sync is off. */
  readonly syncOff?: string;
  /** The parameter of the ACS URL that tells one customer from the next. */
  readonly acsParameter?: string;
}

/** A field of the vendor's console, and what goes into it: a value of the identity provider, or the user's choice. */
export interface ConsoleField {
  readonly label: string;
  readonly value:
    | { readonly own: 'issuer' | 'sso-url' | 'metadata-url' | 'metadata-xml' | 'certificate' }
    | { readonly text: string };
  readonly hint: string | null;
}

export interface SpProfile {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly variables: readonly ProfileVariable[];
  readonly variants: readonly ProfileVariant[];
  readonly attributes: readonly ProfileAttribute[];
  /** Attribute names that carry groups, as the vendor's guides name them. */
  readonly groupAttributes: readonly string[];
  readonly roles: readonly string[];
  /** Empty: the vendor does not publish which it wants. */
  readonly nameIdFormats: readonly string[];
  /** What the vendor asks for, in its order. */
  readonly console: readonly ConsoleField[];
  /** A mapping to begin with. */
  readonly mapping: GroupMappingInput;
  readonly notes: readonly string[];
  readonly habits?: ProfileHabits;
  readonly sourceUrl: string;
  /** The day the source was read, ISO 8601. */
  readonly readOn: string;
}
