/** Everything in a message that the keys at hand open: assertions, and what they keep encrypted inside. */
import type { KeyObject } from 'node:crypto';
import type { OpenedPart } from '../core/roles/sp/open-parts';
import { openPart, openParts } from '../core/roles/sp/open-parts';
import type { AssertionRead, MessageRead } from '../core/saml/model';
import { readAssertion } from '../core/saml/read-assertion';
import type { XmlDocument, XmlElement } from '../core/xml/node';

export interface OpenedAssertionOf {
  readonly read: AssertionRead;
  /** The EncryptedAssertion it came from; null when it arrived plain. */
  readonly encryptedElement: XmlElement | null;
  /** Index into the documents; null when it arrived plain. */
  readonly decryptedIndex: number | null;
}

export interface OpenedMessage {
  /** In document order, those that could not be opened left out. */
  readonly assertions: readonly OpenedAssertionOf[];
  /** EncryptedAssertion elements in document order, then EncryptedID and EncryptedAttribute elements. */
  readonly decryptions: readonly OpenedPart[];
  /** The plaintexts, in the order of `decryptions`. */
  readonly documents: readonly XmlDocument[];
}

export function openMessage(message: MessageRead, keys: readonly KeyObject[]): OpenedMessage {
  const plain =
    message.kind === 'Response'
      ? message.assertions
      : message.kind === 'Assertion'
        ? [message.assertion]
        : [];
  const encrypted = message.kind === 'Response' ? message.encryptedAssertions : [];
  const opened = encrypted.map((element) => openPart(element, 'Assertion', keys));
  const closed: OpenedAssertionOf[] = plain.map((read) => ({
    read,
    encryptedElement: null,
    decryptedIndex: null,
  }));
  let decryptedIndex = 0;
  for (const { element, document } of opened) {
    if (!document?.root) continue;
    const read = readAssertion(document.root, document);
    closed.push({ read, encryptedElement: element, decryptedIndex });
    decryptedIndex++;
  }
  const inner: OpenedPart[] = [];
  const assertions = closed.map((each) => {
    const { read, parts } = openParts(each.read, keys);
    inner.push(...parts);
    return parts.length === 0 ? each : { ...each, read };
  });
  const decryptions = [...opened, ...inner];
  return {
    assertions: assertions.sort((left, right) => position(left) - position(right)),
    decryptions,
    documents: decryptions.flatMap(({ document }) => document ?? []),
  };
}

function position({ encryptedElement, read }: OpenedAssertionOf): number {
  return (encryptedElement ?? read.element).range.start;
}
