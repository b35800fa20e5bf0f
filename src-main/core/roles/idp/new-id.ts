/** Fresh identifiers in the form a flavour writes them. */
import type { Random } from '../../random';
import type { IdForm } from './flavour';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;
const BASE64URL_AND_DOT = `${LETTERS_AND_DIGITS}._-`;

/**
 * A fresh identifier. SAML Core 1.3.4 asks for 128 random bits and wants 160; the forms with fewer are those
 * of the vendors that write them.
 */
export function newId(form: IdForm, random: Random): string {
  switch (form) {
    case 'underscore-hex-20':
      return `_${toHex(random.bytes(10))}`;
    case 'underscore-hex-32':
      return `_${toHex(random.bytes(16))}`;
    case 'underscore-hex-42':
      return `_${toHex(random.bytes(21))}`;
    case 'underscore-letters-and-digits-32':
      return `_${pick(LETTERS_AND_DIGITS, 32, random)}`;
    case 'underscore-uuid':
      return `_${newUuid(random)}`;
    case 'id-digits-26':
      return `id${BigInt(`0x${toHex(random.bytes(11))}`)
        .toString()
        .padStart(26, '0')
        .slice(-26)}`;
    case 'id-underscore-uuid':
      return `ID_${newUuid(random)}`;
    case 'r-hex-40':
      return `R${toHex(random.bytes(20))}`;
    case 'a-hex-40':
      return `A${toHex(random.bytes(20))}`;
    case 'pfx-uuid':
      return `pfx${newUuid(random)}`;
    case 'g-uuid':
      return `G-${newUuid(random)}`;
    case 'base64url-27':
      return pick(LETTERS, 1, random) + pick(BASE64URL_AND_DOT, 26, random);
    case 'hex-64':
      return toHex(random.bytes(32));
    case 'uuid-pair':
      return `${newUuid(random)}::${newUuid(random)}`;
  }
}

/** 16 octets as a random UUID (RFC 9562 section 5.4). */
function newUuid(random: Random): string {
  const bytes = Uint8Array.from(random.bytes(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function pick(alphabet: string, count: number, random: Random): string {
  let text = '';
  // The last characters of an alphabet come up a little less often, which does no harm to an identifier.
  for (const each of random.bytes(count)) text += alphabet[each % alphabet.length]!;
  return text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const each of bytes) text += HEX[each]!;
  return text;
}
