/** Chooses among several messages of one input, and between a message and its decrypted assertions. */
import { SegmentedControl } from '@mantine/core';
import type { CheckedInput } from '../../../src-main/contract/model/checked';
import type { TextChoice } from '../../components/monaco/editor-marks';
import { text } from '../../text';
import styles from './text-chooser.module.css';

interface TextChooserProps {
  readonly checked: CheckedInput;
  readonly choice: TextChoice;
  readonly onChoose: (choice: TextChoice) => void;
}

export function TextChooser({ checked, choice, onChoose }: TextChooserProps) {
  const decrypted = checked.messages[choice.message]?.decryptedXml ?? [];
  if (checked.messages.length < 2 && decrypted.length === 0) return null;
  return (
    <div className={styles['row']}>
      {checked.messages.length > 1 && (
        <>
          <span>{text.inspect.messages}</span>
          <SegmentedControl
            aria-label={text.inspect.messages}
            value={String(choice.message)}
            onChange={(value) => onChoose({ message: Number(value), decrypted: null })}
            data={checked.messages.map((message, index) => ({
              value: String(index),
              label: `${index + 1} ${message.kind === 'other' ? (message.rootName ?? message.kind) : message.kind}`,
            }))}
          />
        </>
      )}
      {decrypted.length > 0 && (
        <SegmentedControl
          aria-label={text.inspect.whichText}
          value={choice.decrypted === null ? 'received' : String(choice.decrypted)}
          onChange={(value) =>
            onChoose({ message: choice.message, decrypted: value === 'received' ? null : Number(value) })
          }
          data={[
            { value: 'received', label: text.inspect.asReceived },
            ...decrypted.map((_, index) => ({
              value: String(index),
              label: text.inspect.decrypted(index + 1, decrypted.length),
            })),
          ]}
        />
      )}
    </div>
  );
}
