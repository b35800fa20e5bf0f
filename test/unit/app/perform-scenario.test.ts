import { beforeAll, expect, test } from 'vitest';
import { performPlain, performScenario, strangerKeyFor } from '../../../src-main/app/perform-scenario';
import type { IssueSpec } from '../../../src-main/core/roles/idp/issue-response';
import type { SigningKey } from '../../../src-main/core/xmlsec/sign';
import { generic } from '../../../src-main/profiles/idp/generic';
import { MissingPartError } from '../../../src-main/scenarios/mutate/missing-part';
import { findScenario } from '../../../src-main/scenarios/registry';
import type { Scenario } from '../../../src-main/scenarios/scenario';
import { countedRandom } from '../../helpers/counted-random';
import { acsUrl, idpEntityId, judgedAt, spEntityId } from '../../helpers/response-xml';
import { makeTestKey } from '../../helpers/test-key';

let key: SigningKey;
let stranger: SigningKey;
beforeAll(async () => {
  ({ key } = await makeTestKey());
  stranger = await strangerKeyFor(key, judgedAt);
});

const perform = (id: string) => {
  const scenario = findScenario(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return performScenario(scenario, spec(), '/here', stranger);
};

const spec = (): IssueSpec => ({
  flavour: generic,
  idp: { entityId: idpEntityId, signingKey: key },
  sp: { entityId: spEntityId, acsUrl },
  nameId: { value: 'alice@example.com', format: null },
  attributes: [],
  request: { id: '_request1' },
  now: judgedAt,
  random: countedRandom(4),
});

test('a stranger bears the same name, has another key, and is made once', async () => {
  expect(stranger.certificate.subject).toBe(key.certificate.subject);
  expect(stranger.certificate.spkiHash).not.toBe(key.certificate.spkiHash);
  expect(await strangerKeyFor(key, judgedAt + 1)).toBe(stranger);
});

test('without a scenario the message travels as it is, with its RelayState', () => {
  expect(performPlain('<a/>', '/here')).toEqual({
    xml: '<a/>',
    issued: '<a/>',
    wire: {
      kind: 'form',
      fields: [
        ['SAMLResponse', 'PGEvPg=='],
        ['RelayState', '/here'],
      ],
    },
  });
});

test('a change before signing is in what was issued, one after it is not', () => {
  const before = perform('audience-other');
  expect(before.issued).toBe(before.xml);
  expect(before.xml).toContain('other-application.example');
  const after = perform('name-changed');
  expect(after.issued).toContain('alice@example.com');
  expect(after.xml).not.toContain('alice@example.com');
});

test('a change on the way leaves the message alone', () => {
  const { xml, issued, wire } = perform('relay-state-elsewhere');
  expect(issued).toBe(xml);
  expect(wire.kind === 'form' ? wire.fields[1] : null).toEqual(['RelayState', 'https://evil.example/']);
});

test('an unasked login has no request, whatever was asked', () => {
  expect(perform('unsolicited').xml).not.toContain('InResponseTo');
});

test.each([
  ['redirect-request', 'query', /^SAMLRequest=.*&RelayState=%2Fhere&SigAlg=.*&Signature=/],
  ['metadata-signed', 'document', /^<md:EntityDescriptor/],
])('%s travels as a %s', (id, kind, form) => {
  const { wire } = perform(id);
  expect(wire.kind).toBe(kind);
  expect(wire.kind === 'query' ? wire.query : wire.kind === 'document' ? wire.text : '').toMatch(form);
});

test('encryption to an SP without a certificate is no login to change', () => {
  expect(() => perform('assertion-encrypted')).toThrow(MissingPartError);
});

test('a scenario that finds nothing to change does not pass untouched', () => {
  const nothing: Scenario = {
    ...(findScenario('audience-other') as Scenario & { stage: 'content' }),
    assertion: () => {
      throw new MissingPartError('nothing there');
    },
  };
  expect(() => performScenario(nothing, spec(), null, stranger)).toThrow('nothing there');
});
