/** A bare Responder or Requester: the IdP refuses and does not say why. What usually stands behind it is known. */
import type { Check } from '../check';
import { PASSWORD_PROTECTED_TRANSPORT } from '../derived/known-uris';
import type { Subject } from '../subject';

const prefix = 'urn:oasis:names:tc:SAML:2.0:status:';

/** What of the request is worth a look first. */
function suspects({ request }: Subject): string {
  if (request === null)
    return 'NameIDPolicy, RequestedAuthnContext, the signature of the request and its algorithm';
  const format = request.nameIdPolicy?.format ?? null;
  const contexts = request.requestedAuthnContext?.classRefs ?? [];
  const asked = [
    ...(format === null ? [] : [`the NameID format it asks for (${format})`]),
    ...(contexts.length === 0 ? [] : [`the authentication context it asks for (${contexts.join(', ')})`]),
    'its signature and the algorithm of it',
  ];
  return asked.join(', ');
}

export const statusWithoutReason: Check = {
  id: 'status-without-reason',
  category: 'response',
  severity: 'warning',
  title: 'An error status gives a reason',
  failureTitle: 'The IdP refuses without giving a reason',
  why: 'ADFS above all answers with a bare Responder; the reason stands in its event log alone.',
  remedy: {
    idp: 'ADFS: look into Applications and Services Logs > AD FS > Admin at the time of the login. Check the NameID the claim rules issue, the secure hash algorithm of the relying party trust, and its signature certificates.',
    sp: `Ask for less: leave NameIDPolicy/@Format and RequestedAuthnContext (${PASSWORD_PROTECTED_TRANSPORT}) out, sign with RSA-SHA256, and add them back one by one.`,
  },
  citations: [],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => {
    const code = response?.status?.code ?? '';
    return code === `${prefix}Responder` || code === `${prefix}Requester`;
  },
  run: (subject) => {
    const status = subject.response?.status ?? null;
    if (status === null || status.subCode !== null || (status.message ?? '').trim() !== '') return [];
    return [
      {
        message: `The IdP answers ${status.code ?? ''} and nothing else. Of the request look first at: ${suspects(subject)}.`,
        expected: 'a second status code or a StatusMessage',
        actual: status.code,
        place: { element: status.codeElement ?? status.element },
      },
    ];
  },
};
