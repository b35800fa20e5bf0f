/** PEM (RFC 7468) as it arrives: several blocks, text around them, lines lost, labels that lie. */
import { createPrivateKey } from 'node:crypto';
import type { PasteFault } from '../contract/model/certificate';
import { CertificateError } from './certificate-error';
import { fault, type Part, type Pasted } from './pasted';
import { readBase64 } from './read-base64';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END ([A-Z0-9 ]+)-----/g;

/** What OpenSSL, Java and Windows write between blocks themselves. */
const ordinaryLine =
  /^(?:Bag Attributes|Key Attributes|\s*(?:friendlyName|localKeyID|Microsoft [\w ]+|X509v3 [\w ]+|2\.16[\d.]+)|subject|issuer|\s*(?:s|i|a|v):|#|\s*\d+ s:|Certificate chain|---|-----)/i;

/** Null when there is no PEM block. Throws CertificateError for what a password would open. */
export function readPem(text: string, password: string | null): Pasted | null {
  const blocks = [...untilLastEnd(text).matchAll(BLOCK)];
  if (blocks.length === 0) return null;
  const parts: Part[] = [];
  const faults: PasteFault[] = [];
  const forms: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = blocks.length === 1 ? 'the PEM block' : `PEM block ${index + 1}`;
    const read = readBlock(block[1] ?? '', block[2] ?? '', block[0], found, password);
    parts.push(...read.parts);
    faults.push(...read.faults);
    forms.push((block[1] ?? '').toLowerCase());
  }
  const around = text
    .replace(BLOCK, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !ordinaryLine.test(line));
  if (around.length > 0 && !isDump(text)) faults.push(fault('extra-text', 'around the PEM'));
  return { form: `PEM: ${forms.join(', ')}`, parts, faults };
}

/** Behind the last END line no block can end: looking there for one would take time that grows with its square. */
function untilLastEnd(text: string): string {
  let end = 0;
  for (const found of text.matchAll(/-----END [A-Z0-9 ]{1,60}-----/g)) end = found.index + found[0].length;
  return text.slice(0, end);
}

/** `openssl x509 -text` writes the certificate in words before its PEM: nothing is wrong with that. */
function isDump(text: string): boolean {
  return /^Certificate(?: Request)?:\s*\n\s+Data:/m.test(text);
}

function readBlock(
  label: string,
  content: string,
  whole: string,
  found: string,
  password: string | null,
): { readonly parts: readonly Part[]; readonly faults: readonly PasteFault[] } {
  const isOnOneLine = !/^[ \t]*\r?\n/.test(content) || !/\n[ \t]*$/.test(content);
  const lineFaults = isOnOneLine ? [fault('line-breaks-missing', found)] : [];
  if (/^Proc-Type: 4,ENCRYPTED/m.test(content)) {
    return { parts: [encryptedKey(whole, found, password)], faults: lineFaults };
  }
  const read = readBase64(content.replace(/^[A-Za-z-]+: .*$/gm, ''), found, password);
  if (read === null) return { parts: [], faults: [...lineFaults, fault('damaged', found, false)] };
  const lie = label.endsWith('CERTIFICATE') ? keyUnderCertificate(read.parts) : null;
  const isSwapped = label.endsWith('KEY') && read.parts.some(({ kind }) => kind === 'certificate');
  return {
    parts: read.parts,
    faults: [
      ...lineFaults,
      ...read.faults,
      ...(lie === null ? [] : [fault(lie, found)]),
      ...(isSwapped ? [fault('swapped', found)] : []),
    ],
  };
}

/** The fault of a key that stands where a certificate belongs; null when there is none. */
export function keyUnderCertificate(parts: readonly Part[]): 'private-key' | 'public-key' | null {
  const key = parts.find((part) => part.kind === 'key');
  if (key?.kind !== 'key' || parts.some(({ kind }) => kind === 'certificate')) return null;
  return key.key.type === 'private' ? 'private-key' : 'public-key';
}

/** OpenSSL's own encryption of keys, older than PKCS#8. */
function encryptedKey(pem: string, found: string, password: string | null): Part {
  if (password === null) {
    throw new CertificateError('The private key is protected by a pass phrase', 'Give it with --password.');
  }
  try {
    return { kind: 'key', key: createPrivateKey({ key: pem, passphrase: password }), found };
  } catch {
    throw new CertificateError('The pass phrase does not open the private key', 'Check it and its case.');
  }
}
