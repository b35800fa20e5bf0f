/** Everything known about one message, in tabs: the same beside a trace and in Inspect. */
import { Tabs } from '@mantine/core';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import { text } from '../../text';
import { AttributesTab } from './attributes-tab';
import { ConditionsTab } from './conditions-tab';
import styles from './details-panel.module.css';
import { FindingsTab, type FindingsProps } from './findings-tab';
import { MappingTab } from './mapping-tab';
import { SignatureTab } from './signature-tab';
import { TrustTab } from './trust-tab';

export const detailTabs = ['findings', 'attributes', 'signature', 'trust', 'conditions', 'mapping'] as const;
export type DetailTab = (typeof detailTabs)[number];

interface DetailsPanelProps extends FindingsProps {
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
}

/** The tab an address names; the findings when it names none. */
export function readTab(value: string | null): DetailTab {
  return detailTabs.find((tab) => tab === value) ?? 'findings';
}

export function DetailsPanel(props: DetailsPanelProps) {
  const { checked, choice, tab, onTab } = props;
  const panels: Record<DetailTab, React.ReactNode> = {
    findings: <FindingsTab {...props} />,
    attributes: <AttributesTab checked={checked} message={choice.message} />,
    signature: <SignatureTab checked={checked} message={choice.message} />,
    trust: <TrustTab checked={checked} message={choice.message} />,
    conditions: <ConditionsTab checked={checked} message={choice.message} />,
    mapping: <MappingTab checked={checked} />,
  };
  return (
    <Tabs
      className={styles['panel']}
      value={tab}
      keepMounted={false}
      onChange={(value) => onTab(readTab(value))}
      classNames={{ list: styles['list'] ?? '', tab: styles['tab'] ?? '' }}
    >
      <Tabs.List aria-label={text.details.label}>
        {detailTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {text.details.tabs[name]}
            {name === 'findings' && checked.findings.length > 0 && <Counts checked={checked} />}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {detailTabs.map((name) => (
        <Tabs.Panel key={name} value={name} className={styles['body']} tabIndex={0}>
          {panels[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Counts({ checked }: { checked: CheckedInput }) {
  const severities = ['error', 'warning', 'notice'] as const;
  const worst = severities.find((severity) =>
    checked.findings.some((finding) => finding.severity === severity),
  );
  return (
    <span className={styles['count']} data-severity={worst}>
      {checked.findings.length}
    </span>
  );
}
