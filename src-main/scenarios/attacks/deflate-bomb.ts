/** A redirect that unpacks to eleven megabytes. */
import { toDeflatedBase64 } from '../../core/bindings/encode';
import { changeField } from '../mutate/wire';
import type { Scenario } from '../scenario';

export const deflateBomb: Scenario = {
  id: 'deflate-bomb',
  kind: 'attack',
  title: 'A redirect that unpacks to eleven megabytes',
  why: 'A few kilobytes fill the receiver’s memory.',
  reference: 'CVE-2025-25293',
  base: 'redirect-request',
  stage: 'transport',
  wire: (wire, _login, xml) =>
    changeField(wire, 'SAMLRequest', () =>
      encodeURIComponent(toDeflatedBase64(xml + ' '.repeat(11 * 1024 * 1024))),
    ),
  expected: 'reject',
  fires: [],
  seenBy: 'unreadable',
};
