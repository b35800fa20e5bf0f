/** The message begins with a byte order mark. */
import { toBase64 } from '../../core/bindings/encode';
import { setField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const byteOrderMark: Scenario = {
  id: 'byte-order-mark',
  kind: 'control',
  title: 'The message begins with a byte order mark',
  why: 'UTF-8 needs none and allows it.',
  reference: null,
  stage: 'transport',
  wire: (wire, _login, xml) => setField(wire, 'SAMLResponse', toBase64(`\ufeff${xml}`)),
  expected: 'accept',
  fires: [],
};
