/** The Role attribute of AWS: two ARNs with a comma between them, or the login is refused. */
import type { Check } from '../check';
import { offeredAttributes } from '../derived/attribute-demands';
import { isForAws } from '../derived/aws';
import { assertionKinds } from '../derived/protocol-message';

const ROLE = 'https://aws.amazon.com/SAML/Attributes/Role';
const role = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;
const provider = /^arn:aws[a-z-]*:iam::\d{12}:saml-provider\/\S+$/;

function faultOf(value: string): string | null {
  const parts = value.split(',').map((part) => part.trim());
  if (parts.length !== 2)
    return `it holds ${parts.length === 1 ? 'one part' : `${parts.length} parts`} instead of two`;
  if (!parts.some((part) => role.test(part))) return 'no part is the ARN of a role';
  return parts.some((part) => provider.test(part)) ? null : 'no part is the ARN of a SAML provider';
}

export const awsRoleMalformed: Check = {
  id: 'aws-role-malformed',
  category: 'attributes',
  severity: 'error',
  title: "AWS's Role attribute is a pair of ARNs",
  failureTitle: "AWS's Role attribute is not a pair of ARNs",
  why: 'AWS takes the role to assume and the SAML provider from this attribute, as two ARNs separated by a comma, and refuses anything else.',
  remedy: {
    idp: 'Send arn:aws:iam::ACCOUNT:role/ROLE,arn:aws:iam::ACCOUNT:saml-provider/PROVIDER, one AttributeValue for each role.',
    sp: 'Create the SAML provider and the role in IAM, and hand their ARNs to the IdP.',
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => offeredAttributes(subject).some(({ name }) => name === ROLE),
  run: (subject) =>
    offeredAttributes(subject)
      .filter(({ name }) => name === ROLE)
      .flatMap(({ values }) =>
        values.flatMap(({ element, value }) => {
          const fault = faultOf(value);
          if (fault === null) return [];
          return [
            {
              message: `The value ${value} is not what AWS asks for: ${fault}.`,
              expected: 'arn:aws:iam::123456789012:role/NAME,arn:aws:iam::123456789012:saml-provider/NAME',
              actual: value,
              ...(isForAws(subject) ? {} : { severity: 'warning' as const }),
              place: { element, part: 'content' as const },
            },
          ];
        }),
      ),
};
