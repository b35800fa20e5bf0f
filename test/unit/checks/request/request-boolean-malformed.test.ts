import { expect, test } from 'vitest';
import { requestBooleanMalformed } from '../../../../src-main/checks/request/request-boolean-malformed';
import { authnRequestXml, change } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withSwitch = (text: string) => change(authnRequestXml, ['Version="2.0"', `Version="2.0" ${text}`]);

test.each(['ForceAuthn="True"', 'IsPassive="yes"', 'ForceAuthn=""'])('%s', (text) => {
  expect(failuresOf(requestBooleanMalformed, withSwitch(text))).toHaveLength(1);
});

test('AllowCreate too', () => {
  const xml = change(authnRequestXml, [
    '</samlp:AuthnRequest>',
    '<samlp:NameIDPolicy AllowCreate="True"/></samlp:AuthnRequest>',
  ]);
  expect(failuresOf(requestBooleanMalformed, xml)[0]?.place?.attribute).toBe('AllowCreate');
});

test('passes what XML knows; without a switch there is nothing to judge', () => {
  for (const value of ['true', 'false', '1', '0']) {
    expect(passes(requestBooleanMalformed, withSwitch(`ForceAuthn="${value}"`))).toBe(true);
  }
  expect(outcomeOf(requestBooleanMalformed, authnRequestXml).verdict).toBe('not-applicable');
});
