/** `decode`: an input in any encoding to everything that can be read in it, without judging. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { DecodedInput, DecodedMessage } from '../contract/model/decoded';
import { detect } from '../core/bindings/detect';
import type { DetectedMessage } from '../core/bindings/detected';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';
import { describeDetected, describeMessage } from './describe-message';
import { openMessage } from './open-message';
import { UsageError } from './usage-error';

export interface DecodeOptions {
  /** Private keys as PEM, tried in turn on everything encrypted. */
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
  const { documents, ...opened } = openMessage(message, keys);
  return describeMessage({ message, document, ...opened }, detected, documents);
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
