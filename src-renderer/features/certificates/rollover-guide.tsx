/** A rollover, step by step: the next key is known to all before it is used, the old one goes last. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CreateCertificateOptions } from '../../../src-main/contract/model/certificate';
import { useClient } from '../../client/client-context';
import { useChangeWorkbench } from '../../client/queries';
import { CopyButton } from '../../components/copy-button';
import { dateOnly } from '../../components/format-time';
import { FailureNotice } from '../../components/notice';
import { type ListedCertificate, listMade } from '../../state/certificates';
import { text } from '../../text';
import styles from './form.module.css';
import { ownCertificatesKey } from './use-certificates';

interface RolloverGuideProps {
  readonly entry: ListedCertificate;
  /** Other keys of the same side and use that are published already. */
  readonly others: readonly ListedCertificate[];
}

const words = text.certificates.roll;
const steps = ['next', 'publish', 'wait', 'change', 'retire'] as const;
type Step = (typeof steps)[number];

export function RolloverGuide({ entry, others }: RolloverGuideProps) {
  const [at, setAt] = useState(0);
  const [made, setMade] = useState<{ readonly name: string; readonly pem: string } | null>(null);
  const [first] = others;
  const next = made ?? (first === undefined ? null : { name: first.title, pem: first.certificate.pem });
  const bodies: Record<Step, React.ReactNode> = {
    next: <Next entry={entry} next={next} onMade={setMade} />,
    publish: <Publish entry={entry} nextPem={next?.pem ?? null} />,
    wait: (
      <p>
        {entry.certificate.validity === 'expired'
          ? words.waitEnded
          : words.waitHint(dateOnly(entry.certificate.notAfter))}
      </p>
    ),
    change: <Change entry={entry} others={others} />,
    retire: <p>{words.retireHint}</p>,
  };
  return (
    <div className={styles['form']}>
      <p>{words.lead}</p>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
            <h3>{words.steps[step]}</h3>
            {index === at && (
              <>
                {bodies[step]}
                <div className={styles['buttons']}>
                  <Button disabled={step === 'next' && next === null} onClick={() => setAt(at + 1)}>
                    {words.done}
                  </Button>
                </div>
              </>
            )}
            {index === at - 1 && (
              <Button variant="subtle" size="compact-xs" onClick={() => setAt(index)}>
                {words.reopen}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p role="status">{at === steps.length ? words.finished : ''}</p>
    </div>
  );
}

interface NextProps {
  readonly entry: ListedCertificate;
  readonly next: { readonly name: string } | null;
  readonly onMade: (made: { name: string; pem: string }) => void;
}

function Next({ entry, next, onMade }: NextProps) {
  const client = useClient();
  const title = `${entry.title}, next`;
  const make = useMutation({
    mutationFn: () => client.certificate.create(likeIt(entry)),
    onSuccess: (created) => {
      listMade(created, title, entry.use);
      onMade({ name: title, pem: created.certPem ?? '' });
    },
  });
  return (
    <>
      <p>{next === null ? words.nextHint(entry.certificate.subject) : words.have(next.name)}</p>
      {next === null && (
        <div>
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
            {words.make}
          </Button>
        </div>
      )}
      {make.isError && <FailureNotice error={make.error} />}
    </>
  );
}

function likeIt({ certificate, use }: ListedCertificate): CreateCertificateOptions {
  const kinds = { prime256v1: 'p256', secp384r1: 'p384', secp521r1: 'p521' } as const;
  const curve = Object.entries(kinds).find(([name]) => name === certificate.key.curve)?.[1];
  const rsa =
    (certificate.key.bits ?? 0) > 3072 ? 'rsa4096' : certificate.key.bits === 3072 ? 'rsa3072' : 'rsa2048';
  return {
    preset: use === 'encryption' ? 'sp-encryption' : 'idp-signing',
    subject: certificate.subject,
    key: curve ?? rsa,
  };
}

function Publish({ entry, nextPem }: { readonly entry: ListedCertificate; readonly nextPem: string | null }) {
  const client = useClient();
  const copy = useMutation({
    mutationFn: async () => {
      const texts = await Promise.all(
        [entry.certificate.pem, nextPem ?? ''].map(async (certPem) => {
          const files = await client.certificate.export({
            name: 'key',
            certPem,
            use: entry.use,
            formats: ['keydescriptor'],
          });
          return files[0]?.content ?? '';
        }),
      );
      return texts.join('');
    },
  });
  const part = `${entry.side === 'sp' ? 'serviceProvider' : 'identityProvider'}.${entry.use === 'encryption' ? 'encryptionKeys' : 'signingKeys'}`;
  const own = `${part.replace('.', ':\n  ')}:\n    - name: "${entry.keyName ?? '1'}"\n    - name: next`;
  return (
    <>
      <p>{words.publishHint}</p>
      {entry.origin === 'own' && (
        <>
          <p>{words.publishOwn(part)}</p>
          <pre className={styles['code']} tabIndex={0}>
            {own}
          </pre>
        </>
      )}
      <div className={styles['secret']}>
        {copy.data === undefined ? (
          <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
            {words.steps.publish}
          </Button>
        ) : (
          <>
            <CopyButton value={copy.data} what={words.copyBoth} /> {words.copyBoth}
          </>
        )}
      </div>
      {copy.isError && <FailureNotice error={copy.error} />}
    </>
  );
}

function Change({ entry, others }: RolloverGuideProps) {
  const change = useChangeWorkbench();
  const queries = useQueryClient();
  const canSwitch = entry.side === 'idp' && entry.use === 'signing';
  return (
    <>
      <p>{words.changeHint}</p>
      {canSwitch &&
        others.map(({ id, keyName, active }) =>
          active ? (
            <p key={id}>{words.signing(keyName ?? '')}</p>
          ) : (
            <div key={id}>
              <Button
                variant="default"
                loading={change.isPending}
                onClick={() =>
                  change.mutate(
                    { signWith: keyName ?? '' },
                    { onSuccess: () => void queries.invalidateQueries({ queryKey: ownCertificatesKey }) },
                  )
                }
              >
                {words.signWith(keyName ?? '')}
              </Button>
            </div>
          ),
        )}
      {change.isError && <FailureNotice error={change.error} />}
    </>
  );
}
