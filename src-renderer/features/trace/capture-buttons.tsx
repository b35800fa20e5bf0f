/** Two ways to a login that was not run here: a recording of it, or a browser in which it is recorded. */
import { ActionIcon, Button, FileButton, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconBrowser, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { describeFailure } from '../../client/failure';
import { useImport } from '../../client/use-import';
import { useOpenTraceBrowser, useTraceBrowser } from '../../client/use-trace-browser';
import { text } from '../../text';
import styles from './capture-buttons.module.css';

export function CaptureButtons() {
  return (
    <>
      <ImportButton />
      <TraceBrowserButton />
    </>
  );
}

function ImportButton() {
  const { start } = useImport();
  // The same file chosen again is a change too.
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      resetRef={forget}
      onChange={(files) => {
        start(files);
        forget.current?.();
      }}
    >
      {(props) => (
        <Tooltip label={text.capture.importHint} multiline w={240}>
          <ActionIcon {...props} variant="subtle" color="gray" size={24} aria-label={text.capture.import}>
            <IconFileImport size={16} color="var(--wb-text-2)" />
          </ActionIcon>
        </Tooltip>
      )}
    </FileButton>
  );
}

function TraceBrowserButton() {
  const browser = useTraceBrowser();
  const open = useOpenTraceBrowser();
  const [shown, setShown] = useState(false);
  const [url, setUrl] = useState('');
  const problem = browser.data?.problem ?? null;
  const failure = open.isError ? describeFailure(open.error) : null;
  const submit = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    const address = url.trim();
    open.mutate(address === '' ? undefined : address, { onSuccess: () => setShown(false) });
  };
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={text.capture.browserHint} multiline w={240}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={text.capture.browser}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            <IconBrowser size={16} color="var(--wb-text-2)" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.capture.browser}>
        <form className={styles['form']} onSubmit={submit}>
          <p>{text.capture.browserHint}</p>
          <TextInput
            label={text.capture.address}
            placeholder={text.capture.addressDefault}
            value={url}
            error={failure?.message}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          {problem !== null && <p className={styles['problem']}>{problem}</p>}
          <Button type="submit" size="xs" loading={open.isPending} disabled={problem !== null}>
            {text.capture.open}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
