/** How a replay ended: the judgement, every hop, and what was found where it went wrong. */
import { Button } from '@mantine/core';
import type { ReplayResult } from '../../../src-main/contract/model/replay';
import { SectionHeading } from '../../components/panel';
import { ToneIcon, toneOf } from '../../components/severity';
import { ValueText } from '../../components/value-text';
import { showFlow } from '../../state/route';
import { text } from '../../text';
import styles from './replay-screen.module.css';

const words = text.replay;

export function ReplayOutcome({ result }: { result: ReplayResult }) {
  const { outcome, reason, hops, findings, flowId } = result;
  return (
    <div className={styles['result']}>
      <div className={styles['outcome']} role="status">
        <ToneIcon tone={outcome === 'signed-in' ? 'ok' : 'error'} />
        <b>{words.outcomes[outcome]}</b>
        <span>{reason}</span>
      </div>
      {flowId !== null && (
        <div>
          <Button variant="default" size="compact-xs" onClick={() => showFlow(flowId)}>
            {words.showFlow}
          </Button>
        </div>
      )}
      <SectionHeading>{words.hops}</SectionHeading>
      <table aria-label={words.hops}>
        <thead>
          <tr>
            {(['method', 'status', 'url', 'message'] as const).map((name) => (
              <th key={name}>{words.hop[name]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hops.map(({ method, url, status, message }, index) => (
            <tr key={index}>
              <td>{method}</td>
              <td>{status ?? words.noAnswer}</td>
              <td>
                <ValueText value={url} keep={120} />
              </td>
              <td>{message?.kind}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {findings.length > 0 && (
        <>
          <SectionHeading>{words.findings}</SectionHeading>
          <ul>
            {findings.map(({ check, severity, title, message }, index) => (
              <li key={index}>
                <ToneIcon tone={toneOf(severity)} /> <b>{title}</b> <code>{check}</code>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
