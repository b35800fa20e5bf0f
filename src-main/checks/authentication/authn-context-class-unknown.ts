/** A class that SAML does not define although it looks as if it did, or that is no URI. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import { AC_CLASSES, authnContextClasses, nearestUri } from '../derived/known-uris';
import { assertionKinds } from '../derived/protocol-message';
import { isAbsoluteUri } from '../derived/uri';

export const authnContextClassUnknown: Check = {
  id: 'authn-context-class-unknown',
  category: 'authentication',
  severity: 'notice',
  title: 'The authentication context class is one that exists',
  failureTitle: 'The authentication context class is not known',
  why: 'Classes are compared letter for letter. A misspelt one satisfies no demand.',
  remedy: {
    idp: 'Correct the spelling of the class; own classes need a URI of their own.',
    sp: null,
  },
  citations: [],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).some(({ classRef }) => classRef !== null),
  run: (subject) =>
    (consumedAssertion(subject)?.read.authnStatements ?? []).flatMap(({ classRef }) => {
      if (classRef === null) return [];
      const { value, element } = classRef;
      const claims = value.trim().toLowerCase().startsWith(AC_CLASSES.toLowerCase());
      if (authnContextClasses.has(value) || (!claims && isAbsoluteUri(value.trim()))) return [];
      const near = nearestUri(value, authnContextClasses);
      return [
        {
          message: `AuthnContextClassRef is ${value}${near === null ? '' : `; ${near} is probably meant`}.`,
          expected: near ?? `a class of ${AC_CLASSES}, or a URI of its own`,
          actual: value,
          place: { element, part: 'content' as const },
        },
      ];
    }),
};
