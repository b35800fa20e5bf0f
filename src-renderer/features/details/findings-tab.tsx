/** Findings by severity, then what held and what could not be judged for lack of an input. */
import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CheckedInput, Finding, Severity } from '../../../src-main/contract/model/checked';
import { useCheckTitles } from '../../client/queries';
import { findingId, isShownIn, type TextChoice } from '../../components/monaco/editor-marks';
import type { XmlLayout } from '../../components/monaco/layout-xml';
import { indexLines, type LineIndex } from '../../components/monaco/text-position';
import { ToneIcon, toneOf } from '../../components/severity';
import { text } from '../../text';
import { FindingCard } from './finding-card';
import styles from './findings-tab.module.css';

export interface FindingsProps {
  readonly checked: CheckedInput;
  readonly choice: TextChoice;
  readonly layout: XmlLayout;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const order: readonly Severity[] = ['error', 'warning', 'notice'];
type Filter = 'all' | Severity;

export function FindingsTab(props: FindingsProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const { checked, selected, onSelect } = props;
  const lines = indexLines(props.layout.text);
  const shown = checked.findings
    .map((finding, index) => ({ finding, id: findingId(index) }))
    .filter(({ finding }) => filter === 'all' || finding.severity === filter);
  return (
    <div className={styles['tab']}>
      <div className={styles['lead']}>
        <span>{text.details.lead[checked.verdict]}</span>
        {checked.findings.length > 2 && (
          <SegmentedControl
            aria-label={text.details.filter.label}
            value={filter}
            onChange={(value) => setFilter(value)}
            data={[
              { value: 'all', label: text.details.filter.all },
              { value: 'error', label: text.details.filter.errors },
              { value: 'warning', label: text.details.filter.warnings },
              { value: 'notice', label: text.details.filter.notices },
            ]}
          />
        )}
      </div>
      {order.map((severity) => {
        const group = shown.filter(({ finding }) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={text.details.groups[severity]}>
            <h3 className={styles['group']} data-tone={toneOf(severity)}>
              <ToneIcon tone={toneOf(severity)} size={14} />
              {text.details.groups[severity]}
            </h3>
            <ul>
              {group.map(({ finding, id }) => (
                <FindingCard
                  key={id}
                  finding={finding}
                  place={placeOf(finding, props, lines)}
                  selected={id === selected}
                  onSelect={() => onSelect(id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 && (
        <p className={styles['none']}>
          {filter === 'all' ? text.details.noFindings : text.details.noneOfThese}
        </p>
      )}
      <OtherChecks checked={checked} />
    </div>
  );
}

/** Where a finding is, in lines of the text as it is shown. */
function placeOf(
  finding: Finding,
  { choice, layout, checked }: FindingsProps,
  lines: LineIndex,
): string | null {
  const { location } = finding;
  if (location === null) return null;
  if (!isShownIn(finding, choice)) {
    if (location.message !== choice.message && checked.messages.length > 1) {
      return text.details.otherMessage(location.message + 1);
    }
    return location.decrypted !== null
      ? text.details.inDecrypted
      : text.details.lineColumn(location.line, location.column);
  }
  const at = lines.positionAt(layout.toView(location.start));
  return text.details.lineColumn(at.lineNumber, at.column);
}

function OtherChecks({ checked }: { checked: CheckedInput }) {
  const titles = useCheckTitles();
  const [open, setOpen] = useState({ passed: false, notVerified: checked.notVerified.length <= 6 });
  const toggle = (which: 'passed' | 'notVerified') => () => setOpen({ ...open, [which]: !open[which] });
  return (
    <>
      {checked.notVerified.length > 0 && (
        <section>
          <OthersHeading
            tone="info"
            title={text.details.notVerified(checked.notVerified.length)}
            open={open.notVerified}
            onToggle={toggle('notVerified')}
          />
          {open.notVerified &&
            checked.notVerified.map(({ check, needs }) => (
              <p key={check} className={styles['other']}>
                <span title={check}>{titles.get(check) ?? check}</span>
                <span className={styles['needs']}>{text.details.needs(needs)}</span>
              </p>
            ))}
        </section>
      )}
      {checked.passed.length > 0 && (
        <section>
          <OthersHeading
            tone="ok"
            title={text.details.passed(checked.passed.length)}
            open={open.passed}
            onToggle={toggle('passed')}
          />
          {open.passed &&
            checked.passed.map((check) => (
              <p key={check} className={styles['other']}>
                <span>{titles.get(check) ?? check}</span>
                <code>{check}</code>
              </p>
            ))}
        </section>
      )}
    </>
  );
}

interface OthersHeadingProps {
  readonly tone: 'ok' | 'info';
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function OthersHeading({ tone, title, open, onToggle }: OthersHeadingProps) {
  return (
    <h3 className={styles['others']}>
      <ToneIcon tone={tone} />
      {title}
      <UnstyledButton
        className={styles['toggle']}
        aria-expanded={open}
        aria-label={`${open ? text.details.hideThem : text.details.showThem}: ${title}`}
        onClick={onToggle}
      >
        {open ? text.details.hideThem : text.details.showThem}
      </UnstyledButton>
    </h3>
  );
}
