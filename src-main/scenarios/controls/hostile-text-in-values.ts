/** Values hold markup and quotes. */
import { appendChild, like, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const hostileTextInValues: Scenario = {
  id: 'hostile-text-in-values',
  kind: 'control',
  title: 'Values hold markup and quotes',
  why: 'What looks like markup is a value like any other: kept, shown as text, never run.',
  reference: null,
  stage: 'content',
  assertion: within(
    ['AttributeStatement'],
    appendChild((statement) =>
      like(
        statement,
        'Attribute',
        [['Name', 'motto']],
        [like(statement, 'AttributeValue', [], ['<script>alert(1)</script> & "quotes" \' ]]>'])],
      ),
    ),
  ),
  expected: 'accept',
  fires: [],
};
