import { expect, test } from 'vitest';
import { certificateNotInForce } from '../../../../src-main/checks/certificate/certificate-not-in-force';
import { judgedAt, responseXml } from '../../../helpers/response-xml';
import { failuresOf, passes } from '../../../helpers/run-check';
import { makeSigner, signXml } from '../../../helpers/sign-xml';

const signer = makeSigner();
const xml = signXml(responseXml(), { signer, target: 'Assertion' });

/** The signer's key as a certificate with these dates would give it. */
const trusting = (notBefore: number, notAfter: number) => ({
  facts: {
    idpKeys: [
      {
        ...signer.trusted,
        certificate: {
          pem: '',
          subject: 'CN=idp.example.com',
          issuer: 'CN=idp.example.com',
          serialNumber: '01',
          notBefore,
          notAfter,
          fingerprint: 'AB:CD',
          keyDescription: 'RSA 2048',
          publicKey: signer.trusted.key,
          spkiHash: '',
        },
      },
    ],
  },
});
const day = 86_400_000;

test('names the certificate and how long ago it ended', () => {
  const [failure] = failuresOf(certificateNotInForce, xml, trusting(judgedAt - 2 * day, judgedAt - day));
  expect(failure?.message).toBe(
    'CN=idp.example.com (until 2026-05-03, SHA-256 AB:CD) ended 1 d before the message was judged.',
  );
});

test('a certificate of tomorrow', () => {
  const [failure] = failuresOf(certificateNotInForce, xml, trusting(judgedAt + day, judgedAt + 2 * day));
  expect(failure?.message).toContain('starts 1 d after');
});

test('passes within the dates', () => {
  expect(passes(certificateNotInForce, xml, trusting(judgedAt - day, judgedAt + day))).toBe(true);
});
