/** The RoleSessionName of AWS: 2 to 64 characters of a small set, or the login is refused. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { offeredAttributes } from '../derived/attribute-demands';
import { isForAws } from '../derived/aws';
import { assertionKinds } from '../derived/protocol-message';

const PREFIX = 'https://aws.amazon.com/SAML/Attributes/';
const allowed = /^[\w+=,.@-]{2,64}$/;

export const awsSessionNameMalformed: Check = {
  id: 'aws-session-name-malformed',
  category: 'attributes',
  severity: 'error',
  title: "AWS's RoleSessionName is there and well-formed",
  failureTitle: "AWS's RoleSessionName is missing or malformed",
  why: 'AWS names the session after it and refuses a login without it, with blanks in it, or with more than 64 characters.',
  remedy: {
    idp: 'Send the attribute RoleSessionName with the e-mail address or login of the user: 2 to 64 letters, digits and _ + = , . @ -.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).some(({ name }) => name === `${PREFIX}Role`),
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined) return [];
    const found = read.attributes.find(({ name }) => name === `${PREFIX}RoleSessionName`);
    const value = found?.values[0]?.value ?? null;
    if (value !== null && found?.values.length === 1 && allowed.test(value)) return [];
    return [
      {
        message:
          found === undefined
            ? 'There is no attribute RoleSessionName.'
            : found.values.length > 1
              ? `RoleSessionName has ${found.values.length} values.`
              : `RoleSessionName is ${JSON.stringify(value ?? '')}.`,
        expected: '2 to 64 letters, digits and _ + = , . @ -',
        actual: value,
        ...(isForAws(subject) ? {} : { severity: 'warning' as const }),
        place: {
          element: found?.values[0]?.element ?? found?.element ?? read.attributeStatements[0] ?? read.element,
        },
      },
    ];
  },
};
