/** The SP is one of three audiences. */
import { setText, splitChild, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const severalAudiences: Scenario = {
  id: 'several-audiences',
  kind: 'control',
  title: 'The SP is one of three audiences',
  why: 'Audiences in one restriction are alternatives: one match is enough.',
  reference: 'core-2.5.1.4',
  stage: 'content',
  assertion: (assertion, login) =>
    within(
      ['Conditions', 'AudienceRestriction'],
      splitChild(
        'Audience',
        setText('https://first.example/metadata'),
        setText(login.sp.entityId),
        setText('https://last.example/metadata'),
      ),
    )(assertion),
  expected: 'accept',
  fires: [],
};
