/** The chosen step's message: as XML with its findings, or as it went over the wire. */
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFileSearch, IconRepeat } from '@tabler/icons-react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { FlowStep } from '../../../src-main/contract/model/trace';
import { CopyButton } from '../../components/copy-button';
import type { TextChoice } from '../../components/monaco/editor-marks';
import type { XmlLayout } from '../../components/monaco/layout-xml';
import { parseUrl } from '../../components/parse-url';
import { inspectText } from '../../state/bring-in';
import { replayMessage } from '../../state/replay-draft';
import { text } from '../../text';
import { MessageView } from '../details/message-view';
import styles from './message-pane.module.css';
import { WireFacts } from './step-facts';

export type MessagePaneView = 'xml' | 'decrypted' | 'http';

interface MessagePaneProps {
  readonly step: FlowStep;
  readonly checked: CheckedInput;
  readonly choice: TextChoice;
  readonly layout: XmlLayout;
  readonly indented: boolean;
  readonly onIndent: (indented: boolean) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly view: MessagePaneView;
  readonly onView: (view: MessagePaneView) => void;
}

export function MessagePane(props: MessagePaneProps) {
  const { step, checked, view, onView } = props;
  const xml = step.message?.xml ?? '';
  const decrypted = checked.messages[0]?.decryptedXml ?? [];
  const path = step.url === null ? '' : (parseUrl(step.url)?.pathname ?? step.url);
  const size = text.trace.size(new TextEncoder().encode(xml).length);
  return (
    <section className={styles['pane']} aria-label={step.message?.kind}>
      <header className={styles['header']}>
        <h2>{step.message?.kind}</h2>
        <span className={styles['facts']} title={step.url ?? undefined}>
          {[size, ...(step.method === null ? [] : [text.trace.to(step.method, path)])].join(', ')}
        </span>
        <SegmentedControl
          aria-label={text.trace.view}
          value={view}
          onChange={(value) => onView(value as MessagePaneView)}
          data={[
            { value: 'xml', label: text.trace.views.xml },
            ...(decrypted.length > 0
              ? [{ value: 'decrypted', label: text.inspect.decrypted(1, decrypted.length) }]
              : []),
            { value: 'http', label: text.trace.views.http },
          ]}
        />
        <Tooltip label={text.trace.openInInspect}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text.trace.openInInspect}
            onClick={() => inspectText(xml)}
          >
            <IconFileSearch size={16} color="var(--wb-text-2)" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={text.replay.action}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text.replay.action}
            onClick={() => replayMessage(xml)}
          >
            <IconRepeat size={16} color="var(--wb-text-2)" />
          </ActionIcon>
        </Tooltip>
        <CopyButton value={xml} what={text.trace.copyXml} />
      </header>
      <div className={styles['body']}>
        {view === 'http' ? <WireFacts step={step} /> : <MessageView {...props} wrap />}
      </div>
    </section>
  );
}
