/** What the strict builders refuse: a message nobody may send is a mistake in the program, not a finding. */

/** The specification given to a builder cannot become a valid message. */
export class InvalidSpecificationError extends Error {
  override readonly name = 'InvalidSpecificationError';
}

const START = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`;
const NC_NAME = new RegExp(String.raw`^[${START}][${START}\-.0-9\xB7\u0300-\u036F\u203F-\u2040]*$`, 'u');

/** True for an NCName (Namespaces in XML 1.0, section 3), the form of every ID in SAML. */
export function isNcName(value: string): boolean {
  return NC_NAME.test(value);
}

/** Throws unless `id` may be an xs:ID. */
export function requireId(id: string, what: string): string {
  if (!isNcName(id)) {
    throw new InvalidSpecificationError(`The ID of ${what} is not an NCName: ${JSON.stringify(id)}`);
  }
  return id;
}

/** Throws when a text that must not be empty is. */
export function requireText(value: string, what: string): string {
  if (value === '') throw new InvalidSpecificationError(`${what} is empty`);
  return value;
}

/** Throws `message` unless the condition holds. */
export function requireThat(condition: boolean, message: string): void {
  if (!condition) throw new InvalidSpecificationError(message);
}
