/** Which parts of the message a signature covers, and each signature's checks in the order an SP makes them. */
import type {
  CheckedInput,
  CheckedSignature,
  CoverageRegion,
} from '../../../src-main/contract/model/checked';
import { EmptyNotice } from '../../components/notice';
import { FactList, SectionHeading } from '../../components/panel';
import { ToneIcon, type Tone } from '../../components/severity';
import { shortAlgorithm } from '../../components/short-names';
import { HiddenAware, ValueText } from '../../components/value-text';
import { text } from '../../text';
import { Explanation } from './explanation';
import { OtherReadings } from './other-readings';
import { SecondReading } from './second-reading';
import styles from './signature-tab.module.css';

export function SignatureTab({ checked, message }: { checked: CheckedInput; message: number }) {
  const signatures = checked.signatures.filter(
    (signature) => signature.location === null || signature.location.message === message,
  );
  return (
    <div>
      <CoverageTree checked={checked} message={message} />
      {signatures.length === 0 && (
        <EmptyNotice title={text.details.noSignature}>{text.details.noSignatureHint}</EmptyNotice>
      )}
      {signatures.map((signature, index) => (
        <SignatureSteps key={index} signature={signature} />
      ))}
      <OtherReadings readings={checked.readings.filter((reading) => reading.message === message)} />
      {signatures.length > 0 && <SecondReading key={message} xml={checked.messages[message]?.xml ?? ''} />}
    </div>
  );
}

/** The elements at which coverage changes; everything else is covered as what it stands in. */
function CoverageTree({ checked, message }: { checked: CheckedInput; message: number }) {
  const regions = checked.coverage.filter(({ location }) => location.message === message);
  if (regions.length === 0) return null;
  const top = Math.min(...regions.map(({ path }) => depthOf(path)));
  return (
    <ul className={styles['tree']} aria-label={text.details.coverage}>
      {regions.map(({ path, location, state, signedBy }) => (
        <TreeRow
          key={`${location.decrypted ?? ''}${path}`}
          level={depthOf(path) - top}
          name={path.slice(path.lastIndexOf('/') + 1)}
          title={path}
          state={state}
          part={
            !checked.signatures.some(
              (signature, index) => signedBy.includes(index) && signature.coversLocation?.path === path,
            )
          }
        />
      ))}
    </ul>
  );
}

function depthOf(path: string): number {
  return path.split('/').length;
}

interface TreeRowProps {
  readonly level: number;
  readonly name: string;
  readonly title: string;
  readonly state: CoverageRegion['state'];
  /** Covered through the element around it, not signed itself. */
  readonly part: boolean;
}

function TreeRow({ level, name, title, state, part }: TreeRowProps) {
  const words = {
    trusted: part ? text.details.covered : text.details.signed,
    'valid-untrusted': text.details.signedUntrusted,
    failed: text.details.signatureFailed,
    'not-verified': text.details.signatureUnknown,
    unsigned: text.details.notSigned,
  };
  return (
    <li className={styles['row']} data-state={state} style={{ paddingLeft: 10 + level * 14 }}>
      <i className={styles['bar']} />
      <span className={styles['name']} data-part={part || undefined} title={title}>
        {name}
      </span>
      <span className={styles['state']}>{words[state]}</span>
    </li>
  );
}

function SignatureSteps({ signature }: { signature: CheckedSignature }) {
  const { digest } = signature;
  const digestKnown = digest.declared !== null && digest.computed !== null;
  const digestMatches = digestKnown && digest.declared === digest.computed;
  const named = signature.explanation?.covered ?? null;
  const resolved = signature.covers ?? (named && named.slice(named.lastIndexOf('/') + 1));
  const value = valueStep(signature);
  const key = keyStep(signature);
  return (
    <section>
      <SectionHeading>
        {text.details.checksInOrder}: {signature.signs ?? signature.covers}
      </SectionHeading>
      <ul>
        <Step
          tone={resolved === null ? 'error' : 'ok'}
          title={resolved === null ? text.details.referenceFails : text.details.referenceResolves(resolved)}
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
      {signature.explanation !== null && <Explanation explanation={signature.explanation} />}
    </section>
  );
}

function valueStep(signature: CheckedSignature): { tone: Tone; title: string } {
  // The value seals SignedInfo; that the content no longer fits its digest is the step before.
  if (signature.keySource !== null) return { tone: 'ok', title: text.details.valueVerifies };
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
