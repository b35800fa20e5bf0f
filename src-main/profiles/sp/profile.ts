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
  /** A mapping to begin with. */
  readonly mapping: GroupMappingInput;
  readonly notes: readonly string[];
  readonly sourceUrl: string;
  /** The day the source was read, ISO 8601. */
  readonly readOn: string;
}
