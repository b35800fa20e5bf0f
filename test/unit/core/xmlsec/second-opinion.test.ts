/** Two readings of the same message that share no code: they agree, or the difference is named here. */
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { attributeOf } from '../../../../src-main/core/xml/query';
import { readCertificate } from '../../../../src-main/core/xmlsec/certificate-facts';
import { type SecondSignature, verifyAsJavaScript } from '../../../../src-main/core/xmlsec/second-opinion';
import type { SignatureReport } from '../../../../src-main/core/xmlsec/signature-report';
import { trustCertificate } from '../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { corpusFiles, corpusIsHere, readCorpus } from '../../../golden/corpus-context';
import { decodeMessage } from '../../../../src-main/app/decode-message';
import { WITHOUT_CORPUS } from '../../../helpers/corpus';
import { change, responseXml } from '../../../helpers/response-xml';
import { signXml } from '../../../helpers/sign-xml';
import { makeTestKey } from '../../../helpers/test-key';

function xmlsOf(file: string): string[] {
  try {
    return decodeMessage(readCorpus(file)).messages.map((message) => message.xml);
  } catch {
    return [];
  }
}

/** Each signature judged by both with the certificate it carries itself: what is compared is the cryptography. */
function compare(xml: string): { ours: SignatureReport; theirs: SecondSignature }[] {
  const document = parseXml(xml);
  return verifySignatures(document, []).flatMap((report, index) => {
    const [certificate] = report.embeddedCertificates;
    if (!certificate) return [];
    const { pem } = certificate;
    const ours = verifySignatures(document, [trustCertificate(pem, 'certificate')])[index];
    const theirs = verifyAsJavaScript(xml, [pem]).signatures[index];
    return ours && theirs ? [{ ours, theirs }] : [];
  });
}

/** The reasons to differ, each for one way round. */
function differenceOf(ours: SignatureReport, theirs: SecondSignature): string | null {
  const codes = ours.problems.map(({ code }) => code);
  // xml-crypto asks whether a signature matches the element it names; SAML wants that to be the one around it.
  if (theirs.valid && codes.length > 0 && codes.every((code) => code === 'reference-not-parent'))
    return 'not the parent';
  // xml-crypto has no Canonical XML 1.1; Okta's developer site signed with it, and xmlsec1 verifies that.
  if (ours.valid === true && /xml-c14n11' is not supported/.test(theirs.problem ?? '')) return 'C14N 1.1';
  // It knows an algorithm by its own name alone; ruby-saml looks at the end of the name.
  if (ours.valid === true && /hash algorithm '.*' is not supported/.test(theirs.problem ?? ''))
    return 'unofficial name';
  return null;
}

describe.skipIf(!corpusIsHere)(
  `every signature of the corpus with a certificate in it (skipped: ${WITHOUT_CORPUS})`,
  () => {
    const seen = { valid: 0, invalid: 0 };
    const differences = new Map<string, string[]>();
    test.each(corpusIsHere ? corpusFiles() : [])('%s', (file) => {
      for (const xml of xmlsOf(file)) {
        for (const { ours, theirs } of compare(xml)) {
          seen[theirs.valid ? 'valid' : 'invalid']++;
          const difference = differenceOf(ours, theirs);
          if (difference === null) {
            const why = [ours.problems.map(({ message }) => message), theirs.problem];
            expect([ours.valid, why]).toEqual([theirs.valid, why]);
          } else differences.set(difference, [...(differences.get(difference) ?? []), file]);
        }
      }
    });

    test('there was something to compare', () => {
      expect(seen.valid).toBeGreaterThan(60);
      expect(seen.invalid).toBeGreaterThan(10);
      expect(Object.fromEntries(differences)).toEqual({
        'C14N 1.1': [
          'gosaml2/saml.oktadev.com/response_10',
          'gosaml2/saml.oktadev.com/response_11',
          'gosaml2/saml.oktadev.com/response_14',
          'gosaml2/saml.oktadev.com/response_15',
          'gosaml2/saml.oktadev.com/response_2',
          'gosaml2/saml.oktadev.com/response_3',
          'gosaml2/saml.oktadev.com/response_4',
          'gosaml2/saml.oktadev.com/response_5',
          'gosaml2/saml.oktadev.com/response_6',
          'gosaml2/saml.oktadev.com/response_7',
          'gosaml2/saml.oktadev.com/response_8',
          'gosaml2/saml.oktadev.com/response_9',
        ],
        'not the parent': [
          'crewjam/TestXswPermutationOneIsRejected_response',
          'crewjam/TestXswPermutationTwoIsRejected_response',
          'ruby-saml/responses/invalids/encrypted_new_attack.xml.base64',
          'ruby-saml/responses/invalids/response_invalid_signed_element.xml.base64',
          'ruby-saml/responses/invalids/response_with_concealed_signed_assertion.xml',
          'ruby-saml/responses/invalids/response_with_doubled_signed_assertion.xml',
        ],
        'unofficial name': [
          'ruby-saml/responses/adfs_response_sha1.xml',
          'ruby-saml/responses/adfs_response_sha384.xml',
        ],
      });
    });
  },
);

describe('what we sign ourselves', async () => {
  const made = await makeTestKey();
  const signer = {
    privateKey: made.key.privateKey,
    trusted: trustCertificate(made.certPem, 'certificate'),
  };
  const signed = signXml(responseXml(), { signer, target: 'Assertion' });

  test('both find it valid, and say what it signs', () => {
    const { problem, signatures } = verifyAsJavaScript(signed, [made.certPem]);
    expect(problem).toBeNull();
    expect(signatures).toEqual([
      { signs: 'Assertion', referenceUri: '#_assertion1', valid: true, problem: null },
    ]);
    const [ours] = verifySignatures(parseXml(signed), [signer.trusted]);
    expect(ours?.valid).toBe(true);
    expect(attributeOf(ours!.covers!, 'ID')).toBe('_assertion1');
  });

  test('both refuse it changed', () => {
    const changed = change(signed, ['alice@example.com', 'admin@example.com']);
    expect(verifyAsJavaScript(changed, [made.certPem]).signatures[0]).toMatchObject({ valid: false });
    expect(verifySignatures(parseXml(changed), [signer.trusted])[0]?.valid).toBe(false);
  });

  test('no certificate, another one, no XML: an answer each time', async () => {
    expect(verifyAsJavaScript(signed, []).signatures[0]).toMatchObject({
      valid: false,
      problem: 'No certificate was given',
    });
    const other = await makeTestKey('other.test');
    expect(verifyAsJavaScript(signed, [other.certPem]).signatures[0]?.valid).toBe(false);
    expect(verifyAsJavaScript(signed, [other.certPem, made.certPem]).signatures[0]?.valid).toBe(true);
    for (const text of ['', 'hello', '<a', '<a><b></a>']) {
      expect(verifyAsJavaScript(text, [made.certPem]).signatures).toEqual([]);
    }
  });

  test('the certificate read for both is the same', () => {
    expect(readCertificate(made.certPem).fingerprint).toBe(signer.trusted.certificate?.fingerprint);
  });
});
