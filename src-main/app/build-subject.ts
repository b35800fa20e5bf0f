/**
 * Gathers everything the checks look at, once per message: the tree, what was read from it, what was
 * decrypted, which signatures hold and what they cover.
 */
import type { AssertionSubject, DecryptionOutcome, Subject } from '../checks/subject';
import type { DetectedMessage } from '../core/bindings/detected';
import { verifyRedirectSignature } from '../core/bindings/redirect-signature';
import type { AssertionRead, MessageRead } from '../core/saml/model';
import { readAssertion } from '../core/saml/read-assertion';
import { readMessage } from '../core/saml/read-message';
import { NS } from '../core/xml/namespaces';
import type { XmlDocument, XmlElement } from '../core/xml/node';
import { parseXml } from '../core/xml/parse';
import { namespacesInScope } from '../core/xml/query';
import { decryptElement } from '../core/xmlsec/decrypt';
import { compareReading } from '../core/xmlsec/readings/compare-readings';
import type { SignatureReport, TrustedKey } from '../core/xmlsec/signature-report';
import { indexIds, verifySignatures } from '../core/xmlsec/verify';
import type { JudgeFacts } from './judge-facts';

/** The subject of a message, and the documents of its decrypted assertions in the order of `decryptedIndex`. */
export interface BuiltSubject {
  readonly subject: Subject;
  readonly decryptedDocuments: readonly XmlDocument[];
}

interface Decrypted {
  /** The EncryptedAssertion in the message. */
  readonly element: XmlElement;
  /** The assertion that came out of it. */
  readonly root: XmlElement;
  readonly document: XmlDocument;
  readonly signatures: readonly SignatureReport[];
}

export function buildSubject(transport: DetectedMessage, facts: JudgeFacts): BuiltSubject {
  const document = parseXml(transport.xml);
  const message = readMessage(document);
  const trustedKeys = keysFor(message, facts);
  const elementsById = indexIds(document);
  const ownSignatures = verifySignatures(document, trustedKeys, { elementsById });
  const certificates = trustedKeys.flatMap(({ certificate }) => (certificate ? [certificate.pem] : []));
  const own = { document, signatures: ownSignatures, elementsById, certificates };
  // Before the IDs of decrypted assertions join: other readers have not opened them.
  const readings = facts.readers.map((reader) => compareReading(reader, own));
  const encrypted = message.kind === 'Response' ? message.encryptedAssertions : [];
  const opened = encrypted.map((element) => openEncrypted(element, facts, trustedKeys));
  const decrypted = opened.flatMap(({ content }) => (content === null ? [] : [content]));
  for (const each of decrypted) mergeIds(elementsById, indexIds(each.document));
  const subject: Subject = {
    message,
    document,
    transport,
    response: message.kind === 'Response' ? message : null,
    authnRequest: message.kind === 'AuthnRequest' ? message : null,
    assertions: gatherAssertions(message, decrypted, ownSignatures),
    decryptions: opened.map(({ outcome }) => outcome),
    decryptionKeysGiven: facts.decryptionKeys.length > 0,
    signatures: [...ownSignatures, ...decrypted.flatMap((each) => each.signatures)],
    redirectSignature:
      transport.rawQuery === null ? null : verifyRedirectSignature(transport.rawQuery, trustedKeys),
    elementsById,
    trustedKeys,
    idps: facts.idps,
    sp: facts.sp,
    spEntityId: facts.spEntityId,
    acsUrls: facts.acsUrls,
    request: facts.request,
    requestRelayState: facts.requestRelayState,
    correlation: facts.correlation,
    profile: facts.profile,
    mapping: facts.mapping,
    now: facts.now,
    skew: facts.skew,
    seenAssertionIds: facts.seenAssertionIds,
    flow: facts.flow,
    readings,
    derived: new Map(),
  };
  return { subject, decryptedDocuments: decrypted.map((each) => each.document) };
}

/** Who may have signed: identity providers a Response, service providers an AuthnRequest, either a logout message. */
function keysFor(message: MessageRead, facts: JudgeFacts): readonly TrustedKey[] {
  if (message.kind === 'Response' || message.kind === 'Assertion') return facts.idpKeys;
  const givenAlone = facts.idpKeys.filter((key) => key.source === 'certificate');
  if (message.kind === 'AuthnRequest') return [...facts.spKeys, ...givenAlone];
  if (message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') return givenAlone;
  return [...facts.idpKeys, ...facts.spKeys];
}

function openEncrypted(
  element: XmlElement,
  facts: JudgeFacts,
  keys: readonly TrustedKey[],
): { readonly outcome: DecryptionOutcome; readonly content: Decrypted | null } {
  const { xml, problem, dataAlgorithm, keyAlgorithm } = decryptElement(element, facts.decryptionKeys);
  const outcome = {
    element,
    xml,
    problem: xml === null ? (problem ?? 'no key fits') : null,
    dataAlgorithm,
    keyAlgorithm,
  };
  if (xml === null) return { outcome, content: null };
  const inheritedNamespaces = [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }));
  const document = parseXml(xml, { inheritedNamespaces });
  const { root } = document;
  if (document.problem !== null || root === null || root.uri !== NS.saml || root.local !== 'Assertion') {
    const because = document.problem?.message ?? `its root is ${root?.name ?? 'missing'}`;
    return {
      outcome: { ...outcome, xml: null, problem: `what was encrypted is no assertion: ${because}` },
      content: null,
    };
  }
  return { outcome, content: { element, root, document, signatures: verifySignatures(document, keys) } };
}

function mergeIds(into: Map<string, XmlElement[]>, from: ReadonlyMap<string, readonly XmlElement[]>): void {
  for (const [id, elements] of from) into.set(id, [...(into.get(id) ?? []), ...elements]);
}

function gatherAssertions(
  message: MessageRead,
  decrypted: readonly Decrypted[],
  signatures: readonly SignatureReport[],
): readonly AssertionSubject[] {
  const plain = (read: AssertionRead): AssertionSubject => ({
    read,
    encryptedElement: null,
    decryptedIndex: null,
    coveredBy: covering(read.element, signatures),
  });
  if (message.kind === 'Assertion') return [plain(message.assertion)];
  if (message.kind !== 'Response') return [];
  const opened = decrypted.map(({ element, root, document, signatures: inner }, decryptedIndex) => ({
    read: readAssertion(root, document),
    encryptedElement: element,
    decryptedIndex,
    coveredBy: [...covering(root, inner), ...covering(element, signatures)],
  }));
  return [...message.assertions.map(plain), ...opened].sort(
    (left, right) => position(left) - position(right),
  );
}

function position(assertion: AssertionSubject): number {
  return (assertion.encryptedElement ?? assertion.read.element).range.start;
}

/** Signatures whose verified octets are the element or one around it, the innermost first. */
function covering(element: XmlElement, signatures: readonly SignatureReport[]): readonly SignatureReport[] {
  const found: SignatureReport[] = [];
  for (let each: XmlElement | null = element; each !== null; each = each.parent) {
    for (const report of signatures) if (report.covers === each) found.push(report);
  }
  return found;
}
