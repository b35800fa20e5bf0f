/** An AttributeStatement with nothing in it. */
import type { Check } from '../check';
import { childElements } from '../../core/xml/query';
import { consumedAssertion } from '../derived/consumed-assertion';
import { assertionKinds } from '../derived/protocol-message';

export const attributeStatementEmpty: Check = {
  id: 'attribute-statement-empty',
  category: 'attributes',
  severity: 'warning',
  title: 'AttributeStatement holds attributes',
  failureTitle: 'AttributeStatement is empty',
  why: 'The schema asks for one attribute at least. Receivers that validate against it (php-saml, python3-saml) refuse the message; to others the user has no attributes.',
  remedy: {
    idp: 'Release an attribute to this application, or leave the statement out.',
    sp: null,
  },
  citations: ['core-2.7.3-not-empty'],
  needs: [],
  kinds: assertionKinds,
  applies: (subject) => (consumedAssertion(subject)?.read.attributeStatements.length ?? 0) > 0,
  run: (subject) =>
    (consumedAssertion(subject)?.read.attributeStatements ?? [])
      .filter((element) => childElements(element).length === 0)
      .map((element) => ({
        message: 'AttributeStatement holds no attribute.',
        expected: '1 Attribute at least',
        actual: '0',
        place: { element },
      })),
};
