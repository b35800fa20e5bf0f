/** Why a signature fails: the cause that was proved, the octets side by side, and every form that was tried. */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { SignatureExplanation } from '../../../src-main/contract/model/checked';
import { CopyButton } from '../../components/copy-button';
import { SectionHeading } from '../../components/panel';
import { ToneIcon } from '../../components/severity';
import { ValueComparison } from '../../components/value-comparison';
import { HiddenAware, ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './explanation.module.css';

export function Explanation({ explanation }: { readonly explanation: SignatureExplanation }) {
  const { cause, words, canonical, canonicalTruncated, matching, tried, covered, consumed } = explanation;
  const say = text.details.explanation;
  return (
    <>
      <SectionHeading aside={canonical !== null && <CopyButton value={canonical} what={say.octets} />}>
        {say.title}
      </SectionHeading>
      <div className={styles['box']}>
        <p className={styles['cause']}>
          <ToneIcon tone="error" />
          <span>
            <strong>{say.causes[cause]}</strong>
            <HiddenAware value={words} />
          </span>
        </p>
        {consumed !== null && !isWithin(consumed, covered) && (
          <ValueComparison expected={consumed} actual={covered} labels={say.coveredLabels} />
        )}
        {matching !== null && matching !== canonical && (
          <ValueComparison expected={matching} actual={canonical} labels={say.octetLabels} />
        )}
        {canonicalTruncated && <p className={styles['note']}>{say.truncated}</p>}
        {tried.length > 0 && <Tried tried={tried} />}
      </div>
    </>
  );
}

/** A path is inside another when it goes on from it. */
function isWithin(path: string, around: string | null): boolean {
  return around !== null && (path === around || path.startsWith(`${around}/`));
}

function Tried({ tried }: Pick<SignatureExplanation, 'tried'>) {
  const [open, setOpen] = useState(false);
  const say = text.details.explanation;
  return (
    <>
      <UnstyledButton className={styles['toggle']} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say.hideTried : say.showTried(tried.length)}
      </UnstyledButton>
      {open && (
        <ul className={styles['tried']}>
          {tried.map(({ form, words, digest, matches }) => (
            <li key={form}>
              <ToneIcon tone={matches ? 'ok' : 'info'} size={14} label={matches ? say.fits : say.fitsNot} />
              <span>{words}</span>
              {digest !== null && <ValueText value={digest} keep={14} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
