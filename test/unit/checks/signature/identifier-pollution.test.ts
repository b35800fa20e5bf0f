import { expect, test } from 'vitest';
import { identifierPollution } from '../../../../src-main/checks/signature/identifier-pollution';
import { responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();

test('a second ID on the assertion', () => {
  const xml = responseXml(['ID="_assertion1"', 'ID="_assertion1" samlp:ID="_other"']);
  const [failure] = failuresOf(identifierPollution, xml);
  expect(failure?.actual).toBe('ID="_assertion1" samlp:ID="_other"');
  expect(failure?.severity).toBeUndefined();
});

test('only a warning where the signature holds all the same', () => {
  const xml = signXml(responseXml(['ID="_assertion1"', 'ID="_assertion1" xml:id="_other"']), {
    signer,
    target: 'Assertion',
  });
  expect(failuresOf(identifierPollution, xml, { facts: { idpKeys: [signer.trusted] } })[0]?.severity).toBe(
    'warning',
  );
});

test('passes one ID each', () => {
  expect(passes(identifierPollution, responseXml())).toBe(true);
});
