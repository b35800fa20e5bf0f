/** Keys in JSON: a JWK Set (RFC 7517), one JWK, or a document with PEM in its values. */
import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { PasteFault } from '../contract/model/certificate';
import { fault, type Part, type Pasted } from './pasted';
import { readBase64 } from './read-base64';
import { readPem } from './read-pem';

const DEEPEST = 12;

/** Null when the text is no JSON, or holds no key. Throws CertificateError for what a password would open. */
export function readJsonKeys(text: string, password: string | null): Pasted | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const parts: Part[] = [];
  const faults: PasteFault[] = [];
  const isSet = 'keys' in value && Array.isArray(value.keys);
  collect(value, '', 0);
  if (parts.length === 0 && faults.length === 0) return null;
  return { form: isSet ? 'a JWK Set' : 'kty' in value ? 'a JWK' : 'JSON', parts, faults };

  function collect(node: unknown, path: string, depth: number): void {
    if (depth > DEEPEST) return;
    if (typeof node === 'string') collectText(node, path);
    else if (Array.isArray(node))
      node.forEach((each, index) => collect(each, `${path}[${index}]`, depth + 1));
    else if (typeof node === 'object' && node !== null) {
      const isKey = 'kty' in node && typeof node.kty === 'string';
      if (isKey) collectKey(node as JsonWebKey, path || 'the JWK');
      for (const [name, inner] of Object.entries(node)) {
        // The numbers of a key are base64 too: only its certificates are looked at.
        if (!isKey || name === 'x5c') collect(inner, path === '' ? name : `${path}.${name}`, depth + 1);
      }
    }
  }

  function collectText(node: string, path: string): void {
    const read = readPem(node, password) ?? readBase64(node, path, password);
    if (read === null) return;
    parts.push(...read.parts.map((part) => ({ ...part, found: path })));
    faults.push(...read.faults.map((each) => ({ ...each, found: path })));
  }

  function collectKey(jwk: JsonWebKey, path: string): void {
    const key = importJwk(jwk);
    if (key === null) faults.push(fault('damaged', path, false));
    else parts.push({ kind: 'key', key, found: path });
  }
}

function importJwk(jwk: JsonWebKey): KeyObject | null {
  try {
    return jwk.d === undefined
      ? createPublicKey({ key: jwk, format: 'jwk' })
      : createPrivateKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}
