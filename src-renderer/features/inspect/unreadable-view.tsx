/** A paste that could not be unwrapped: the steps that worked, where it broke, and the text kept to be mended. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../client/failure';
import { ToneIcon } from '../../components/severity';
import { HiddenAware } from '../../components/value-text';
import { changeDocument, type InspectDocument } from '../../state/documents';
import { text } from '../../text';
import { Step, stepName } from './decode-row';
import row from './decode-row.module.css';
import styles from './unreadable-view.module.css';
import bar from './verdict-bar.module.css';

export function UnreadableView({ document, failure }: { document: InspectDocument; failure: Failure }) {
  const [draft, setDraft] = useState(document.input);
  return (
    <div className={styles['view']}>
      <div className={bar['bar']} data-tone="error" role="alert">
        <ToneIcon tone="error" size={19} />
        <p>
          <b>{failure.title}.</b> <HiddenAware value={failure.message} />
        </p>
      </div>
      <div className={row['row']}>
        <span className={row['label']}>{text.inspect.readAs}</span>
        <ol>
          <Step name={text.inspect.pasted} note={text.inspect.chars(document.input.length)} />
          {failure.steps.map((step, index) => (
            <Step key={`${step}-${index}`} name={stepName(step)} note="" />
          ))}
          <Step name={text.inspect.xml} note={text.inspect.breaksHere} state="broken" />
        </ol>
      </div>
      <div className={styles['body']}>
        {failure.hint !== null && <p className={styles['hint']}>{failure.hint}</p>}
        <Textarea
          label={text.inspect.edit}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          autosize
          minRows={8}
          maxRows={24}
          spellCheck={false}
          classNames={{ input: 'mono' }}
        />
        <Button
          className={styles['again'] ?? ''}
          disabled={draft.trim() === '' || draft === document.input}
          onClick={() => changeDocument(document.id, { input: draft })}
        >
          {text.inspect.tryAgain}
        </Button>
      </div>
    </div>
  );
}
