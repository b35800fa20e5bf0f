/** Values of every plane of Unicode. */
import { appendChild, like, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const unicodeValues: Scenario = {
  id: 'unicode-values',
  kind: 'control',
  title: 'Values of every plane of Unicode',
  why: 'Names are not ASCII: accents, other scripts and emoji arrive unharmed.',
  reference: null,
  stage: 'content',
  assertion: within(
    ['AttributeStatement'],
    appendChild((statement) =>
      like(
        statement,
        'Attribute',
        [['Name', 'realName']],
        [like(statement, 'AttributeValue', [], ['Žofie Łukasz 中文 \u{1f600}'])],
      ),
    ),
  ),
  expected: 'accept',
  fires: [],
};
