/** The pieces every panel is made of: its header, a section heading, a list of facts. */
import type { ReactNode } from 'react';
import styles from './panel.module.css';

export function PanelHeader({
  title,
  count,
  children,
}: {
  title: ReactNode;
  count?: number;
  children?: ReactNode;
}) {
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>{title}</h2>
      {count !== undefined && <span className={styles['count']}>{count}</span>}
      <div className={styles['rest']}>{children}</div>
    </header>
  );
}

export function SectionHeading({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={styles['section']}>
      <h3>{children}</h3>
      {aside}
    </div>
  );
}

export interface Fact {
  readonly name: ReactNode;
  readonly value: ReactNode;
}

export function FactList({ facts, wide = false }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={styles['facts']} data-wide={wide || undefined}>
      {facts.map((fact, index) => (
        <div key={index} className={styles['fact']}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
