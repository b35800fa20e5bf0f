/**
 * Anything a person may paste as a certificate, to the certificates and keys in it. Damage of copying is undone and
 * told, never passed over: what this reads, other software refused.
 */
import type { PasteFault } from '../contract/model/certificate';
import { detect } from '../core/bindings/detect';
import { UnreadableInputError } from '../core/bindings/unreadable-input-error';
import { parseXml } from '../core/xml/parse';
import { CertificateError } from './certificate-error';
import { fault, type Pasted } from './pasted';
import { pemInBase64, readBase64 } from './read-base64';
import { readDer } from './read-der';
import { readJsonKeys } from './read-json-keys';
import { readPem } from './read-pem';
import { readXmlKeys } from './read-xml-keys';

const LARGEST = 64 * 1024 * 1024;
const HELP =
  'Give a certificate, key or request (PEM, DER, base64), PKCS#12 or PKCS#7, KeyInfo, metadata, a SAML message or a JWK Set.';

/** Throws CertificateError when nothing can be found, or a password is missing. */
export function readPasted(input: string | Uint8Array, password: string | null = null): Pasted {
  if (input.length > LARGEST) {
    throw new CertificateError(
      `The input has ${input.length.toLocaleString('en-US')} bytes, more than are read`,
    );
  }
  if (typeof input !== 'string') {
    const octets = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const binary = readDer(octets, 'the file', password);
    if (binary !== null) return { form: `${binary.form} in DER`, parts: binary.parts, faults: [] };
    // Keystores of Java before PKCS#12 begin with these four octets.
    if (octets.subarray(0, 4).toString('hex') === 'feedfeed') {
      throw new CertificateError(
        'The input is a Java key store (JKS), which is not read',
        'Convert it with: keytool -importkeystore -srckeystore FILE -destkeystore FILE.p12 -deststoretype pkcs12',
      );
    }
    return readPastedText(textOfOctets(octets), password);
  }
  return readPastedText(input, password);
}

function readPastedText(given: string, password: string | null): Pasted {
  const { text, faults } = undoCopying(given);
  if (text.trim() === '') throw new CertificateError('The input is empty', HELP);
  const read = readPlainText(text, password);
  if (read !== null && (read.parts.length > 0 || read.faults.length > 0)) {
    if (read.parts.length === 0) {
      throw new CertificateError(
        `The input looks like ${read.form}, but its content is damaged or cut off`,
        'Copy it again, from the BEGIN line to the END line.',
      );
    }
    return { ...read, faults: [...faults, ...read.faults] };
  }
  const message = readMessageKeys(text);
  if (message !== null) return { ...message, faults: [...faults, ...message.faults] };
  throw new CertificateError(
    `The input is ${text.length.toLocaleString('en-US')} characters of text with no certificate or key in it`,
    HELP,
  );
}

function readPlainText(text: string, password: string | null): Pasted | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) return null;
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const json = readJsonKeys(trimmed, password);
    if (json !== null) return json;
  }
  const pem = readPem(text, password);
  if (pem !== null) return pem;
  const inner = pemInBase64(text);
  const unwrapped = inner === null ? null : readPem(inner, password);
  if (unwrapped !== null) {
    return { ...unwrapped, faults: [fault('base64-twice', 'the input'), ...unwrapped.faults] };
  }
  const whole = readBase64(text, 'the base64', password);
  if (whole !== null) return { ...whole, form: `base64 of ${whole.form}` };
  return readBase64Within(text, password);
}

/** A certificate of which the PEM lines were lost, between other text: the longest run of base64 that reads. */
function readBase64Within(text: string, password: string | null): Pasted | null {
  // One PEM line lost, the other kept, or a label before it: both leave text that is no base64.
  const runs =
    text.replace(/-----[A-Z0-9 ]*-----/g, '\u0000').match(/MI[A-Za-z0-9+/\r\n \t]{60,}={0,2}/g) ?? [];
  for (const run of runs.slice(0, 20)) {
    const words = run.split(/[ \t]+/);
    for (let kept = words.length; kept > 0; kept = Math.floor(kept / 2)) {
      const read = readBase64(words.slice(0, kept).join(''), 'the base64', password);
      if (read !== null) {
        return {
          ...read,
          form: `base64 of ${read.form}`,
          faults: [fault('extra-text', 'around the base64'), ...read.faults],
        };
      }
    }
  }
  return null;
}

/** XML as it stands, or a SAML message in any encoding. */
function readMessageKeys(text: string): Pasted | null {
  const xmls = text.trim().startsWith('<') ? [text.trim()] : messagesIn(text);
  const documents = xmls.map((xml) => parseXml(xml)).filter(({ root }) => root !== null);
  const found = documents.map(readXmlKeys);
  const parts = found.flatMap((each) => each.parts);
  const faults = found.flatMap((each) => each.faults);
  const names = documents.map(({ root }) => root?.local ?? '');
  if (documents.length === 0) return null;
  if (parts.length === 0 && faults.length === 0) {
    throw new CertificateError(`The input is ${names.join(', ')} and carries no certificate or key`, HELP);
  }
  return { form: names.join(', '), parts, faults };
}

function messagesIn(text: string): readonly string[] {
  try {
    return detect(text).messages.map(({ xml }) => xml);
  } catch (error) {
    if (error instanceof UnreadableInputError) return [];
    throw error;
  }
}

/** Undoes what copying out of JSON, XML, a URL or an editor did to PEM or base64, and names it. */
function undoCopying(given: string): { readonly text: string; readonly faults: readonly PasteFault[] } {
  const faults: PasteFault[] = [];
  let text = given;
  const undo = (code: PasteFault['code'], changed: string): void => {
    if (changed === text) return;
    faults.push(fault(code, 'the input'));
    text = changed;
  };
  if (text.startsWith('\ufeff')) undo('byte-order-mark', text.slice(1));
  // A document of XML or JSON escapes by its own rules; only bare PEM and base64 are mended here.
  if (/^\s*[<{[]/.test(text)) return { text: text.trimStart(), faults };
  if (/-----BEGIN(?:%20|\+)|^MI[\w/+]*%[0-9A-Fa-f]{2}/.test(text))
    undo('percent-encoded', percentDecoded(text));
  undo(
    'character-references',
    text.replace(/&#(?:13|[xX]0*[dD]);/g, '\r').replace(/&#(?:10|[xX]0*[aA]);/g, '\n'),
  );
  undo('escaped-line-breaks', text.replace(/\\r\\n|\\n|\\r/g, '\n'));
  return { text: text.replace(/^\s*["']|["'],?\s*$/g, ''), faults };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(
      text.replace(/-----(BEGIN|END)[+A-Z0-9]*-----/g, (line) => line.replaceAll('+', '%20')),
    );
  } catch {
    return text;
  }
}

function textOfOctets(octets: Buffer): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return octets.toString('utf16le');
  if (octets[0] === 0xfe && octets[1] === 0xff)
    return Buffer.from(octets.subarray(0, octets.length & ~1))
      .swap16()
      .toString('utf16le');
  return octets.toString('utf8');
}
