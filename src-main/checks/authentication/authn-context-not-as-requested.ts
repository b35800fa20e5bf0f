/** The user authenticated in another way than the request demands. */
import type { Check } from '../check';
import { answeredRequest } from '../derived/answered-request';
import { consumedAssertion } from '../derived/consumed-assertion';
import type { AuthnRequestRead, AuthnStatementRead } from '../../core/saml/model';
import type { Subject } from '../subject';

function demand(subject: Subject): NonNullable<AuthnRequestRead['requestedAuthnContext']> | null {
  const context = answeredRequest(subject)?.requestedAuthnContext ?? null;
  return context === null || context.classRefs.length === 0 || context.declRefs.length > 0 ? null : context;
}

/** Which class is stronger only the IdP knows: "minimum" and "maximum" are satisfied by what it deems so. */
function contradicts(comparison: string | null, asked: readonly string[], given: string): boolean {
  if (comparison === null || comparison === 'exact') return !asked.includes(given);
  return comparison === 'better' && asked.includes(given);
}

function statements(subject: Subject): readonly AuthnStatementRead[] {
  return (consumedAssertion(subject)?.read.authnStatements ?? []).filter(({ classRef }) => classRef !== null);
}

export const authnContextNotAsRequested: Check = {
  id: 'authn-context-not-as-requested',
  category: 'authentication',
  severity: 'warning',
  title: 'The authentication context is one the request asked for',
  failureTitle: 'The authentication context is none the request asked for',
  why: 'With Comparison="exact", which is also the default, the class has to be one of those asked for, letter for letter. Strict service providers (Elasticsearch, for one) refuse any other, even a stronger one.',
  remedy: {
    idp: 'State the class that was asked for when the login satisfies it, or answer NoAuthnContext.',
    sp: 'Leave RequestedAuthnContext out, name every class that is welcome, or ask with Comparison="minimum": users with MFA, Windows or a certificate do not match PasswordProtectedTransport.',
  },
  citations: ['core-3.3.2.2.1-comparison'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => demand(subject) !== null && statements(subject).length > 0,
  run: (subject) => {
    const context = demand(subject);
    if (context === null) return [];
    const { comparison, classRefs } = context;
    const given = statements(subject);
    if (given.some(({ classRef }) => !contradicts(comparison, classRefs, classRef?.value ?? ''))) return [];
    return given.slice(0, 1).flatMap(({ classRef }) => {
      if (classRef === null) return [];
      const how = comparison === 'better' ? 'something better than' : 'exactly';
      return [
        {
          message: `The request asked for ${how} ${classRefs.join(' or ')}; the user authenticated by ${classRef.value}.`,
          expected: `${comparison ?? 'exact'}: ${classRefs.join(', ')}`,
          actual: classRef.value,
          place: { element: classRef.element, part: 'content' as const },
        },
      ];
    });
  },
};
