/** A switch with a value that is no XML boolean, such as Python's True: it is read as false, or the request is refused. */
import type { Check } from '../check';
import type { AuthnRequestRead } from '../../core/saml/model';

const booleans = new Set(['true', 'false', '1', '0']);

function switches(request: AuthnRequestRead) {
  const policy = request.nameIdPolicy;
  return [
    { name: 'ForceAuthn', value: request.forceAuthn, element: request.element },
    { name: 'IsPassive', value: request.isPassive, element: request.element },
    ...(policy === null ? [] : [{ name: 'AllowCreate', value: policy.allowCreate, element: policy.element }]),
  ].filter(({ value }) => value !== null);
}

export const requestBooleanMalformed: Check = {
  id: 'request-boolean-malformed',
  category: 'request',
  severity: 'warning',
  title: 'ForceAuthn, IsPassive and AllowCreate are true or false',
  failureTitle: 'A switch of the request is neither true nor false',
  why: 'xs:boolean knows true, false, 1 and 0, in lower case. Anything else is refused by receivers that validate, and quietly taken for false by the rest.',
  remedy: {
    idp: null,
    sp: 'Write "true" or "false" in lower case (in Python: str(value).lower()).',
  },
  citations: [],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest }) => authnRequest !== null && switches(authnRequest).length > 0,
  run: ({ authnRequest }) =>
    authnRequest === null
      ? []
      : switches(authnRequest)
          .filter(({ value }) => !booleans.has((value ?? '').trim()))
          .map(({ name, value, element }) => ({
            message: `${name} is ${value === '' ? 'empty' : (value ?? '')}.`,
            expected: 'true or false',
            actual: value,
            place: { element, attribute: name },
          })),
};
