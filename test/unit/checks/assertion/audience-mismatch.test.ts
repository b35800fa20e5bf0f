import { expect, test } from 'vitest';
import { audienceMismatch } from '../../../../src-main/checks/assertion/audience-mismatch';
import { responseXml, spEntityId } from '../../../helpers/response-xml';
import { failuresOf, outcomeOf, passes } from '../../../helpers/run-check';

const audience = `<saml:Audience>${spEntityId}</saml:Audience>`;
const other = '<saml:Audience>https://other.example.com</saml:Audience>';
const restriction = (content: string) => `<saml:AudienceRestriction>${content}</saml:AudienceRestriction>`;

test('names what sets it apart', () => {
  const [failure] = failuresOf(
    audienceMismatch,
    responseXml([`${spEntityId}</saml:Audience>`, `${spEntityId}/</saml:Audience>`]),
  );
  expect(failure).toMatchObject({ expected: spEntityId, actual: `${spEntityId}/` });
  expect(failure?.message).toContain('it has one slash more at the end');
});

test('audiences within a restriction are alternatives', () => {
  expect(passes(audienceMismatch, responseXml([audience, other + audience]))).toBe(true);
});

test('every restriction has to name the SP', () => {
  const xml = responseXml([restriction(audience), restriction(audience) + restriction(other)]);
  expect(failuresOf(audienceMismatch, xml)).toHaveLength(1);
});

test('an empty restriction names nobody', () => {
  expect(failuresOf(audienceMismatch, responseXml([audience, '']))[0]?.message).toContain('names nobody');
});

test('white space around a URI is a warning only', () => {
  const xml = responseXml([audience, `<saml:Audience> ${spEntityId}\n</saml:Audience>`]);
  expect(failuresOf(audienceMismatch, xml)[0]?.severity).toBe('warning');
});

test('passes the entity ID and waits for it', () => {
  expect(passes(audienceMismatch, responseXml())).toBe(true);
  expect(outcomeOf(audienceMismatch, responseXml(), { facts: { spEntityId: null } }).verdict).toBe(
    'not-verified',
  );
});
