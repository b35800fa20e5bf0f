/** Says in words what the bar beside the line numbers shows. */
import type { CheckedInput, CheckedSignature } from '../../../src-main/contract/model/checked';
import type { TextChoice } from '../../components/monaco/editor-marks';
import { shortAlgorithm } from '../../components/short-names';
import { text } from '../../text';
import styles from './coverage-legend.module.css';

export function CoverageLegend({ checked, choice }: { checked: CheckedInput; choice: TextChoice }) {
  const here = checked.signatures.filter(
    (signature) =>
      signature.location !== null &&
      signature.location.message === choice.message &&
      signature.location.decrypted === choice.decrypted,
  );
  const kind = checked.messages[choice.message]?.kind ?? 'other';
  const root = choice.decrypted === null ? kind : 'Assertion';
  const rest = here.some((signature) => signature.covers === root)
    ? null
    : here.length === 0
      ? ''
      : `${root} envelope`;
  return (
    <div className={styles['legend']}>
      {here.map((signature, index) => (
        <span key={index} className={styles['entry']}>
          <i className={styles['bar']} data-state={signature.state} />
          <span title={describe(signature)}>{describe(signature)}</span>
        </span>
      ))}
      {rest !== null && (
        <span className={styles['entry']}>
          <i className={styles['bar']} data-state="unsigned" />
          <span>{rest === '' ? text.inspect.legendNotSigned : text.inspect.legendRest(rest)}</span>
        </span>
      )}
    </div>
  );
}

function describe(signature: CheckedSignature): string {
  const what = signature.covers ?? signature.signs ?? '?';
  const signed = text.inspect.legendSigned(what, shortAlgorithm(signature.signatureAlgorithm));
  switch (signature.state) {
    case 'trusted':
      return `${signed}, ${text.inspect.legendTrusted}`;
    case 'valid-untrusted':
      return `${signed}, ${text.inspect.legendUntrusted}`;
    case 'failed':
      return `${signed}, ${text.inspect.legendFailed}`;
    case 'not-verified':
      return `${signed}, ${text.inspect.legendUnverified}`;
  }
}
