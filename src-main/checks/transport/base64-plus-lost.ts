/** Blanks where base64 had plus signs: a form or URL decoder turned each "+" into a space, and strict receivers refuse the rest. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { wasEncoded, wasRepaired } from '../derived/transport-facts';

export const base64PlusLost: Check = {
  id: 'base64-plus-lost',
  category: 'transport',
  severity: 'warning',
  title: 'The plus signs of the base64 arrived',
  failureTitle: 'Plus signs of the base64 turned into spaces',
  why: 'In query strings and forms "+" means a space. A sender that does not write it as %2B, or a middlebox that decodes once too often, damages the message.',
  remedy: {
    idp: 'Percent-encode the base64 value (%2B, %2F, %3D) before putting it into the form body or URL.',
    sp: 'Look for code, a web application firewall or a proxy that decodes the body twice, and read the field from the raw form.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: wasEncoded,
  run: (subject) =>
    wasRepaired(subject, 'space-for-plus')
      ? [
          {
            message:
              'The base64 has spaces at places that are no line ends; with "+" in their place it decodes to this message.',
            expected: '+ or %2B',
            actual: 'spaces',
            offset: 0,
          },
        ]
      : [],
};
