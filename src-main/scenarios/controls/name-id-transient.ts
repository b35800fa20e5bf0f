/** The NameID is a transient one. */
import { NAMEID_FORMAT } from '../../core/saml/identifiers';
import { nameId } from '../mutate/paths';
import { setAttribute, setText, within } from '../mutate/tree';
import type { Scenario } from '../scenario';

export const nameIdTransient: Scenario = {
  id: 'name-id-transient',
  kind: 'control',
  title: 'The NameID is a transient one',
  why: 'Another value at each login names nobody for longer than the session.',
  reference: 'core-8.3.7',
  stage: 'content',
  assertion: within(
    nameId,
    setAttribute('Format', NAMEID_FORMAT.transient),
    setText('_f2b1c9a04d7e4f5d8c3b'),
  ),
  expected: 'accept',
  fires: [],
};
