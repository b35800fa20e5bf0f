/**
 * Everything a check may look at, gathered once per message: what was read, how it was wrapped, what
 * the signatures cover, and the facts the user gave. Checks compute nothing twice and fetch nothing.
 */
import type { FlowFacts } from '../contract/model/exchange';
import type { GroupMapping } from '../contract/model/mapping';
import type { DetectedMessage } from '../core/bindings/detected';
import type {
  AssertionRead,
  AuthnRequestRead,
  EntityDescriptorRead,
  MessageRead,
  ResponseRead,
} from '../core/saml/model';
import type { XmlDocument, XmlElement } from '../core/xml/node';
import type { ReadingReport } from '../core/xmlsec/readings/compare-readings';
import type { SignatureReport, TrustedKey } from '../core/xmlsec/signature-report';
import type { RedirectSignatureReport } from '../core/bindings/redirect-signature';

/** One assertion of a Response (or the bare one), plain or decrypted. */
export interface AssertionSubject {
  readonly read: AssertionRead;
  /** The EncryptedAssertion it came from; null when it arrived plain. */
  readonly encryptedElement: XmlElement | null;
  /** Index into the plaintexts; null when it arrived plain. */
  readonly decryptedIndex: number | null;
  /** Signatures that cover this very element or an ancestor of it (its own first). */
  readonly coveredBy: readonly SignatureReport[];
}

/** What was done with one EncryptedAssertion, EncryptedID or EncryptedAttribute. */
export interface DecryptionOutcome {
  readonly element: XmlElement;
  readonly dataAlgorithm: string | null;
  readonly keyAlgorithm: string | null;
  /** Null when it was decrypted; else why not. */
  readonly problem: string | null;
  readonly xml: string | null;
}

/** An attribute an application asks for, by its exact name. */
export interface AttributeDemand {
  readonly name: string;
  readonly required: boolean;
  /** What the vendor says about it, such as what fails without it. */
  readonly note?: string | null;
}

/** What a vendor says happens, in its own words; what it does not publish is left out. */
export interface VendorHabits {
  readonly nameSpelling?: string;
  readonly groupRefusal?: string;
  readonly groupSetting?: string;
  readonly groupSeparator?: string;
  readonly severalRoles?: string;
  readonly syncOff?: string;
  readonly acsParameter?: string;
}

/** What an SP profile demands, in plain data: checks never import profiles. */
export interface ProfileDemands {
  readonly id: string;
  readonly name: string;
  readonly attributes: readonly AttributeDemand[];
  readonly groupAttributes: readonly string[];
  readonly nameIdFormats: readonly string[];
  readonly sourceUrl: string;
  readonly entityId?: string;
  readonly acsUrl?: string;
  readonly habits?: VendorHabits;
}

export interface Subject {
  readonly message: MessageRead;
  readonly document: XmlDocument;
  readonly transport: DetectedMessage;
  readonly response: ResponseRead | null;
  readonly authnRequest: AuthnRequestRead | null;
  readonly assertions: readonly AssertionSubject[];
  /** EncryptedAssertion elements, then EncryptedID and EncryptedAttribute elements of what was opened. */
  readonly decryptions: readonly DecryptionOutcome[];
  /** True when the caller gave at least one key to decrypt with. */
  readonly decryptionKeysGiven: boolean;
  /** Signatures of the message and of decrypted assertions, in document order. */
  readonly signatures: readonly SignatureReport[];
  /** Signature of the redirect binding's query string; null when there is none. */
  readonly redirectSignature: RedirectSignatureReport | null;
  /** Elements by ID value, over the message and every decrypted assertion. */
  readonly elementsById: ReadonlyMap<string, readonly XmlElement[]>;
  readonly trustedKeys: readonly TrustedKey[];
  /** IdP metadata given; the entityIDs expected as Issuer are theirs. */
  readonly idps: readonly EntityDescriptorRead[];
  readonly sp: EntityDescriptorRead | null;
  /** The SP's entityID; null when not given. */
  readonly spEntityId: string | null;
  /** The SP's ACS URLs; empty when not given. */
  readonly acsUrls: readonly string[];
  /** The request this answers, when given in full. */
  readonly request: AuthnRequestRead | null;
  /** The RelayState that travelled with the request; null when there was none, or it is not known. */
  readonly requestRelayState: string | null;
  /** The ID InResponseTo has to name. `unsolicited`: the caller says there was no request. `unknown`: nothing was said. */
  readonly correlation:
    | { readonly kind: 'request'; readonly id: string }
    | { readonly kind: 'unsolicited' }
    | { readonly kind: 'unknown' };
  readonly profile: ProfileDemands | null;
  readonly mapping: GroupMapping | null;
  /** The clock, milliseconds since the epoch. */
  readonly now: number;
  /** Clock skew allowed to the sender's favour, milliseconds. */
  readonly skew: number;
  /** IDs of assertions consumed before, when the caller keeps a replay cache; null elsewhere. */
  readonly seenAssertionIds: Pick<ReadonlySet<string>, 'has'> | null;
  /** What the browser did around the message; null when only the message is known. */
  readonly flow: FlowFacts | null;
  /** What other readers make of the message, in the order they were asked. */
  readonly readings: readonly ReadingReport[];
  /** What checks worked out about this message: `derived/once` fills it, nothing else touches it. */
  readonly derived: Map<unknown, unknown>;
}
