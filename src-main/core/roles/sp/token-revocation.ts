/**
 * Global token revocation as an application reads it (draft-parecki-oauth-global-token-revocation): whom a request
 * names, by a subject identifier of RFC 9493, and which of the application's sessions are theirs.
 */
import type { SessionJson } from '../../../contract/model/trace';

/** The subject identifiers that identity providers send; RFC 9493 section 3.2 has more. */
export type RevokedSubject =
  | { readonly format: 'email'; readonly email: string }
  | { readonly format: 'opaque'; readonly id: string }
  | { readonly format: 'iss_sub'; readonly iss: string; readonly sub: string };

const members = { email: ['email'], opaque: ['id'], iss_sub: ['iss', 'sub'] } as const;

/** Names under which identity providers send the e-mail address, by their last part. */
const emailNames = /(?:^|[/.:])(?:e-?mail(?:_?address)?|mail|0\.9\.2342\.19200300\.100\.1\.3)$/i;

/** Reads the body: `sub_id`, or `subject` as before draft -03. A string says what is wrong with it, in one sentence. */
export function readRevokedSubject(body: string): RevokedSubject | string {
  const document = parseObject(body);
  if (document === null) return 'The body is no JSON object';
  const name = 'sub_id' in document ? 'sub_id' : 'subject';
  const given = document[name];
  if (given === undefined) return 'The body has neither sub_id nor subject';
  if (!isObject(given)) return `${name} is no JSON object`;
  const { format } = given;
  if (format !== 'email' && format !== 'opaque' && format !== 'iss_sub') {
    const found = typeof format === 'string' ? `"${format}"` : 'missing';
    return `The format of ${name} is ${found}; this application knows email, opaque and iss_sub`;
  }
  const missing = members[format].find((member) => !isText(given[member]));
  if (missing !== undefined) return `${name} of the format ${format} needs the member ${missing}`;
  return given as RevokedSubject;
}

/** Whether a session that this identity provider began is the subject's. */
export function isSessionOf(
  { nameId, attributes, issuer }: SessionJson,
  subject: RevokedSubject,
  idpEntityId: string,
): boolean {
  if (issuer !== idpEntityId) return false;
  switch (subject.format) {
    case 'opaque':
      return nameId?.value === subject.id;
    case 'iss_sub':
      return nameId?.value === subject.sub;
    case 'email': {
      const wanted = subject.email.toLowerCase();
      const addresses = attributes.flatMap(({ name, values }) => (emailNames.test(name ?? '') ? values : []));
      return [nameId?.value ?? '', ...addresses].some((each) => each.toLowerCase() === wanted);
    }
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
