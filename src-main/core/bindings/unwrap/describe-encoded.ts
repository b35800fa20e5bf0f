/** Words for values that did not decode: what they look like, and what they may be instead. */

export function describeEncoded(text: string): string {
  const count = text.length.toLocaleString('en-US');
  return /^[A-Za-z0-9+/=_\s-]+$/.test(text)
    ? `${count} characters that look like base64`
    : `${count} characters`;
}

/** Why these octets, which came out of base64, are no message. */
export function explainOctets(octets: Buffer): string {
  const count = octets.length.toLocaleString('en-US');
  if (octets[0] === 0x30 && (octets[1] === 0x82 || octets[1] === 0x81)) {
    return `its ${count} bytes after base64 are ASN.1 data, as a certificate or a key is, not a message`;
  }
  if (startsInside(octets)) {
    return `its ${count} bytes after base64 are text from the middle of a document: the beginning is missing`;
  }
  return `its ${count} bytes after base64 are neither XML nor DEFLATE data; it may be cut off or encrypted`;
}

/** True when the octets, shifted by the bits that a lost character or three leave, read as text with tags in it. */
function startsInside(octets: Buffer): boolean {
  const again = octets.subarray(0, 600).toString('base64');
  return [0, 1, 2, 3].some((lost) => {
    const text = Buffer.from(again.slice(lost), 'base64').toString('latin1');
    const printable = text.replace(/[^\t\n\r -~]/g, '').length;
    return text.length > 20 && printable > text.length * 0.95 && /[<>]/.test(text);
  });
}
