/** A message as the JSON that is promised to the outside: everything read, nothing judged. */
import type {
  AssertionJson,
  DecodedInput,
  DecodedMessage,
  NameIdJson,
  SignatureJson,
} from '../contract/model/decoded';
import type { Detected, DetectedMessage } from '../core/bindings/detected';
import type { AssertionRead, MessageRead, NameIdRead } from '../core/saml/model';
import { NS } from '../core/xml/namespaces';
import type { XmlDocument, XmlElement } from '../core/xml/node';
import { readEmbeddedCertificates, readSignature } from '../core/xmlsec/read-signature';

/** What describing needs of a message that was read; a check's subject fits. */
export interface ReadMessage {
  readonly message: MessageRead;
  readonly document: XmlDocument;
  /** What was encrypted: its plaintext, or null when no key fits. */
  readonly decryptions: readonly { readonly element: XmlElement; readonly xml: string | null }[];
  /** Plain and opened, in document order. */
  readonly assertions: readonly {
    readonly read: AssertionRead;
    /** The EncryptedAssertion it came from; null when it arrived plain. */
    readonly encryptedElement: XmlElement | null;
  }[];
}

/** The parts of the answer that are about the input as a whole; `messages` is left to the caller. */
export function describeDetected(detected: Detected): Omit<DecodedInput, 'messages'> {
  const [first] = detected.messages;
  return {
    steps: first?.steps.map(({ step }) => step) ?? [],
    stepSizes: first?.steps.map(({ size }) => size) ?? [],
    binding: first?.binding ?? 'none',
    relayState: detected.messages.find(({ relayState }) => relayState !== null)?.relayState ?? null,
  };
}

/** One message. `decryptedDocuments` are the plaintexts, in the order of `decryptions` that have one. */
export function describeMessage(
  { message, document, decryptions, assertions }: ReadMessage,
  detected: DetectedMessage,
  decryptedDocuments: readonly XmlDocument[],
): DecodedMessage {
  const { problem, root } = document;
  const read = assertions.map(({ read: assertion, encryptedElement }) => ({
    element: encryptedElement ?? assertion.element,
    assertion: { ...describeAssertion(assertion), encrypted: encryptedElement !== null },
  }));
  const closed = decryptions
    .filter(({ element, xml }) => xml === null && element.local === 'EncryptedAssertion')
    .map(({ element }) => ({ element, assertion: emptyAssertion }));
  const inOrder = [...read, ...closed].sort((a, b) => a.element.range.start - b.element.range.start);
  return {
    kind: message.kind,
    rootName: root?.local ?? null,
    ...describeHeader(message),
    assertions: inOrder.map(({ assertion }) => assertion),
    signatures: [document, ...decryptedDocuments].flatMap(describeSignatures),
    xml: detected.xml,
    broken: problem && { message: problem.message, line: problem.line, column: problem.column },
    decryptedXml: decryptions.flatMap(({ xml }) => (xml === null ? [] : [xml])),
  };
}

const emptyAssertion: AssertionJson = {
  id: null,
  issuer: null,
  issueInstant: null,
  encrypted: true,
  nameId: null,
  subjectConfirmations: [],
  conditions: null,
  authnStatements: [],
  attributes: [],
};

/** An assertion that arrived plain (`encrypted` false). */
export function describeAssertion(read: AssertionRead): AssertionJson {
  const { conditions } = read;
  return {
    id: read.id,
    issuer: read.issuer?.value ?? null,
    issueInstant: read.issueInstant,
    encrypted: false,
    nameId: describeNameId(read.nameId),
    subjectConfirmations: read.subjectConfirmations.map(({ method, data }) => ({
      method,
      recipient: data?.recipient ?? null,
      notBefore: data?.notBefore ?? null,
      notOnOrAfter: data?.notOnOrAfter ?? null,
      inResponseTo: data?.inResponseTo ?? null,
      address: data?.address ?? null,
    })),
    conditions: conditions && {
      notBefore: conditions.notBefore,
      notOnOrAfter: conditions.notOnOrAfter,
      audiences: conditions.audienceRestrictions.map(({ audiences }) => audiences.map(({ value }) => value)),
      oneTimeUse: conditions.oneTimeUse !== null,
    },
    authnStatements: read.authnStatements.map(
      ({ authnInstant, sessionIndex, sessionNotOnOrAfter, classRef }) => ({
        authnInstant,
        sessionIndex,
        sessionNotOnOrAfter,
        classRef: classRef?.value ?? null,
      }),
    ),
    attributes: read.attributes.map(({ name, nameFormat, friendlyName, values }) => ({
      name,
      nameFormat,
      friendlyName,
      values: values.map(({ value }) => value),
    })),
  };
}

type Header = Pick<
  DecodedMessage,
  'id' | 'issuer' | 'issueInstant' | 'destination' | 'inResponseTo' | 'status'
>;

function describeHeader(message: MessageRead): Header {
  const none: Header = {
    id: null,
    issuer: null,
    issueInstant: null,
    destination: null,
    inResponseTo: null,
    status: null,
  };
  switch (message.kind) {
    case 'EntityDescriptor':
      return { ...none, id: message.id, issuer: message.entityId };
    case 'EntitiesDescriptor':
      return { ...none, id: message.id };
    case 'Assertion': {
      const { id, issuer, issueInstant } = message.assertion;
      return { ...none, id, issuer: issuer?.value ?? null, issueInstant };
    }
    case 'Response':
    case 'LogoutResponse': {
      const { id, issuer, issueInstant, destination, inResponseTo, status } = message;
      return {
        id,
        issuer: issuer?.value ?? null,
        issueInstant,
        destination,
        inResponseTo,
        status: status && { code: status.code, subCode: status.subCode, message: status.message },
      };
    }
    default: {
      const { id, issuer, issueInstant, destination } = message;
      return { ...none, id, issuer: issuer?.value ?? null, issueInstant, destination };
    }
  }
}

function describeNameId(nameId: NameIdRead | null): NameIdJson | null {
  if (!nameId) return null;
  const { value, format, nameQualifier, spNameQualifier } = nameId;
  return { value, format, nameQualifier, spNameQualifier };
}

function describeSignatures({ elements }: XmlDocument): SignatureJson[] {
  const found: SignatureJson[] = [];
  for (const element of elements) {
    if (element.local !== 'Signature' || element.uri !== NS.ds) continue;
    const { references, signatureAlgorithm, canonicalization, keyInfo } = readSignature(element);
    found.push({
      signs: element.parent?.local ?? null,
      referenceUri: references[0]?.uri ?? null,
      signatureAlgorithm,
      digestAlgorithm: references[0]?.digestAlgorithm ?? null,
      canonicalization: canonicalization.algorithm,
      certificateFingerprint: readEmbeddedCertificates(keyInfo)[0]?.fingerprint ?? null,
    });
  }
  return found;
}
