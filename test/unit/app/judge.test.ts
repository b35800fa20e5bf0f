import { expect, test } from 'vitest';
import { judge } from '../../../src-main/app/judge';
import type { DetectedMessage } from '../../../src-main/core/bindings/detected';
import { authnRequestXml, logoutRequestXml, responseXml } from '../../helpers/response-xml';
import { fittingFacts } from '../../helpers/run-check';
import { makeSigner, signXml } from '../../helpers/sign-xml';

const signer = makeSigner();
const facts = { ...fittingFacts, idpKeys: [signer.trusted] };
const message = (xml: string, rest: Partial<DetectedMessage> = {}): DetectedMessage => ({
  xml,
  steps: [],
  binding: 'post',
  parameter: null,
  relayState: null,
  rawQuery: null,
  url: null,
  repairs: [],
  ...rest,
});
const healthy = message(signXml(responseXml(), { signer, target: 'Assertion' }));

test('the whole is as good as its worst message, and locations say which message they are in', () => {
  expect(judge({ messages: [healthy, message(authnRequestXml)] }, facts).verdict).toBe('accept');
  const mixed = judge({ messages: [healthy, message(logoutRequestXml)] }, facts);
  expect(mixed.verdict).toBe('reject');
  expect(mixed.findings.map(({ check, location }) => [check, location?.message])).toEqual([
    ['logout-unsigned', 1],
    ['logout-session-index-missing', 1],
  ]);
  expect(mixed.trusted?.nameId?.value).toBe('alice@example.com');
});

test('a replayed assertion is refused where the caller remembers', () => {
  const seen = judge({ messages: [healthy] }, { ...facts, seenAssertionIds: new Set(['_assertion1']) });
  expect(seen.findings.map(({ check }) => check)).toEqual(['assertion-replayed']);
  expect(judge({ messages: [healthy] }, { ...facts, seenAssertionIds: new Set() }).verdict).toBe('accept');
});

test("an SP's own key never verifies a Response", () => {
  const checked = judge({ messages: [healthy] }, { ...facts, idpKeys: [], spKeys: [signer.trusted] });
  expect(checked.verdict).toBe('undetermined');
  expect(checked.trusted).toBeNull();
});

test('what nobody can judge is undetermined, and a broken message rejected with its place', () => {
  const artifact = '<samlp:ArtifactResolve xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_a"/>';
  expect(judge({ messages: [message(artifact)] }, facts)).toMatchObject({
    verdict: 'undetermined',
    summary: 'Cannot judge: there is nothing in it that signs anybody in.',
  });
  const broken = judge({ messages: [message(responseXml().slice(0, -20))] }, facts);
  expect(broken.verdict).toBe('reject');
  expect(broken.findings[0]?.check).toBe('xml-not-well-formed');
  expect(broken.findings[0]?.location?.line).toBe(broken.messages[0]?.broken?.line);
  expect(broken.findings[0]?.location?.line).toBeGreaterThan(1);
});
