/** The HTTP-POST binding, sending side (SAML Bindings 3.5.4): a page whose form posts itself. */

export interface PostSpec {
  /** Where the form posts to. */
  readonly action: string;
  readonly parameter: 'SAMLRequest' | 'SAMLResponse';
  readonly xml: string;
  readonly relayState: string | null;
}

/** The page's only script, constant so that a Content-Security-Policy can allow it by its hash. */
export const autoPostScript = 'document.forms[0].submit()';

/** The form's fields, and the page that posts them: by script, or by its button where scripts are off. */
export function encodePostForm({ action, parameter, xml, relayState }: PostSpec): {
  readonly fields: Readonly<Record<string, string>>;
  readonly html: string;
} {
  const message = Buffer.from(xml, 'utf8').toString('base64');
  const fields = { [parameter]: message, ...(relayState === null ? {} : { RelayState: relayState }) };
  return { fields, html: writeAutoPostPage(action, Object.entries(fields)) };
}

/** A page that posts these fields, in order; a name may repeat. */
export function writeAutoPostPage(
  action: string,
  fields: readonly (readonly [name: string, value: string])[],
): string {
  const inputs = fields
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Continue</title></head><body><form method="post" action="${escapeHtml(action)}">${inputs}<noscript><p>Scripts are off in this browser: press the button to go on.</p><button type="submit">Continue</button></noscript></form><script>${autoPostScript}</script></body></html>`;
}

/** Escapes a value for HTML text and for a double-quoted attribute. */
export function escapeHtml(value: string): string {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
