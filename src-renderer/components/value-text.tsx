/**
 * Shows a value from a message: always as text, its direction isolated, hidden characters as chips, an
 * empty string and an absent value written out and told apart. Long values are shortened; the tooltip has all.
 */
import { Tooltip } from '@mantine/core';
import { text } from '../text';
import { shortenMiddle } from './compare-values';
import { splitHidden, type TextEdges } from './hidden-characters';
import styles from './value-text.module.css';

interface ValueTextProps {
  readonly value: string | null;
  /** Shorten in the middle to this many characters. Default: all is shown, wrapped. */
  readonly keep?: number;
  /** One line with an ellipsis at the end. */
  readonly oneLine?: boolean;
}

const LONGEST_SHOWN = 2_000;

export function ValueText({ value, keep, oneLine = false }: ValueTextProps) {
  if (value === null) return <em className={styles['none']}>{text.value.absent}</em>;
  if (value === '') return <em className={styles['none']}>{text.value.empty}</em>;
  const limit = keep ?? LONGEST_SHOWN;
  const shown = shortenMiddle(value, limit);
  const body = (
    <bdi className={oneLine ? styles['line'] : styles['value']} tabIndex={shown === value ? undefined : 0}>
      <HiddenAware value={shown} />
    </bdi>
  );
  return shown === value && !oneLine ? (
    body
  ) : (
    <Tooltip label={shortenMiddle(value, LONGEST_SHOWN)}>{body}</Tooltip>
  );
}

/** The value's characters with the hidden ones made visible. */
export function HiddenAware({ value, edges }: { value: string; edges?: TextEdges }) {
  return splitHidden(value, edges).map((part, index) =>
    part.kind === 'text' ? (
      part.value
    ) : (
      <span key={index} className={styles['hidden']} title={part.label}>
        {part.label}
      </span>
    ),
  );
}
