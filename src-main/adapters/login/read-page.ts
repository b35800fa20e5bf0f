/** What a browser's stand-in needs of a page: its title and its forms, read by an HTML parser that runs nothing. */
import { Parser } from 'htmlparser2';

export interface FormField {
  readonly name: string;
  readonly value: string;
  /** Lower case: `text`, `password`, `hidden`, `submit`, ... or `textarea`. */
  readonly type: string;
  readonly checked: boolean;
}

export interface Form {
  /** As written; null posts back to the page. */
  readonly action: string | null;
  readonly method: 'GET' | 'POST';
  readonly fields: readonly FormField[];
}

export interface PageRead {
  readonly title: string | null;
  readonly forms: readonly Form[];
}

/** Never throws: a broken page yields what could be read. */
export function readPage(text: string): PageRead {
  const forms: (Form & { fields: FormField[] })[] = [];
  let form: (Form & { fields: FormField[] }) | null = null;
  let area: { name: string; value: string } | null = null;
  let title: string | null = null;
  let inTitle = false;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const { name = '', value, type } = attributes;
      if (tag === 'title') inTitle = title === null;
      if (tag === 'form') {
        const method = attributes['method']?.toLowerCase() === 'post' ? 'POST' : 'GET';
        form = { action: attributes['action'] ?? null, method, fields: [] };
        forms.push(form);
      }
      if (name === '' || 'disabled' in attributes) return;
      const checked = 'checked' in attributes;
      if (tag === 'input') {
        const kind = (type ?? 'text').toLowerCase();
        // A ticked box without a value sends "on" (HTML, form-data set).
        const fallback = kind === 'checkbox' || kind === 'radio' ? 'on' : '';
        form?.fields.push({ name, value: value ?? fallback, type: kind, checked });
      }
      if (tag === 'button')
        form?.fields.push({ name, value: value ?? '', type: (type ?? 'submit').toLowerCase(), checked });
      if (tag === 'textarea') area = { name, value: '' };
    },
    ontext: (piece) => {
      if (area) area.value += piece;
      if (inTitle) title = (title ?? '') + piece;
    },
    onclosetag: (tag) => {
      if (tag === 'title') inTitle = false;
      if (tag === 'textarea' && area) form?.fields.push({ ...area, type: 'textarea', checked: false });
      if (tag === 'textarea') area = null;
      if (tag === 'form') form = null;
    },
  });
  parser.end(text);
  return { title: (title as string | null)?.replace(/\s+/g, ' ').trim() || null, forms };
}
