/**
 * One message as the reader sees it: the legend of what signatures cover, then the text, indented for reading
 * when it has no lines of its own. Used by Trace and Inspect alike.
 */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconIndentIncrease } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import { Kbd } from '../../components/kbd';
import { coverageOf, foldsOf, marksOf, type TextChoice } from '../../components/monaco/editor-marks';
import { layoutXml, needsLayout, showOriginal, type XmlLayout } from '../../components/monaco/layout-xml';
import { LazyXmlEditor } from '../../components/monaco/lazy-xml-editor';
import { text } from '../../text';
import { CoverageLegend } from './coverage-legend';
import styles from './message-view.module.css';

/** The text a choice names; empty when there is none. */
export function textOf(checked: CheckedInput, choice: TextChoice): string {
  const message = checked.messages[choice.message];
  return choice.decrypted === null ? (message?.xml ?? '') : (message?.decryptedXml[choice.decrypted] ?? '');
}

/** The layout a text gets by itself: indented when it needs it, else the original. */
export function useLayout(xml: string, indented: boolean): XmlLayout {
  return useMemo(() => (indented ? layoutXml(xml) : showOriginal(xml)), [xml, indented]);
}

interface MessageViewProps {
  readonly checked: CheckedInput;
  readonly choice: TextChoice;
  readonly layout: XmlLayout;
  readonly wrap: boolean;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly indented: boolean;
  readonly onIndent: (indented: boolean) => void;
}

export function MessageView(props: MessageViewProps) {
  const { checked, choice, layout, selected } = props;
  const marks = useMemo(() => marksOf(checked, choice, layout), [checked, choice, layout]);
  const coverage = useMemo(() => coverageOf(checked, choice, layout), [checked, choice, layout]);
  const folds = useMemo(() => foldsOf(checked, choice, layout), [checked, choice, layout]);
  const chosen = checked.findings.findIndex((_, index) => selected === `finding-${index}`);
  const kind = checked.messages[choice.message]?.kind ?? 'other';
  const toggle = props.indented ? text.inspect.showOriginal : text.inspect.showIndented;
  return (
    <div className={styles['view']}>
      <div className={styles['legend']}>
        <CoverageLegend checked={checked} choice={choice} />
        <span className={styles['note']}>
          {props.indented ? text.inspect.indentedNote : text.inspect.originalNote}
        </span>
        <Tooltip label={toggle}>
          <ActionIcon
            className={styles['layout'] ?? ''}
            variant="subtle"
            color="gray"
            size={22}
            aria-label={text.inspect.indented}
            aria-pressed={props.indented}
            onClick={() => props.onIndent(!props.indented)}
          >
            <IconIndentIncrease size={15} color={props.indented ? 'var(--wb-link)' : 'var(--wb-text-3)'} />
          </ActionIcon>
        </Tooltip>
        {checked.findings.length > 0 && (
          <span className={styles['position']}>
            {chosen < 0
              ? text.inspect.findings(checked.findings.length)
              : text.inspect.findingOf(chosen + 1, checked.findings.length)}
            <Kbd>F8</Kbd>
          </span>
        )}
      </div>
      <div className={styles['editor']}>
        <LazyXmlEditor
          text={layout.text}
          label={text.inspect.editorLabel(kind)}
          wrap={props.wrap}
          marks={marks}
          coverage={coverage}
          folds={folds}
          selected={selected}
          onSelect={props.onSelect}
        />
      </div>
    </div>
  );
}

/** Whether a text is shown indented: by itself when it needs it, until the reader says otherwise. */
export function useIndentation(xml: string): [boolean, (indented: boolean) => void] {
  const [said, setSaid] = useState<{ xml: string; indented: boolean } | null>(null);
  const own = useMemo(() => needsLayout(xml), [xml]);
  return [said?.xml === xml ? said.indented : own, (indented) => setSaid({ xml, indented })];
}
