/** The encodings a message travels in, one by one, for those that put them together otherwise than a binding does. */
import { deflateRawSync } from 'node:zlib';

/** Base64 of the text's UTF-8. */
export function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Base64 of the text's UTF-8, compressed with DEFLATE as the Redirect binding has it (SAML Bindings 3.4.4.1). */
export function toDeflatedBase64(text: string): string {
  return deflateRawSync(Buffer.from(text, 'utf8')).toString('base64');
}

/** Base64 of the text in UTF-16, little endian, with a byte order mark. */
export function toBase64Utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64');
}

/** A form body (application/x-www-form-urlencoded) of fields in order; a name may repeat. */
export function toFormBody(fields: readonly (readonly [name: string, value: string])[]): string {
  return fields.map(([name, value]) => `${encodeField(name)}=${encodeField(value)}`).join('&');
}

const inBase64: Readonly<Record<string, string>> = { '+': '%2B', '/': '%2F', '=': '%3D' };

/** Messages are long and base64, in which three characters need encoding; all else is left to the URL standard. */
function encodeField(text: string): string {
  if (/^[A-Za-z0-9+/=]*$/.test(text)) return text.replace(/[+/=]/g, (each) => inBase64[each] ?? each);
  return new URLSearchParams([['', text]]).toString().slice(1);
}
