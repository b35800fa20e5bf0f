/** How long certificates are valid, as bars on one axis of years; the words stand in the column beside it. */
import { dateOnly } from '../../components/format-time';
import type { InspectedCertificate } from '../../../src-main/contract/model/certificate';
import { text } from '../../text';
import styles from './validity-bar.module.css';

const YEARS_BEFORE = 2;
const YEARS_SHOWN = 6;

/** The years shown around an instant (milliseconds since the epoch). */
export function yearsAround(now: number): number[] {
  const first = new Date(now).getUTCFullYear() - YEARS_BEFORE;
  return Array.from({ length: YEARS_SHOWN }, (_, index) => first + index);
}

/** Where an instant stands on the axis, 0 to 100; what lies outside is held at the edge. */
export function percentOn(years: readonly number[], time: number): number {
  const from = Date.UTC(years[0] ?? 0, 0, 1);
  const to = Date.UTC((years.at(-1) ?? 0) + 1, 0, 1);
  return Math.max(0, Math.min(100, ((time - from) / (to - from)) * 100));
}

export function YearTicks({ now }: { readonly now: number }) {
  const years = yearsAround(now);
  return (
    <span className={styles['ticks']} aria-hidden>
      {years.map((year) => (
        <span key={year} style={{ left: `${percentOn(years, Date.UTC(year, 0, 1))}%` }}>
          {year}
        </span>
      ))}
    </span>
  );
}

export function ValidityBar({
  certificate,
  now,
}: {
  readonly certificate: InspectedCertificate;
  readonly now: number;
}) {
  const years = yearsAround(now);
  const left = percentOn(years, Date.parse(certificate.notBefore));
  const right = percentOn(years, Date.parse(certificate.notAfter));
  return (
    <span
      className={styles['track']}
      role="img"
      aria-label={text.certificates.bar(dateOnly(certificate.notBefore), dateOnly(certificate.notAfter))}
    >
      <i
        className={styles['bar']}
        data-validity={certificate.validity}
        style={{ left: `${left}%`, width: `max(3px, ${right - left}%)` }}
      />
      <i className={styles['now']} style={{ left: `${percentOn(years, now)}%` }} />
    </span>
  );
}
