/** The XML of metadata in any encoding a person may have copied. */
import { detect } from '../../core/bindings/detect';

/** The first metadata in the input, or the first message where there is none. Throws UnreadableInputError. */
export function metadataText(input: string | Uint8Array): string {
  const start = typeof input === 'string' ? input : Buffer.from(input.subarray(0, 2000)).toString('latin1');
  // As it stands it may be larger than a message may be.
  if (/^(?:\uFEFF|ï»¿)?\s*<(?:[\w.-]+:)?Entit|^(?:\uFEFF|ï»¿)?\s*<\?xml/.test(start)) {
    const text = typeof input === 'string' ? input : Buffer.from(input).toString('utf8');
    return text.replace(/^\uFEFF/, '');
  }
  const { messages } = detect(input);
  const found = messages.find(({ xml }) => /<(?:[\w.-]+:)?Entit(?:y|ies)Descriptor\b/.test(xml));
  return (found ?? messages[0])?.xml ?? '';
}
