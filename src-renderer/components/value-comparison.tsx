/** Expected above actual, the differing part marked in both; a pure insertion or removal leaves a hatched gap. */
import { text } from '../text';
import { compareValues, shortenLeft, shortenMiddle, type Difference } from './compare-values';
import { CopyButton } from './copy-button';
import { HiddenAware, ValueText } from './value-text';
import styles from './value-comparison.module.css';

const SHARED_SHOWN = 64;

interface ValueComparisonProps {
  readonly expected: string | null;
  readonly actual: string | null;
  /** Other words for the two sides. */
  readonly labels?: { readonly expected: string; readonly actual: string };
}

export function ValueComparison({ expected, actual, labels = text.details }: ValueComparisonProps) {
  if (expected === null && actual === null) return null;
  const difference = expected !== null && actual !== null ? compareValues(expected, actual) : null;
  return (
    <dl className={styles['box']}>
      <Row label={labels.expected} value={expected} difference={difference} side="expected" />
      <Row label={labels.actual} value={actual} difference={difference} side="actual" />
    </dl>
  );
}

interface RowProps {
  readonly label: string;
  readonly value: string | null;
  readonly difference: Difference | null;
  readonly side: 'expected' | 'actual';
}

function Row({ label, value, difference, side }: RowProps) {
  return (
    <div className={styles['row']}>
      <dt>{label}</dt>
      <dd>
        <span className={styles['text']}>
          {difference === null ? (
            <ValueText value={value} keep={400} />
          ) : (
            <Marked difference={difference} side={side} />
          )}
        </span>
        {value !== null && value !== '' && <CopyButton value={value} what={label.toLowerCase()} />}
      </dd>
    </div>
  );
}

function Marked({ difference, side }: { difference: Difference; side: 'expected' | 'actual' }) {
  const part = difference[side];
  const other = difference[side === 'expected' ? 'actual' : 'expected'];
  return (
    <bdi className={styles['value']}>
      <HiddenAware value={shortenLeft(difference.prefix, SHARED_SHOWN)} edges={{ start: true, end: false }} />
      {part === '' ? (
        <span className={styles['gap']} data-side={side} role="img" aria-label={text.value.absent}>
          {' '.repeat(Math.min(other.length, 8))}
        </span>
      ) : (
        <mark className={styles['part']} data-side={side}>
          <HiddenAware
            value={shortenMiddle(part, 300)}
            edges={{ start: difference.prefix === '', end: difference.suffix === '' }}
          />
        </mark>
      )}
      <HiddenAware
        value={shortenMiddle(difference.suffix, SHARED_SHOWN)}
        edges={{ start: false, end: true }}
      />
    </bdi>
  );
}
