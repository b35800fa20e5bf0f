/** A step as HTTP: method, address, status, and what was on the wire. */
import type { Exchange } from '../../../src-main/contract/model/exchange';
import type { FlowStep } from '../../../src-main/contract/model/trace';
import { CopyButton } from '../../components/copy-button';
import { type Fact, FactList } from '../../components/panel';
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
  const { message, payload } = step;
  return (
    <FactList
      facts={[
        { name: text.trace.method, value: <ValueText value={step.method} /> },
        { name: text.trace.url, value: <ValueText value={step.url} keep={600} /> },
        ...(step.status === null ? [] : [{ name: text.trace.httpStatus, value: <code>{step.status}</code> }]),
        ...(step.exchange === undefined ? [] : exchangeFacts(step.exchange)),
        ...(payload === undefined || payload === ''
          ? []
          : [
              {
                name: (
                  <>
                    {text.trace.payload} <CopyButton value={payload} what={text.trace.payload} />
                  </>
                ),
                value: <ValueText value={payload} keep={4_000} />,
              },
            ]),
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

/** How a captured request was answered, and what became of its cookies. */
function exchangeFacts({ status, location, origin, cookiesSent, cookiesHeld, cookiesSet }: Exchange): Fact[] {
  const { capture } = text;
  const list = (values: readonly string[]) =>
    values.length === 0 ? capture.none : <ValueText value={values.join('\n')} keep={4_000} />;
  return [
    ...(origin === null ? [] : [{ name: capture.from, value: <ValueText value={origin} /> }]),
    ...(status === null ? [] : [{ name: capture.answered, value: <code>{status}</code> }]),
    ...(location === null
      ? []
      : [{ name: capture.redirectsTo, value: <ValueText value={location} keep={600} /> }]),
    ...(cookiesSent === null ? [] : [{ name: capture.cookiesSent, value: list(cookiesSent) }]),
    ...(cookiesHeld.length === 0
      ? []
      : [
          {
            name: capture.cookiesHeld,
            value: list(cookiesHeld.map(({ name, reason }) => `${name}: ${reason}`)),
          },
        ]),
    ...(cookiesSet.length === 0
      ? []
      : [{ name: capture.cookiesSet, value: list(cookiesSet.map(capture.setCookie)) }]),
  ];
}
