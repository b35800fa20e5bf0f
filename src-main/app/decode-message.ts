/** `decode`: an input in any encoding to everything that can be read in it, without judging. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { DecodedInput, DecodedMessage } from '../contract/model/decoded';
import { detect } from '../core/bindings/detect';
import type { DetectedMessage } from '../core/bindings/detected';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';
import { namespacesInScope } from '../core/xml/query';
import { decryptElement } from '../core/xmlsec/decrypt';
import { describeDetected, describeMessage } from './describe-message';
import { UsageError } from './usage-error';

export interface DecodeOptions {
  /** Private keys as PEM, tried in turn on each EncryptedAssertion. */
  readonly decryptKeys?: readonly string[];
}

/**
 * Unwraps and reads every message in the input. Throws UnreadableInputError when there is none and
 * UsageError when a key cannot be read; a message that breaks halfway is shown as far as it goes.
 */
export function decodeMessage(input: string | Uint8Array, options: DecodeOptions = {}): DecodedInput {
  const keys = (options.decryptKeys ?? []).map(readDecryptionKey);
  const detected = detect(input);
  return {
    ...describeDetected(detected),
    messages: detected.messages.map((message) => decodeOne(message, keys)),
  };
}

function decodeOne(detected: DetectedMessage, keys: readonly KeyObject[]): DecodedMessage {
  const document = parseXml(detected.xml);
  const message = readMessage(document);
  const encrypted = message.kind === 'Response' ? message.encryptedAssertions : [];
  const decryptions = encrypted.map((element) => ({ element, xml: decryptElement(element, keys).xml }));
  const opened = decryptions.flatMap(({ element, xml }) => {
    if (xml === null) return [];
    const inheritedNamespaces = [...namespacesInScope(element)].map(([prefix, uri]) => ({ prefix, uri }));
    return [parseXml(xml, { inheritedNamespaces })];
  });
  return describeMessage({ message, document, decryptions }, detected, opened);
}

function readDecryptionKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new UsageError(
      'The decryption key could not be read as a PEM private key',
      "Give the SP's private key in PEM form, without a pass phrase: -----BEGIN PRIVATE KEY-----",
    );
  }
}
