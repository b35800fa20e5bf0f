/** One document: verdict, how it was read, the text with its findings, and the details beside it. */
import { Splitter } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import { describeFailure } from '../../client/failure';
import { useMessageCheck } from '../../client/queries';
import { isShownIn, type TextChoice } from '../../components/monaco/editor-marks';
import { FailureNotice, LoadingRows } from '../../components/notice';
import { changeDocument, isPlaceholder, type InspectDocument } from '../../state/documents';
import { navigate, useRoute } from '../../state/route';
import { DetailsPanel, readTab } from '../details/details-panel';
import { MessageView, textOf, useIndentation, useLayout } from '../details/message-view';
import { useFindingSelection } from '../details/use-finding-selection';
import { DecodeRow } from './decode-row';
import styles from './document-view.module.css';
import { issuedAt, withClock } from './judge-context';
import { TextChooser } from './text-chooser';
import { titleOf } from './title-of';
import { UnreadableView } from './unreadable-view';
import { VerdictBar } from './verdict-bar';

export function DocumentView({ document }: { document: InspectDocument }) {
  const { id, title } = document;
  const context = withClock(document.context, document.clock, document.issuedAt);
  const check = useMessageCheck(document.input, context);
  const said = issuedAt(check.data);
  const better = check.data === undefined ? '' : titleOf(check.data);
  useEffect(() => {
    if (said !== null) changeDocument(id, { issuedAt: said });
    if (better !== '' && isPlaceholder(title)) changeDocument(id, { title: better });
  }, [id, title, said, better]);

  if (check.isError) {
    const failure = describeFailure(check.error);
    if (failure.unreadable) return <UnreadableView document={document} failure={failure} />;
    return <FailureNotice error={check.error} onRetry={() => void check.refetch()} />;
  }
  if (check.data === undefined) return <LoadingRows rows={8} height={36} />;
  return <CheckedView document={document} checked={check.data} />;
}

interface CheckedViewProps {
  readonly document: InspectDocument;
  readonly checked: CheckedInput;
}

function CheckedView({ document, checked }: CheckedViewProps) {
  const { tab } = useRoute();
  const [selected, select] = useFindingSelection(checked);
  const [choice, setChoice] = useTextChoice(checked, selected);
  const xml = textOf(checked, choice);
  const [indented, setIndented] = useIndentation(xml);
  const layout = useLayout(xml, indented);
  return (
    <div className={styles['view']}>
      <h2 className="visually-hidden">{document.title}</h2>
      <VerdictBar checked={checked} />
      <DecodeRow
        checked={checked}
        input={document.input}
        choice={choice}
        lineCount={layout.text.split('\n').length}
      />
      <TextChooser checked={checked} choice={choice} onChoose={setChoice} />
      <Splitter className={styles['panes']} withHandle={false} lineSize={1} step="10px" shiftStep="50px">
        <Splitter.Pane defaultSize={100} min="420px">
          <MessageView
            checked={checked}
            choice={choice}
            layout={layout}
            wrap={false}
            selected={selected}
            onSelect={select}
            indented={indented}
            onIndent={setIndented}
          />
        </Splitter.Pane>
        <Splitter.Pane defaultSize="480px" min="340px" max="720px">
          <DetailsPanel
            checked={checked}
            choice={choice}
            layout={layout}
            selected={selected}
            onSelect={select}
            tab={readTab(tab)}
            onTab={(next) =>
              navigate({ screen: 'inspect', path: [document.id], tab: next }, { replace: true })
            }
          />
        </Splitter.Pane>
      </Splitter>
    </div>
  );
}

/** The text in view follows the selected finding; choosing another text holds until the next selection. */
function useTextChoice(
  checked: CheckedInput,
  selected: string | null,
): [TextChoice, (choice: TextChoice) => void] {
  const [chosen, setChosen] = useState<{ selected: string | null; choice: TextChoice } | null>(null);
  const finding = checked.findings.find((_, index) => selected === `finding-${index}`);
  const first: TextChoice = { message: 0, decrypted: null };
  const location = finding?.location ?? null;
  const followed = location === null ? first : { message: location.message, decrypted: location.decrypted };
  const held = chosen !== null && chosen.selected === selected ? chosen.choice : null;
  const choice = held ?? (finding !== undefined && isShownIn(finding, followed) ? followed : first);
  return [stable(choice), (next) => setChosen({ selected, choice: next })];
}

const choices = new Map<string, TextChoice>();

/** The same object for the same choice, so that what is derived from it is derived once. */
function stable(choice: TextChoice): TextChoice {
  const key = `${choice.message}/${choice.decrypted ?? ''}`;
  const known = choices.get(key);
  if (known !== undefined) return known;
  choices.set(key, choice);
  return choice;
}
