/** One finding: what is wrong, where, expected against actual, what each side can do, and the rule behind it. */
import { UnstyledButton } from '@mantine/core';
import { Fragment, useEffect, useRef } from 'react';
import type { Finding } from '../../../src-main/contract/model/checked';
import { ToneIcon, toneOf } from '../../components/severity';
import { HiddenAware } from '../../components/value-text';
import { ValueComparison } from '../../components/value-comparison';
import { text } from '../../text';
import styles from './finding-card.module.css';

interface FindingCardProps {
  readonly finding: Finding;
  /** Where it is, in the view's lines; null when it has no place or is in another text. */
  readonly place: string | null;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

export function FindingCard({ finding, place, selected, onSelect }: FindingCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // The button below does the same from the keyboard; clicking anywhere on the card is a convenience.
    <li ref={card} className={styles['card']} data-selected={selected || undefined} onClick={onSelect}>
      <ToneIcon tone={toneOf(finding.severity)} label={text.severity[finding.severity]} />
      <div className={styles['body']}>
        <UnstyledButton className={styles['title']} aria-pressed={selected} onClick={onSelect}>
          {finding.title}
        </UnstyledButton>
        <p className={styles['meta']}>
          <code>{finding.check}</code>
          {place !== null && <span className={styles['place']}>{place}</span>}
        </p>
        <p className={styles['message']}>
          <HiddenAware value={finding.message} />
        </p>
        <ValueComparison expected={finding.expected} actual={finding.actual} />
        <dl className={styles['remedies']}>
          {finding.remedies.idp !== null && (
            <Remedy who="idp" label={text.details.idpAdmin}>
              {finding.remedies.idp}
            </Remedy>
          )}
          {finding.remedies.sp !== null && (
            <Remedy who="sp" label={text.details.spAdmin}>
              {finding.remedies.sp}
            </Remedy>
          )}
          <Remedy label={text.details.rule}>
            {finding.why}{' '}
            {finding.citations.map((citation, index) => (
              <Fragment key={citation.url + citation.section}>
                {index > 0 && ', '}
                <a href={citation.url} target="_blank" rel="noreferrer noopener">
                  {citation.document} {citation.section}
                </a>
              </Fragment>
            ))}
          </Remedy>
        </dl>
      </div>
    </li>
  );
}

function Remedy({ who, label, children }: { who?: 'idp' | 'sp'; label: string; children: React.ReactNode }) {
  return (
    <div className={styles['remedy']}>
      <dt data-who={who}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
