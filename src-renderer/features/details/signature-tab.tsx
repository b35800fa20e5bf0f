/** Which parts of the message a signature covers, and each signature's checks in the order an SP makes them. */
import type { CheckedInput, CheckedSignature } from '../../../src-main/contract/model/checked';
import { EmptyNotice } from '../../components/notice';
import { FactList, SectionHeading } from '../../components/panel';
import { ToneIcon, type Tone } from '../../components/severity';
import { shortAlgorithm } from '../../components/short-names';
import { HiddenAware, ValueText } from '../../components/value-text';
import { text } from '../../text';
import { SecondReading } from './second-reading';
import styles from './signature-tab.module.css';

export function SignatureTab({ checked, message }: { checked: CheckedInput; message: number }) {
  const signatures = checked.signatures.filter(
    (signature) => signature.location === null || signature.location.message === message,
  );
  return (
    <div>
      <CoverageTree checked={checked} message={message} signatures={signatures} />
      {signatures.length === 0 && (
        <EmptyNotice title={text.details.noSignature}>{text.details.noSignatureHint}</EmptyNotice>
      )}
      {signatures.map((signature, index) => (
        <SignatureSteps key={index} signature={signature} />
      ))}
      {signatures.length > 0 && <SecondReading key={message} xml={checked.messages[message]?.xml ?? ''} />}
    </div>
  );
}

interface CoverageTreeProps {
  readonly checked: CheckedInput;
  readonly message: number;
  readonly signatures: readonly CheckedSignature[];
}

function CoverageTree({ checked, message, signatures }: CoverageTreeProps) {
  const decoded = checked.messages[message];
  if (decoded === undefined) return null;
  const root = decoded.rootName ?? decoded.kind;
  const ofRoot = signatures.find((signature) => (signature.covers ?? signature.signs) === root);
  const ofAssertion = signatures.find((signature) => (signature.covers ?? signature.signs) === 'Assertion');
  const hasAssertions = decoded.kind === 'Response' && decoded.assertions.length > 0;
  return (
    <ul className={styles['tree']} aria-label={text.details.coverage}>
      <TreeRow level={0} name={root} state={ofRoot?.state ?? null} />
      {decoded.kind === 'Response' && (
        <TreeRow level={1} name="Issuer, Status, Destination" state={ofRoot?.state ?? null} part />
      )}
      {hasAssertions && (
        <>
          <TreeRow
            level={1}
            name="Assertion"
            state={ofAssertion?.state ?? ofRoot?.state ?? null}
            part={ofAssertion === undefined}
          />
          <TreeRow
            level={2}
            name="Subject, Conditions, Attributes"
            state={ofAssertion?.state ?? ofRoot?.state ?? null}
            part
          />
        </>
      )}
    </ul>
  );
}

interface TreeRowProps {
  readonly level: number;
  readonly name: string;
  readonly state: CheckedSignature['state'] | null;
  /** Covered through the element around it, not signed itself. */
  readonly part?: boolean;
}

function TreeRow({ level, name, state, part = false }: TreeRowProps) {
  const words = {
    trusted: part ? text.details.covered : text.details.signed,
    'valid-untrusted': text.details.signedUntrusted,
    failed: text.details.signatureFailed,
    'not-verified': text.details.signatureUnknown,
  };
  const label = state === null ? (part ? text.details.notCovered : text.details.notSigned) : words[state];
  return (
    <li className={styles['row']} data-state={state ?? 'unsigned'} style={{ paddingLeft: 10 + level * 14 }}>
      <i className={styles['bar']} />
      <span className={styles['name']} data-part={part || undefined}>
        {name}
      </span>
      <span className={styles['state']}>{label}</span>
    </li>
  );
}

function SignatureSteps({ signature }: { signature: CheckedSignature }) {
  const { digest } = signature;
  const digestKnown = digest.declared !== null && digest.computed !== null;
  const digestMatches = digestKnown && digest.declared === digest.computed;
  const value = valueStep(signature);
  const key = keyStep(signature);
  return (
    <section>
      <SectionHeading>
        {text.details.checksInOrder}: {signature.signs ?? signature.covers}
      </SectionHeading>
      <ul>
        <Step
          tone={signature.covers === null ? 'error' : 'ok'}
          title={
            signature.covers === null
              ? text.details.referenceFails
              : text.details.referenceResolves(signature.covers)
          }
          detail={signature.referenceUri}
        />
        <Step
          tone={digestMatches ? 'ok' : digestKnown ? 'error' : 'info'}
          title={
            digestMatches
              ? text.details.digestMatches
              : digestKnown
                ? text.details.digestDiffers
                : text.details.digestUnknown
          }
          detail={shortAlgorithm(signature.digestAlgorithm)}
        />
        <Step tone={value.tone} title={value.title} detail={shortAlgorithm(signature.signatureAlgorithm)} />
        <Step tone={key.tone} title={key.title} detail={signature.keyName} />
        {signature.problems.map((problem) => (
          <Step
            key={problem}
            tone={signature.valid === false ? 'error' : 'info'}
            title={problem}
            detail={null}
          />
        ))}
      </ul>
      <FactList
        facts={[
          { name: text.details.reference, value: <ValueText value={signature.referenceUri} /> },
          { name: text.details.canonicalization, value: shortAlgorithm(signature.canonicalization) },
          {
            name: text.details.certificate,
            value: <ValueText value={signature.certificateFingerprint} keep={30} />,
          },
          ...(digestKnown && !digestMatches
            ? [
                { name: text.details.declared, value: <ValueText value={digest.declared} /> },
                { name: text.details.computed, value: <ValueText value={digest.computed} /> },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function valueStep(signature: CheckedSignature): { tone: Tone; title: string } {
  if (signature.keySource !== null && signature.state !== 'failed')
    return { tone: 'ok', title: text.details.valueVerifies };
  if (signature.state === 'failed') return { tone: 'error', title: text.details.valueFails };
  return { tone: 'info', title: text.details.valueUnknown };
}

function keyStep(signature: CheckedSignature): { tone: Tone; title: string } {
  if (signature.state === 'trusted') {
    const source = signature.keySource === null ? '' : `, ${text.details.keySource[signature.keySource]}`;
    return { tone: 'ok', title: `${text.details.keyTrusted}${source}` };
  }
  if (signature.keySource === 'embedded') return { tone: 'warning', title: text.details.keyUntrusted };
  return { tone: signature.state === 'failed' ? 'error' : 'info', title: text.details.keyNone };
}

function Step({ tone, title, detail }: { tone: Tone; title: string; detail: string | null }) {
  return (
    <li className={styles['step']}>
      <ToneIcon tone={tone} />
      <span>
        <span className={styles['stepTitle']}>
          <HiddenAware value={title} />
        </span>
        {detail !== null && detail !== '' && (
          <span className={styles['detail']}>
            <HiddenAware value={detail} />
          </span>
        )}
      </span>
    </li>
  );
}
