/** Which form of a page goes on with the login, and what a browser would send of it. */
import type { Form, FormField, PageRead } from './read-page';

export interface Credentials {
  /** Null keeps the name the page offers. */
  readonly username: string | null;
  readonly password: string;
}

export interface Submission {
  readonly method: 'GET' | 'POST';
  readonly action: string | null;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The form that carries a SAML message by the POST binding; null when the page has none. */
export function findMessageForm(page: PageRead): Submission | null {
  const form = page.forms.find(({ fields }) =>
    fields.some(({ name, value }) => (name === 'SAMLRequest' || name === 'SAMLResponse') && value !== ''),
  );
  // A script submits it, so no button is sent along.
  return form ? submissionOf(form, form.fields.filter(isSent)) : null;
}

/** The form that asks for a name and a password; null when the page has none. */
export function findSignInForm(page: PageRead): Form | null {
  return page.forms.find(({ fields }) => fields.some(({ type }) => type === 'password')) ?? null;
}

/** The sign-in form filled; a string says what is missing. */
export function fillSignInForm(form: Form, { username, password }: Credentials): Submission | string {
  const typed = form.fields.filter(({ type }) => type === 'text' || type === 'email');
  const nameField = typed.find(({ name }) => /user|login|email|name|id/i.test(name)) ?? typed[0];
  if (!nameField) return 'Its sign-in form has no field for a user name';
  if (username === null && nameField.value === '')
    return 'Its sign-in form asks for a user name: name a persona';
  const sent = form.fields.filter(isSent).map((field) => {
    if (field === nameField) return { ...field, value: username ?? field.value };
    return field.type === 'password' ? { ...field, value: password } : field;
  });
  const button = form.fields.find(({ type }) => type === 'submit');
  return submissionOf(form, button ? [...sent, button] : sent);
}

function isSent({ type, checked }: FormField): boolean {
  if (type === 'checkbox' || type === 'radio') return checked;
  return !['submit', 'button', 'reset', 'image', 'file'].includes(type);
}

function submissionOf({ method, action }: Form, fields: readonly FormField[]): Submission {
  return { method, action, fields: fields.map(({ name, value }) => [name, value] as const) };
}
