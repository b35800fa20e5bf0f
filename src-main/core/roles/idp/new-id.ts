/** Fresh identifiers in the form a flavour writes them. */
import type { Random } from '../../random';
import type { IdForm } from './flavour';

/**
 * An ID that is an NCName. The hexadecimal form has the 128 random bits SAML Core 1.3.4 asks for; the
 * decimal one has 86, as the vendor that uses it.
 */
export function newId(form: IdForm, random: Random): string {
  switch (form) {
    case 'underscore-hex-32':
      return `_${toHex(random.bytes(16))}`;
    case 'id-digits-26':
      return `id${BigInt(`0x${toHex(random.bytes(11))}`)
        .toString()
        .padStart(26, '0')
        .slice(-26)}`;
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const each of bytes) text += HEX[each]!;
  return text;
}
