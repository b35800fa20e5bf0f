/** The answer went to another address than the one that was asked for. */
import type { Check } from '../check';
import { answeredRequest, requestedAcsUrl } from '../derived/answered-request';
import { chosenConfirmation } from '../derived/bearer-confirmation';
import { describeDifference } from '../derived/near-miss';

export const acsNotAsRequested: Check = {
  id: 'acs-not-as-requested',
  category: 'response',
  severity: 'warning',
  title: 'The answer goes to the ACS the request asked for',
  failureTitle: 'The answer goes to another ACS than the request asked for',
  why: 'The request names where it wants to be answered. An IdP that uses its own setting sends users of a second host, tenant or region to the wrong place.',
  remedy: {
    idp: 'Honour AssertionConsumerServiceURL when it is registered (Okta: Allow this app to request other SSO URLs; Entra ID: add it to the Reply URLs).',
    sp: 'Ask for an ACS URL that is registered at the IdP, character for character.',
  },
  citations: ['core-3.4.1-acs-url'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const request = answeredRequest(subject);
    return request !== null && requestedAcsUrl(request, subject) !== null;
  },
  run: (subject) => {
    const request = answeredRequest(subject);
    const asked = request && requestedAcsUrl(request, subject);
    const { response } = subject;
    if (!asked || response === null) return [];
    const data = chosenConfirmation(subject)?.data ?? null;
    const used = [
      { name: 'Destination', value: response.destination, element: response.element },
      ...(data === null ? [] : [{ name: 'Recipient', value: data.recipient, element: data.element }]),
    ];
    return used.flatMap(({ name, value, element }) => {
      if (value === null || value.trim() === '' || value === asked) return [];
      const difference = describeDifference(asked, value);
      return [
        {
          message: `${name} is ${value}, the request asked for ${asked}${difference === null ? '' : `: ${difference}`}.`,
          expected: asked,
          actual: value,
          place: { element, attribute: name },
        },
      ];
    });
  },
};
