/** `certificate inspect INPUT`: what is in a certificate, a key, or anything that carries them. */
import { systemClock } from '../../../adapters/system-ports';
import { UsageError } from '../../../app/usage-error';
import { CertificateError } from '../../../certificates/certificate-error';
import { inspectCertificates } from '../../../certificates/inspect-certificates';
import { type ExitCode, readInput, writeJson, writeOut } from '../io';
import { renderInspected } from '../reporters/text/inspected-certificates';
import { readTime } from './choose-value';

export interface CertificateInspectFlags {
  readonly password?: string;
  readonly key?: string[];
  readonly at?: string;
  readonly repair?: boolean;
  readonly json?: boolean;
}

/** 1 when a key was given and belongs to no certificate of the input. */
export async function runCertificateInspect(
  input: string,
  flags: CertificateInspectFlags,
): Promise<ExitCode> {
  const files = flags.key ?? [];
  const now = flags.at === undefined ? systemClock.now() : readTime('--at', flags.at);
  const octets = readInput(input);
  const password = flags.password === undefined ? {} : { password: flags.password };
  // Each key is read by itself first, so that an error names its file.
  const keys = await Promise.all(
    files.map(async (file) => {
      const text = readInput(file);
      await inspectCertificates(text, password, now).catch(nameInput(file));
      return text;
    }),
  );
  const inspected = await inspectCertificates(octets, { ...password, keys }, now).catch(nameInput(input));
  if (flags.json === true) writeJson(inspected);
  else if (flags.repair === true) {
    if (inspected.repaired === null) throw new UsageError(`${input} holds no certificate`);
    writeOut(inspected.repaired);
  } else writeOut(renderInspected(inspected));
  const given = inspected.keys.filter(({ found }) => / given$/.test(found));
  return given.some(({ certificates }) => certificates.length === 0) ? 1 : 0;
}

function nameInput(path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof CertificateError)) throw error;
    throw new UsageError(`${path === '-' ? 'standard input' : path}: ${error.message}`, error.hint);
  };
}
