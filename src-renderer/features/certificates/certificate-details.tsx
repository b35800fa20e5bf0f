/** The chosen certificate in full: whose, what for, its fingerprints in every spelling, what to heed. */
import { Button } from '@mantine/core';
import { CopyButton } from '../../components/copy-button';
import { dateOnly } from '../../components/format-time';
import { type Fact, FactList, PanelHeader } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { HiddenAware, ValueText } from '../../components/value-text';
import { forgetCertificate, type ListedCertificate } from '../../state/certificates';
import { text } from '../../text';
import styles from './certificate-details.module.css';
import { keyOf, toneOfValidity } from './certificate-table';

interface CertificateDetailsProps {
  readonly entry: ListedCertificate;
  readonly onRollover: () => void;
}

const prints = ['sha256', 'sha256Hex', 'sha256Base64', 'sha1', 'sha1Hex', 'sha1Base64'] as const;

export function CertificateDetails({ entry, onRollover }: CertificateDetailsProps) {
  const { certificate } = entry;
  const words = text.certificates;
  return (
    <section className={styles['strip']} aria-label={entry.title}>
      <PanelHeader
        title={
          <bdi>
            <HiddenAware value={entry.title} />
          </bdi>
        }
      >
        {entry.origin === 'own' && (
          <span className={styles['state']}>{entry.active ? words.active : words.standby}</span>
        )}
        <span className={styles['where']}>
          {entry.origin === 'own'
            ? words.keyKept
            : entry.keyPem === null
              ? words.keyElsewhere
              : words.keyHere}
        </span>
        {entry.origin !== 'own' && (
          <Button variant="default" size="compact-xs" onClick={() => forgetCertificate(entry.id)}>
            {words.forget}
          </Button>
        )}
        <Button variant="default" size="compact-xs" onClick={onRollover}>
          {words.rollover}
        </Button>
      </PanelHeader>
      {certificate.warnings.length > 0 && (
        <ul className={styles['warnings']}>
          {certificate.warnings.map((warning) => (
            <li key={warning}>
              <ToneIcon tone={worst(certificate)} size={14} label={text.severity.warning} />
              {warning}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['columns']}>
        <FactList facts={identityFacts(entry)} />
        <FactList
          facts={[
            ...prints.map((print) => ({
              name: words.prints[print],
              value: <Print what={words.prints[print]} value={certificate.fingerprints[print]} />,
            })),
            {
              name: words.facts.spki,
              value: <Print what={words.facts.spki} value={certificate.key.spkiSha256} />,
            },
          ]}
        />
      </div>
    </section>
  );
}

const worst = (certificate: ListedCertificate['certificate']) =>
  certificate.validity === 'valid' ? 'warning' : toneOfValidity(certificate);

function Print({ what, value }: { readonly what: string; readonly value: string }) {
  return (
    <span className={styles['print']}>
      <CopyButton value={value} what={what} />
      <ValueText value={value} />
    </span>
  );
}

function identityFacts({ certificate }: ListedCertificate): Fact[] {
  const words = text.certificates.facts;
  const list = (values: readonly string[] | null): string =>
    values === null || values.length === 0 ? words.notSaid : values.join(', ');
  return [
    { name: words.subject, value: <ValueText value={certificate.subject} keep={400} /> },
    { name: words.issuer, value: <ValueText value={certificate.issuer} keep={400} /> },
    { name: words.serial, value: <ValueText value={certificate.serialNumber} /> },
    {
      name: words.valid,
      value: text.certificates.range(
        dateOnly(certificate.notBefore),
        dateOnly(certificate.notAfter),
        certificate.validityWords,
      ),
    },
    { name: words.key, value: keyOf(certificate) },
    { name: words.usage, value: list(certificate.keyUsage) },
    { name: words.extendedUsage, value: list(certificate.extendedKeyUsage) },
    {
      name: words.names,
      value:
        certificate.subjectAltNames.length === 0 ? (
          words.notSaid
        ) : (
          <ValueText
            value={certificate.subjectAltNames.map(({ type, value }) => `${type}:${value}`).join(', ')}
          />
        ),
    },
    { name: words.selfSigned, value: certificate.selfSigned ? words.selfSignedYes : words.selfSignedNo },
    { name: words.ca, value: certificate.isCa === true ? words.caYes : words.selfSignedNo },
  ];
}
