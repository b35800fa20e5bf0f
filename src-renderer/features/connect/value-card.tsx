/** Values to paste into one console, each with its copy button right before it. */
import { IconExternalLink } from '@tabler/icons-react';
import type { ConnectionField } from '../../../src-main/contract/model/connect';
import { CopyButton } from '../../components/copy-button';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './value-card.module.css';

interface ValueCardProps {
  readonly side: 'idp' | 'sp';
  readonly badge: string;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly ConnectionField[];
  readonly link: { readonly href: string; readonly label: string } | null;
  readonly children?: React.ReactNode;
}

export function ValueCard({ side, badge, title, lead, fields, link, children }: ValueCardProps) {
  return (
    <section className={styles['card']} aria-label={title}>
      <header className={styles['header']}>
        <span className={styles['badge']} data-side={side}>
          {badge}
        </span>
        <h2>{title}</h2>
        <span className={styles['lead']}>{lead}</span>
        <span className={styles['right']}>
          {children}
          {link !== null && (
            <a href={link.href} target="_blank" rel="noreferrer noopener">
              <IconExternalLink size={14} aria-hidden /> {link.label}
            </a>
          )}
        </span>
      </header>
      <dl>
        {fields.map((entry, index) => (
          <div key={index} className={styles['row']}>
            <dt>
              {entry.label}
              {entry.hint !== null && <small>{entry.hint}</small>}
            </dt>
            <dd>
              <CopyButton value={entry.value} what={entry.label} sticky />
              {entry.value.endsWith('/') ? (
                <code className={styles['slashed']}>
                  {entry.value.slice(0, -1)}
                  <mark title={text.connect.audienceSlash}>/</mark>
                </code>
              ) : (
                <ValueText value={entry.value} keep={140} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
