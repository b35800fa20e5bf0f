/** Subject alternative names as people write them: `dns:localhost`, `ip:::1`, or bare, when the kind is plain. */
import { isIP } from 'node:net';
import { CertificateError } from './certificate-error';

export interface AlternativeName {
  readonly type: 'dns' | 'ip' | 'url' | 'email';
  readonly value: string;
}

const kinds: Readonly<Record<string, AlternativeName['type']>> = {
  dns: 'dns',
  ip: 'ip',
  uri: 'url',
  url: 'url',
  email: 'email',
};

const dnsName =
  /^(?:\*\.)?[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)*\.?$/;

/** Throws CertificateError when the value is not of its kind. */
export function parseAlternativeName(text: string): AlternativeName {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const given = colon < 0 ? undefined : kinds[trimmed.slice(0, colon).toLowerCase()];
  const value = given === undefined ? trimmed : trimmed.slice(colon + 1).trim();
  const type = given ?? guessType(value);
  if (!isOfType(type, value)) {
    throw new CertificateError(
      `"${text}" is not an alternative name`,
      'Write dns:localhost, ip:127.0.0.1, uri:https://idp.example.com or email:admin@example.com.',
    );
  }
  return { type, value };
}

function guessType(value: string): AlternativeName['type'] {
  if (isIP(value) !== 0) return 'ip';
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value)) return 'url';
  return value.includes('@') ? 'email' : 'dns';
}

function isOfType(type: AlternativeName['type'], value: string): boolean {
  switch (type) {
    case 'ip':
      return isIP(value) !== 0;
    case 'dns':
      return value.length <= 253 && dnsName.test(value);
    case 'url':
      return /^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$/.test(value);
    case 'email':
      return /^[!-?A-~]+@[!-?A-~]+$/.test(value);
  }
}
