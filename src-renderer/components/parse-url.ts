/** The URL a text is, or null: `URL.canParse` is younger than the oldest browser engine the interface runs in. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
