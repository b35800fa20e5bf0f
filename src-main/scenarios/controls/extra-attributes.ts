/** A hundred and fifty groups and an empty value. */
import { appendChild, like, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const extraAttributes: Scenario = {
  id: 'extra-attributes',
  kind: 'control',
  title: 'A hundred and fifty groups and an empty value',
  why: 'Big tenants send long lists; an attribute without a value says nothing wrong.',
  reference: null,
  stage: 'content',
  assertion: within(
    ['AttributeStatement'],
    appendChild((statement) =>
      like(
        statement,
        'Attribute',
        [['Name', 'memberOf']],
        Array.from({ length: 150 }, (_, index) => like(statement, 'AttributeValue', [], [`Group ${index}`])),
      ),
    ),
    appendChild((statement) =>
      like(statement, 'Attribute', [['Name', 'nickname']], [like(statement, 'AttributeValue')]),
    ),
  ),
  expected: 'accept',
  fires: [],
};
