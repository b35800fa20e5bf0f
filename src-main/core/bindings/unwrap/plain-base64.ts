/** Most messages come as plain base64: saying so at once spares them the search for every other wrapping. */

/** Undamaged base64 and nothing else: no other wrapping can be around it, and nothing in it has to be mended. */
export function isPlainBase64(text: string): boolean {
  if (text.length < 64 || text.length % 4 !== 0) return false;
  // Encoding it again is faster than looking at each character.
  return Buffer.from(text, 'base64').toString('base64') === text;
}
