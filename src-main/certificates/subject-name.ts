/** Distinguished names as people write them, to what the certificate library takes. */
import { CertificateError } from './certificate-error';
import { x509 } from './x509';

/** Upper bounds of RFC 5280, appendix A.1; longer ones are refused by OpenSSL and Java. */
const longest: Readonly<Record<string, number>> = { CN: 64, O: 64, OU: 64, C: 2, L: 128, ST: 128 };

const known = ['CN', 'O', 'OU', 'C', 'L', 'ST', 'DC', 'E', 'G', 'I', 'SN', 'T'];

/** `CN=idp, O=Example` (RFC 4514), openssl's `/CN=idp/O=Example`, or a common name alone. Throws CertificateError. */
export function parseSubject(text: string): { readonly name: string; readonly commonName: string | null } {
  const trimmed = text.trim();
  const name = readName(trimmed);
  const parts = name.toJSON().flatMap((part) => Object.entries(part));
  for (const [type, values] of parts) {
    const value = values[0] ?? '';
    const limit = longest[type];
    if (value === '') throw refuse(text, `${type} is empty`);
    if (limit !== undefined && [...value].length > limit) {
      throw refuse(text, `${type} has ${[...value].length} characters, ${limit} are allowed`);
    }
  }
  if (parts.length === 0) throw refuse(text, 'it is empty');
  return { name: name.toString(), commonName: name.getField('CN')[0] ?? null };
}

function readName(text: string): InstanceType<typeof x509.Name> {
  const form = text.startsWith('/') ? fromSlashes(text) : text;
  try {
    if (!/^\s*(?:[A-Za-z]+|\d+(?:\.\d+)+)\s*=/.test(form)) return new x509.Name([{ CN: [text] }]);
    return new x509.Name(keepLiteral(form));
  } catch (error) {
    throw refuse(text, error instanceof Error ? error.message : 'it is not a name');
  }
}

/** A comma or plus begins a part only before a type and `=`: "Example, Inc." is one value. */
function keepLiteral(form: string): string {
  if (/["\\]/.test(form)) return form;
  return form.replace(/[,+](?!\s*(?:[A-Za-z]+|\d+(?:\.\d+)+)\s*=)/g, '\\$&');
}

/** A slash begins a part only before a type and `=`: a URL in a value keeps its own. */
function fromSlashes(text: string): string {
  return text
    .slice(1)
    .split(/\/(?=[A-Za-z]+=)/)
    .map((part) => part.replace(/([,+"\\<>;])/g, '\\$1'))
    .join(', ');
}

function refuse(text: string, why: string): CertificateError {
  return new CertificateError(
    `"${text}" cannot be a subject: ${why}`,
    `Write CN=idp.example.com, O=Example; the types are ${known.join(', ')}.`,
  );
}
