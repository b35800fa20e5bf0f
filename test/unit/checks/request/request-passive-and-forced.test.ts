import { expect, test } from 'vitest';
import { requestPassiveAndForced } from '../../../../src-main/checks/request/request-passive-and-forced';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withSwitches = (text: string) => change(authnRequestXml, ['Version="2.0"', `Version="2.0" ${text}`]);

test('both', () => {
  expect(failuresOf(requestPassiveAndForced, withSwitches('IsPassive="1" ForceAuthn="true"'))).toHaveLength(
    1,
  );
});

test('passes one of them', () => {
  expect(passes(requestPassiveAndForced, withSwitches('IsPassive="true" ForceAuthn="false"'))).toBe(true);
  expect(outcomeOf(requestPassiveAndForced, withSwitches('ForceAuthn="true"')).verdict).toBe(
    'not-applicable',
  );
});
