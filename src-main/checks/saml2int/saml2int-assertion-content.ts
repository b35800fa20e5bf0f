/** More or fewer parts than the deployment profile counts: one assertion, one authentication statement, at most one attribute statement. */
import type { Check } from '../check';
import { consumedAssertion } from '../derived/consumed-assertion';
import type { Failure } from '../check';

export const saml2intAssertionContent: Check = {
  id: 'saml2int-assertion-content',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: one assertion with one authentication statement',
  failureTitle: 'saml2int: more or fewer assertions or statements than one',
  why: 'With two of a kind every receiver chooses for itself which one counts.',
  remedy: {
    idp: 'Send one assertion with one AuthnStatement and at most one AttributeStatement.',
    sp: null,
  },
  citations: ['saml2int-5.1.2-one'],
  needs: [],
  kinds: ['Response'],
  applies: ({ response }) => response?.status?.code === 'urn:oasis:names:tc:SAML:2.0:status:Success',
  run: (subject) => {
    const { response } = subject;
    if (response === null) return [];
    const failures: Failure[] = [];
    const count = response.assertions.length + response.encryptedAssertions.length;
    if (count !== 1) {
      failures.push({
        message: `The Response has ${count} assertions.`,
        expected: '1',
        actual: String(count),
        place: { element: response.element },
      });
    }
    const read = consumedAssertion(subject)?.read;
    if (read === undefined) return failures;
    const authn = read.authnStatements.length;
    const attributes = read.attributeStatements.length;
    if (authn !== 1 || attributes > 1) {
      failures.push({
        message: `The assertion has ${authn} AuthnStatement and ${attributes} AttributeStatement.`,
        expected: '1 AuthnStatement, at most 1 AttributeStatement',
        actual: `${authn}, ${attributes}`,
        place: { element: read.element },
      });
    }
    return failures;
  },
};
