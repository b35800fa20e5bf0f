/** The IdP cannot give the NameID format that was asked for. */
import type { Check } from '../check';
import { TRANSIENT_FORMAT } from '../derived/known-uris';

export const nameIdPolicyRefused: Check = {
  id: 'name-id-policy-refused',
  category: 'response',
  severity: 'warning',
  title: 'The IdP takes the NameID format that was asked for',
  failureTitle: 'The IdP refuses the NameID format that was asked for',
  why: 'InvalidNameIDPolicy means: of the format in NameIDPolicy (or its SPNameQualifier, or AllowCreate) the IdP can make no NameID for this user.',
  remedy: {
    idp: 'Issue a NameID of the format asked for (ADFS: a claim rule that transforms e-mail to Name ID with that outgoing format; Keycloak: client > Name ID format, Force Name ID Format), or let the application ask for another.',
    sp: 'Ask for a format the IdP offers, with AllowCreate="true" for persistent ones; or leave NameIDPolicy out.',
  },
  citations: ['core-3.4.1.1-refused'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response?.status?.subCode?.endsWith(':status:InvalidNameIDPolicy') ?? false,
  run: ({ response, request, idps }) => {
    const status = response?.status;
    if (!status) return [];
    const asked = request?.nameIdPolicy?.format ?? null;
    const offered = [...new Set(idps.flatMap((idp) => idp.roles).flatMap((role) => role.nameIdFormats))];
    const offers =
      offered.length === 0 ? 'unknown: its metadata was not given or names none' : offered.join(', ');
    return [
      {
        message: `The request asked for ${asked ?? 'a format that is not known here'}; the IdP offers: ${offers}.`,
        expected:
          offered.length === 0 ? `a format the IdP issues, such as ${TRANSIENT_FORMAT}` : offered.join(', '),
        actual: asked,
        place: { element: status.codeElement ?? status.element, part: 'whole' },
      },
    ];
  },
};
