/** The URL, or null: `URL.canParse` is younger than the desktop's Node. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
