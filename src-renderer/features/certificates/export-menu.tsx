/** One certificate out of the workbench: the public forms at once, those with a private key after a question. */
import { Button, Menu, Modal, PasswordInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { CertificateFormat, ExportedFile } from '../../../src-main/contract/model/certificate';
import { useClient } from '../../client/client-context';
import { describeFailure } from '../../client/failure';
import { octetsOf, saveFile } from '../../client/save-file';
import { copyText } from '../../components/copy-button';
import type { ListedCertificate } from '../../state/certificates';
import { text } from '../../text';
import styles from './export-menu.module.css';

type Secret = 'p12' | 'pem' | 'jwk';

export function ExportMenu({ entry }: { readonly entry: ListedCertificate }) {
  const client = useClient();
  const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean } | null>(null);
  const [asked, setAsked] = useState<Secret | null>(null);
  const words = text.certificates.export;

  const say = (work: Promise<string>): void => {
    work.then(
      (done) => setSaid({ words: done, failed: false }),
      (error: unknown) => setSaid({ words: describeFailure(error).message, failed: true }),
    );
  };
  const filesOf = (format: CertificateFormat, password?: string): Promise<ExportedFile[]> =>
    client.certificate.export({
      name: fileStem(entry.title),
      certPem: entry.certificate.pem,
      ...(entry.keyPem === null ? {} : { keyPem: entry.keyPem }),
      chain: [...entry.chain],
      use: entry.use,
      formats: [format],
      ...(password === undefined ? {} : { password }),
    });
  const save = async (format: CertificateFormat, secret: boolean, password?: string): Promise<string> => {
    const files = (await filesOf(format, password)).filter((file) => file.secret === secret);
    for (const { fileName, encoding, content } of files)
      saveFile(fileName, encoding === 'base64' ? octetsOf(content) : content, 'application/octet-stream');
    return words.saved(files.map(({ fileName }) => fileName).join(', '));
  };
  const copy = async (value: string): Promise<string> =>
    (await copyText(value)) ? words.copied : text.copy.refused;
  const copyDescriptor = async (): Promise<string> =>
    copy((await filesOf('keydescriptor'))[0]?.content ?? '');

  return (
    <div className={styles['cell']} onClick={(event) => event.stopPropagation()}>
      <Menu position="bottom-end" width={280} withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconDownload size={14} aria-hidden />}
            aria-label={words.label(entry.title)}
          >
            {words.button}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={words.label(entry.title)}>
          <Menu.Label>{words.public}</Menu.Label>
          <Menu.Item onClick={() => say(copy(entry.certificate.pem))}>{words.copyPem}</Menu.Item>
          <Menu.Item onClick={() => say(copy(entry.certificate.base64))}>{words.copyLine}</Menu.Item>
          <Menu.Item onClick={() => say(copyDescriptor())}>{words.copyDescriptor}</Menu.Item>
          <Menu.Item onClick={() => say(copy(entry.certificate.fingerprints.sha256))}>
            {words.copyPrint}
          </Menu.Item>
          <Menu.Item onClick={() => say(save('pem', false))}>{words.savePem}</Menu.Item>
          <Menu.Item onClick={() => say(save('der', false))}>{words.saveDer}</Menu.Item>
          <Menu.Item onClick={() => say(save('jwk', false))}>{words.saveJwks}</Menu.Item>
          {entry.keyPem !== null && (
            <>
              <Menu.Divider />
              <Menu.Label>{words.secret}</Menu.Label>
              <Menu.Item onClick={() => setAsked('p12')}>{words.saveP12}</Menu.Item>
              <Menu.Item onClick={() => setAsked('pem')}>{words.saveKey}</Menu.Item>
              <Menu.Item onClick={() => setAsked('jwk')}>{words.saveJwk}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <span className="visually-hidden" role="status">
        {said?.failed === false ? said.words : ''}
      </span>
      {said?.failed === true && (
        <span className={styles['failure']} role="alert">
          {said.words}
        </span>
      )}
      <ConfirmSecret
        asked={asked}
        onClose={() => setAsked(null)}
        onSave={(format, password) => {
          setAsked(null);
          say(save(format, true, password));
        }}
      />
    </div>
  );
}

interface ConfirmSecretProps {
  readonly asked: Secret | null;
  readonly onClose: () => void;
  readonly onSave: (format: Secret, password?: string) => void;
}

function ConfirmSecret({ asked, onClose, onSave }: ConfirmSecretProps) {
  const [password, setPassword] = useState('');
  const words = text.certificates.export;
  return (
    <Modal.Root opened={asked !== null} onClose={onClose} size={420} centered>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={words.confirmTitle}>
        <div className={styles['head']}>
          <Modal.Title>{words.confirmTitle}</Modal.Title>
          <Modal.CloseButton aria-label={text.close} />
        </div>
        <Modal.Body>
          <form
            className={styles['confirm']}
            onSubmit={(event) => {
              event.preventDefault();
              if (asked !== null) onSave(asked, asked === 'p12' ? password : undefined);
              setPassword('');
            }}
          >
            <p>{words.confirm}</p>
            {asked === 'p12' && (
              <PasswordInput
                size="xs"
                label={words.password}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                required
              />
            )}
            <div className={styles['buttons']}>
              <Button variant="default" onClick={onClose}>
                {text.cancel}
              </Button>
              <Button type="submit">{words.go}</Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A name any file system takes. */
function fileStem(title: string): string {
  return (
    title
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[-.]+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'certificate'
  );
}
