/**
 * Reads the signatures of a message a second time, with software that shares no code with ours. On demand:
 * it costs many times what our own reading does, and only a disagreement says something new.
 */
import type { SecondReading } from '../contract/model/checked';
import { parseXml } from '../core/xml/parse';
import { verifyAsJavaScript } from '../core/xmlsec/second-opinion';
import { trustCertificate } from '../core/xmlsec/trusted-key';
import { verifySignatures } from '../core/xmlsec/verify';
import type { CheckContext } from './check-message';
import { readContext } from './read-context';

/** With the certificates of the context; without any, with those the message carries. Throws UsageError for a bad context. */
export function readAgain(xml: string, context: Omit<CheckContext, 'at'>): SecondReading {
  const document = parseXml(xml);
  const trusted = readContext(context).idpKeys.flatMap(({ certificate }) =>
    certificate ? [certificate.pem] : [],
  );
  const embedded = verifySignatures(document, []).flatMap((report) =>
    report.embeddedCertificates.map(({ pem }) => pem),
  );
  const pems = trusted.length > 0 ? trusted : embedded;
  const own = verifySignatures(
    document,
    pems.map((pem) => trustCertificate(pem, 'certificate')),
  );
  const { problem, signatures } = verifyAsJavaScript(xml, pems);
  return {
    problem,
    certificates: trusted.length > 0 ? 'trusted' : embedded.length > 0 ? 'embedded' : 'none',
    signatures: signatures.map((signature, index) => ({
      ...signature,
      agrees: signature.valid === (own[index]?.valid === true),
    })),
  };
}
