/**
 * ECDSA values have two forms: r and s side by side, which XML Signature asks for, and a DER sequence, which most
 * crypto libraries return. Software that forgets to convert sends a value nobody verifies.
 */

/** True when the octets are one DER SEQUENCE of two INTEGERs and nothing else. */
export function isDerEcdsaValue(base64: string): boolean {
  const octets = Buffer.from(base64, 'base64');
  if (octets[0] !== 0x30) return false;
  const long = octets[1] === 0x81;
  const length = long ? octets[2] : octets[1];
  const start = long ? 3 : 2;
  if (length === undefined || length !== octets.length - start || octets[start] !== 0x02) return false;
  const second = start + 2 + (octets[start + 1] ?? 0);
  return octets[second] === 0x02 && second + 2 + (octets[second + 1] ?? 0) === octets.length;
}
