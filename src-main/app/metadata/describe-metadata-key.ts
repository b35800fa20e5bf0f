/** The keys of a KeyDescriptor: each certificate or bare key with what people compare keys by. */
import { createHash } from 'node:crypto';
import type { MetadataKey } from '../../contract/model/metadata';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { attributeOf, findChild, findChildren, textOf } from '../../core/xml/query';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import { type CertificateTextFault, certificateTextFault } from '../../core/xmlsec/certificate-text';
import { readKeyValue } from '../../core/xmlsec/read-key-value';

const problems: Readonly<Record<CertificateTextFault, string>> = {
  'pem-lines': 'PEM lines stand inside X509Certificate',
  'carriage-returns': 'the base64 has carriage returns',
  chain: 'several certificates stand in one X509Certificate',
  'public-key': 'it is a public key, not a certificate',
  'private-key': 'it is a private key',
  damaged: 'it cannot be read',
};

const unknown = {
  fingerprint: null,
  spkiSha256: null,
  subject: null,
  notBefore: null,
  notAfter: null,
  key: null,
} as const;

/** One entry a certificate; a bare KeyValue counts where there is none. */
export function describeMetadataKey(descriptor: XmlElement): MetadataKey[] {
  const use = attributeOf(descriptor, 'use');
  const keyInfo = findChild(descriptor, NS.ds, 'KeyInfo');
  const certificates = keyInfo
    ? findChildren(keyInfo, NS.ds, 'X509Data').flatMap((data) => findChildren(data, NS.ds, 'X509Certificate'))
    : [];
  if (certificates.length > 0) return certificates.map((each) => describeText(textOf(each), use));
  const bare = readKeyValue(keyInfo);
  if (bare === null) return [{ ...unknown, use, problem: 'it has neither a certificate nor a key' }];
  const spki = bare.export({ type: 'spki', format: 'der' });
  return [
    {
      ...unknown,
      use,
      spkiSha256: createHash('sha256').update(spki).digest('base64'),
      key: `${(bare.asymmetricKeyType ?? '').toUpperCase()} without a certificate`,
      problem: null,
    },
  ];
}

function describeText(text: string, use: string | null): MetadataKey {
  const fault = certificateTextFault(text);
  const problem = fault === null ? null : problems[fault];
  try {
    const facts = readCertificate(text);
    return {
      use,
      fingerprint: facts.fingerprint,
      spkiSha256: facts.spkiHash,
      subject: facts.subject,
      notBefore: new Date(facts.notBefore).toISOString(),
      notAfter: new Date(facts.notAfter).toISOString(),
      key: facts.keyDescription,
      problem,
    };
  } catch {
    return { ...unknown, use, problem: problem ?? problems.damaged };
  }
}
