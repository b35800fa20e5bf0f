/** A step as HTTP: method, address, status, and what was on the wire. */
import type { FlowStep } from '../../../src-main/contract/model/trace';
import { CopyButton } from '../../components/copy-button';
import { FactList } from '../../components/panel';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './step-facts.module.css';

/** A step that carries no message. */
export function StepFacts({ step }: { step: FlowStep }) {
  return (
    <section className={styles['pane']} aria-label={step.label}>
      <h2 className={styles['title']}>{step.label}</h2>
      <p className={styles['lead']}>{text.trace.noMessage}</p>
      <WireFacts step={step} />
    </section>
  );
}

export function WireFacts({ step }: { step: FlowStep }) {
  const { message } = step;
  return (
    <FactList
      facts={[
        { name: text.trace.method, value: <ValueText value={step.method} /> },
        { name: text.trace.url, value: <ValueText value={step.url} keep={600} /> },
        ...(step.status === null ? [] : [{ name: text.trace.httpStatus, value: <code>{step.status}</code> }]),
        ...(message === null
          ? []
          : [
              { name: text.trace.parameter, value: <code>{message.parameter}</code> },
              { name: text.trace.relayState, value: <ValueText value={message.relayState} /> },
              {
                name: (
                  <>
                    {text.trace.raw} <CopyButton value={message.raw} what={text.trace.raw} />
                  </>
                ),
                value: <ValueText value={message.raw} keep={4_000} />,
              },
            ]),
      ]}
    />
  );
}
