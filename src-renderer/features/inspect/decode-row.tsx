/** The unwrappings that led from what was pasted to XML, in order, with the size after each. */
import { IconChevronRight } from '@tabler/icons-react';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { TextChoice } from '../../components/monaco/editor-marks';
import { text } from '../../text';
import styles from './decode-row.module.css';

interface DecodeRowProps {
  readonly checked: CheckedInput;
  readonly input: string;
  readonly choice: TextChoice;
  readonly lineCount: number;
}

export function DecodeRow({ checked, input, choice, lineCount }: DecodeRowProps) {
  const broken = checked.messages[choice.message]?.broken ?? null;
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>{text.inspect.readAs}</span>
      <ol>
        <Step name={text.inspect.pasted} note={text.inspect.chars(input.length)} />
        {checked.steps.map((step, index) => (
          <Step
            key={`${step}-${index}`}
            name={stepName(step)}
            note={checked.stepSizes[index] === undefined ? '' : text.inspect.bytes(checked.stepSizes[index])}
          />
        ))}
        <Step
          name={text.inspect.xml}
          note={text.inspect.lines(lineCount)}
          state={broken === null ? 'here' : 'broken'}
        />
      </ol>
      {broken !== null && (
        <span className={styles['broken']}>
          {text.inspect.brokenAt(broken.line, broken.column)}: {broken.message}
        </span>
      )}
    </div>
  );
}

export function stepName(step: string): string {
  return text.inspect.stepNames[step] ?? step;
}

export function Step({ name, note, state }: { name: string; note: string; state?: 'here' | 'broken' }) {
  return (
    <li className={styles['step']}>
      <span className={styles['box']} data-state={state}>
        {name}
        {note !== '' && <small>{note}</small>}
      </span>
      <IconChevronRight size={14} className={styles['arrow'] ?? ''} aria-hidden />
    </li>
  );
}
