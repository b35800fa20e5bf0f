/**
 * Gathers everything the checks look at, once per message: the tree, what was read from it, what was
 * decrypted, which signatures hold and what they cover.
 */
import type { AssertionSubject, Subject } from '../checks/subject';
import type { DetectedMessage } from '../core/bindings/detected';
import { verifyRedirectSignature } from '../core/bindings/redirect-signature';
import type { MessageRead } from '../core/saml/model';
import { readMessage } from '../core/saml/read-message';
import type { XmlDocument, XmlElement } from '../core/xml/node';
import { parseXml } from '../core/xml/parse';
import { compareReading } from '../core/xmlsec/readings/compare-readings';
import type { SignatureReport, TrustedKey } from '../core/xmlsec/signature-report';
import { indexIds, verifySignatures } from '../core/xmlsec/verify';
import type { JudgeFacts } from './judge-facts';
import type { OpenedMessage } from './open-message';
import { openMessage } from './open-message';

/** The subject of a message, and the plaintexts of what was opened in it, in the order of `decryptions`. */
export interface BuiltSubject {
  readonly subject: Subject;
  readonly decryptedDocuments: readonly XmlDocument[];
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
  const opened = openMessage(message, facts.decryptionKeys);
  const innerSignatures = opened.assertions
    .filter(({ encryptedElement }) => encryptedElement !== null)
    .flatMap(({ read }) => verifySignatures(read.document, trustedKeys));
  const signatures = [...ownSignatures, ...innerSignatures];
  for (const each of opened.documents) mergeIds(elementsById, indexIds(each));
  const subject: Subject = {
    message,
    document,
    transport,
    response: message.kind === 'Response' ? message : null,
    authnRequest: message.kind === 'AuthnRequest' ? message : null,
    assertions: gatherAssertions(opened, signatures),
    decryptions: opened.decryptions,
    decryptionKeysGiven: facts.decryptionKeys.length > 0,
    signatures,
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
  return { subject, decryptedDocuments: opened.documents };
}

/** Who may have signed: identity providers a Response, service providers an AuthnRequest, either a logout message. */
function keysFor(message: MessageRead, facts: JudgeFacts): readonly TrustedKey[] {
  if (message.kind === 'Response' || message.kind === 'Assertion') return facts.idpKeys;
  const givenAlone = facts.idpKeys.filter((key) => key.source === 'certificate');
  if (message.kind === 'AuthnRequest') return [...facts.spKeys, ...givenAlone];
  if (message.kind === 'EntityDescriptor' || message.kind === 'EntitiesDescriptor') return givenAlone;
  return [...facts.idpKeys, ...facts.spKeys];
}

function mergeIds(into: Map<string, XmlElement[]>, from: ReadonlyMap<string, readonly XmlElement[]>): void {
  for (const [id, elements] of from) into.set(id, [...(into.get(id) ?? []), ...elements]);
}

function gatherAssertions(
  { assertions }: OpenedMessage,
  signatures: readonly SignatureReport[],
): readonly AssertionSubject[] {
  return assertions.map((each) => ({
    ...each,
    coveredBy: [
      ...covering(each.read.element, signatures),
      ...(each.encryptedElement === null ? [] : covering(each.encryptedElement, signatures)),
    ],
  }));
}

/** Signatures whose verified octets are the element or one around it, the innermost first. */
function covering(element: XmlElement, signatures: readonly SignatureReport[]): readonly SignatureReport[] {
  const found: SignatureReport[] = [];
  for (let each: XmlElement | null = element; each !== null; each = each.parent) {
    for (const report of signatures) if (report.covers === each) found.push(report);
  }
  return found;
}
