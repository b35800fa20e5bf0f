/** A published certificate past its end, or near it: some consumers refuse the key then. */
import type { Check } from '../check';
import { certificateWords } from '../derived/certificate-words';
import { durationWords } from '../derived/duration-words';
import { metadataKinds } from '../derived/metadata-entities';
import { publishedCertificates } from '../derived/metadata-certificates';

const NEAR = 30 * 24 * 60 * 60_000;

export const metadataCertificateExpired: Check = {
  id: 'metadata-certificate-expired',
  category: 'metadata',
  severity: 'warning',
  title: 'Every certificate in the metadata is in force for a month',
  failureTitle: 'A certificate in the metadata has ended or ends soon',
  why: 'In SAML the key counts and most consumers ignore the dates. Some do not, and then every login fails on that day.',
  remedy: {
    idp: 'Publish the next certificate beside the old one, wait until consumers have loaded it, then sign with it.',
    sp: 'Publish the next certificate beside the old one, and tell the IdP before changing over.',
  },
  citations: [],
  needs: [],
  kinds: metadataKinds,
  applies: (subject) => publishedCertificates(subject).some(({ facts }) => facts !== null),
  run: (subject) =>
    publishedCertificates(subject).flatMap(({ element, facts }) => {
      const { now } = subject;
      if (facts === null || (now >= facts.notBefore && facts.notAfter - now > NEAR)) return [];
      const isOver = now >= facts.notAfter;
      const isEarly = now < facts.notBefore;
      const when = isOver
        ? `ended ${durationWords(now - facts.notAfter)} ago`
        : isEarly
          ? `begins in ${durationWords(facts.notBefore - now)}`
          : `ends in ${durationWords(facts.notAfter - now)}`;
      return [
        {
          message: `${certificateWords(facts)} ${when}.`,
          expected: 'a certificate in force for more than 30 days',
          actual: `${new Date(facts.notBefore).toISOString()} to ${new Date(facts.notAfter).toISOString()}`,
          place: { element, part: 'content' as const },
          ...(isOver || isEarly ? {} : { severity: 'notice' as const }),
        },
      ];
    }),
};
