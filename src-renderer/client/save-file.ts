/** Hands content to the user as a file, as a browser saves a download. */
export function saveFile(fileName: string, content: BlobPart, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The octets of base64. */
export function octetsOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const octets = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) octets[index] = binary.charCodeAt(index);
  return octets;
}

/** A file as base64 when it is binary, as text otherwise: what the operations take. */
export async function textOrBase64(file: File): Promise<string> {
  const octets = new Uint8Array(await file.arrayBuffer());
  const isText = !octets.includes(0);
  if (isText) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(octets);
    } catch {
      // Not UTF-8: DER without a zero octet.
    }
  }
  let binary = '';
  for (const octet of octets) binary += String.fromCharCode(octet);
  return btoa(binary);
}
