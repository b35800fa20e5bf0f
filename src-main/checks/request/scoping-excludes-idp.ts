/** A request whose list of acceptable IdPs does not name the one it is sent to. */
import type { Check } from '../check';

export const scopingExcludesIdp: Check = {
  id: 'scoping-excludes-idp',
  category: 'request',
  severity: 'notice',
  title: 'Scoping names the IdP the request is sent to',
  failureTitle: 'Scoping does not name the IdP the request is sent to',
  why: 'IDPList says whom the SP trusts to authenticate. A proxy then looks for one of them; an IdP that is not named may answer NoSupportedIDP.',
  remedy: {
    idp: null,
    sp: 'Add the entity ID of the IdP to IDPList, or leave Scoping out unless the request goes to a proxy.',
  },
  citations: [],
  needs: [],
  kinds: ['AuthnRequest'],
  applies: ({ authnRequest, idps }) => idps.length > 0 && (authnRequest?.scoping?.idpEntries.length ?? 0) > 0,
  run: ({ authnRequest, idps }) => {
    const scoping = authnRequest?.scoping;
    const known = idps.flatMap(({ entityId }) => entityId ?? []);
    if (!scoping || scoping.idpEntries.some((entry) => known.includes(entry))) return [];
    return [
      {
        message: `IDPList names ${scoping.idpEntries.join(', ')}, not ${known.join(' or ')}.`,
        expected: known.join(', '),
        actual: scoping.idpEntries.join(', '),
        place: { element: scoping.element, part: 'whole' },
      },
    ];
  },
};
