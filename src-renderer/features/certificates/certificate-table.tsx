/** The list: whose certificate, what for, which key, its years, when it ends. */
import { UnstyledButton } from '@mantine/core';
import { dateOnly } from '../../components/format-time';
import { type Tone, ToneIcon } from '../../components/severity';
import { HiddenAware, ValueText } from '../../components/value-text';
import type { InspectedCertificate } from '../../../src-main/contract/model/certificate';
import type { ListedCertificate } from '../../state/certificates';
import { text } from '../../text';
import styles from './certificate-table.module.css';
import { ExportMenu } from './export-menu';
import { ValidityBar, YearTicks } from './validity-bar';

interface CertificateTableProps {
  readonly entries: readonly ListedCertificate[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function CertificateTable({ entries, selected, onSelect, now }: CertificateTableProps) {
  const words = text.certificates.columns;
  return (
    <table className={styles['table']} aria-label={text.certificates.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.use}</th>
          <th scope="col">{words.key}</th>
          <th scope="col">
            <span className="visually-hidden">{words.window}</span>
            <YearTicks now={now} />
          </th>
          <th scope="col">{words.ends}</th>
          <th scope="col">{words.print}</th>
          <th scope="col">
            <span className="visually-hidden">{text.certificates.export.button}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            now={now}
            selected={entry.id === selected}
            onSelect={() => onSelect(entry.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly entry: ListedCertificate;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly now: number;
}

function Row({ entry, selected, onSelect, now }: RowProps) {
  const { certificate } = entry;
  return (
    <tr data-selected={selected || undefined} onClick={onSelect}>
      <th scope="row">
        <UnstyledButton className={styles['name']} aria-pressed={selected} onClick={onSelect}>
          <b>
            <bdi>
              <HiddenAware value={entry.title} />
            </bdi>
          </b>
          <ValueText value={certificate.subject} keep={80} oneLine />
        </UnstyledButton>
      </th>
      <td>
        <span className={styles['use']} data-side={entry.side ?? undefined}>
          {useOf(entry)}
        </span>
      </td>
      <td>{keyOf(certificate)}</td>
      <td>
        <ValidityBar certificate={certificate} now={now} />
      </td>
      <td>
        <span className={styles['ends']}>
          <ToneIcon tone={toneOfValidity(certificate)} size={14} />
          <span>
            {dateOnly(certificate.notAfter)}
            <small data-tone={toneOfValidity(certificate)}>{endsIn(certificate)}</small>
          </span>
        </span>
      </td>
      <td className="mono">{certificate.fingerprints.sha256.slice(0, 11)}…</td>
      <td>
        <ExportMenu entry={entry} />
      </td>
    </tr>
  );
}

export function toneOfValidity({ validity }: InspectedCertificate): Tone {
  if (validity === 'valid') return 'ok';
  return validity === 'expired' || validity === 'never-valid' ? 'error' : 'warning';
}

export function keyOf({ key, signatureAlgorithm }: InspectedCertificate): string {
  const kind = key.curve ?? `${key.type.toUpperCase()} ${key.bits ?? ''}`.trim();
  return `${kind}, ${signatureAlgorithm.replace(/^(?:RSA|ECDSA) with /, '')}`;
}

/** The words without what the columns beside them say. */
function endsIn({ validityWords }: InspectedCertificate): string {
  return validityWords.replace(/^valid, (?:but )?/, '').replace(/, on .*$/, '');
}

function useOf({ origin, side, use, active }: ListedCertificate): string {
  const words = text.certificates;
  if (side !== null && use !== null)
    return words.ownUse(side === 'idp' ? text.status.idp : text.status.sp, words.uses[use], active);
  return origin === 'made' ? words.made : words.inspected;
}
