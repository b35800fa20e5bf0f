/** The same signatures as an SP written in JavaScript reads them: asked for, because it is slow and rarely needed. */
import { Button } from '@mantine/core';
import { useSecondReading } from '../../client/queries';
import { describeFailure } from '../../client/failure';
import { SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { text } from '../../text';
import styles from './signature-tab.module.css';

export function SecondReading({ xml }: { readonly xml: string }) {
  const { mutate, data, error, isPending } = useSecondReading();
  return (
    <section aria-live="polite">
      <SectionHeading>{text.details.secondReading}</SectionHeading>
      {data === undefined ? (
        <div className={styles['again']}>
          <p>{error === null ? text.details.readAgainHint : describeFailure(error).message}</p>
          <Button size="xs" variant="default" loading={isPending} onClick={() => mutate(xml)}>
            {text.details.readAgain}
          </Button>
        </div>
      ) : (
        <ul>
          {data.signatures.map(({ signs, agrees, problem }, index) => (
            <li key={index} className={styles['step']}>
              <ToneIcon tone={agrees ? 'ok' : 'warning'} />
              <span>
                <span className={styles['stepTitle']}>
                  {signs}: {agrees ? text.details.secondAgrees : text.details.secondDiffers}
                </span>
                {problem !== null && <span className={styles['detail']}>{problem}</span>}
              </span>
            </li>
          ))}
          <li className={styles['again']}>
            {data.problem ??
              (data.certificates === 'trusted'
                ? null
                : data.certificates === 'none'
                  ? text.details.secondNone
                  : text.details.secondEmbedded)}
          </li>
        </ul>
      )}
    </section>
  );
}
