/** No bearer confirmation: the assertion does not say that whoever presents it is the user. */
import type { Check } from '../check';
import { BEARER_METHOD, bearerConfirmations } from '../derived/bearer-confirmation';
import { consumedAssertion, hasAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const bearerConfirmationMissing: Check = {
  id: 'bearer-confirmation-missing',
  category: 'assertion',
  severity: 'error',
  title: 'The subject is confirmed by the bearer method',
  failureTitle: 'The subject has no bearer confirmation',
  why: 'Web browser single sign-on rests on the bearer method. Holder-of-key or sender-vouches confirm somebody else than the browser.',
  remedy: {
    idp: 'Send a SubjectConfirmation with Method urn:oasis:names:tc:SAML:2.0:cm:bearer.',
    sp: 'No change: the web profile requires it.',
  },
  citations: ['profiles-4.1.4.2-bearer'],
  needs: [],
  kinds: assertionKinds,
  applies: hasAssertion,
  run: (subject) => {
    const read = consumedAssertion(subject)?.read;
    if (read === undefined || bearerConfirmations(subject).length > 0) return [];
    const methods = read.subjectConfirmations.map((confirmation) => confirmation.method ?? '(no Method)');
    return [
      {
        message:
          read.subject === null
            ? 'The assertion has no Subject.'
            : methods.length === 0
              ? 'Subject has no SubjectConfirmation.'
              : `Subject is confirmed by ${methods.join(' and ')} only.`,
        expected: BEARER_METHOD,
        actual: methods.length === 0 ? null : methods.join(', '),
        place: { element: read.subjectConfirmations[0]?.element ?? read.subject ?? read.element },
      },
    ];
  },
};
