/** Pages: the auto-post form of the POST binding, read by a real HTML parser that runs nothing. */
import { Parser } from 'htmlparser2';
import { unescapeHtml } from './escapes';
import { goInto, type Layer } from './layer';
import { skipProlog } from './prolog';

interface Form {
  action: string | null;
  fields: { name: string; value: string }[];
}

const MAX_MESSAGES = 500;

const pageStart = /^<(?:!doctype\s+html|html|head|body|form|script|input|textarea|noscript)[\s>/]/i;

/** True for text that starts as a page or a form, behind comments and an XML declaration. */
export function isPage(text: string): boolean {
  const start = skipProlog(text);
  return pageStart.test(text.slice(start, start + 40));
}

/** The message fields of every form in a page; null when the text is no page that holds any. */
export function unwrapHtml(layer: Layer): readonly Layer[] | null {
  if (!/<(?:html|head|body|form|input|textarea)[\s>/]/i.test(layer.text)) return null;
  const layers = readForms(layer.text).flatMap((form) => {
    const relayState = form.fields.find(({ name }) => name === 'RelayState')?.value ?? null;
    return form.fields
      .filter(({ name, value }) => (name === 'SAMLRequest' || name === 'SAMLResponse') && value !== '')
      .map(({ name, value }) =>
        goInto(layer, 'html-form', value, {
          carrier: 'form',
          url: form.action,
          parameter: name as Layer['parameter'],
          relayState,
        }),
      );
  });
  return layers.length > 0 ? layers.slice(0, MAX_MESSAGES) : null;
}

function readForms(text: string): Form[] {
  const forms: Form[] = [];
  let area: { name: string; value: string } | null = null;
  const current = (): Form => {
    const last = forms.at(-1) ?? { action: null, fields: [] };
    if (forms.length === 0) forms.push(last);
    return last;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'form') forms.push({ action: attributes['action'] ?? null, fields: [] });
      else if (name === 'input' && attributes['name'])
        current().fields.push({ name: attributes['name'], value: attributes['value'] ?? '' });
      else if (name === 'textarea' && attributes['name']) area = { name: attributes['name'], value: '' };
    },
    ontext: (piece) => {
      if (area) area.value += piece;
    },
    onclosetag: (name) => {
      if (name === 'textarea' && area) current().fields.push(area);
      if (name === 'textarea') area = null;
    },
  });
  parser.end(text);
  return forms;
}

/** XML or a page that was shown as text: `&lt;samlp:Response …`, escaped once or more. */
export function unwrapEscaped(layer: Layer): readonly Layer[] | null {
  return /^\s*&(?:amp;){0,3}(?:lt|#60|#x3c);/i.test(layer.text)
    ? [goInto(layer, 'html-unescape', unescapeHtml(layer.text))]
    : null;
}
