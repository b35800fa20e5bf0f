/** `certificate create`: a key with its certificate or request, written as files; the key never to a screen unasked. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../adapters/system-ports';
import { UsageError } from '../../../app/usage-error';
import { createCertificate } from '../../../certificates/create-certificate';
import {
  certificateFormats,
  certificateHashes,
  certificatePresets,
  type CreateCertificateOptions,
  type CreatedCertificate,
  extendedKeyUsages,
  keyKinds,
  keyUsages,
} from '../../../contract/model/certificate';
import { type ExitCode, printableLine, readText, writeError, writeJson, writeOut } from '../io';
import { chooseValue, chooseValues, readNumber } from './choose-value';
import { type FileToWrite, writeFiles } from './write-files';

export interface CertificateCreateFlags {
  readonly preset?: string;
  readonly subject?: string;
  readonly san?: string[];
  readonly key?: string;
  readonly privateKey?: string;
  readonly days?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly hash?: string;
  readonly keyUsage?: string[];
  readonly extendedKeyUsage?: string[];
  readonly ca?: string;
  readonly intermediates?: string;
  readonly csr?: boolean;
  readonly out?: string;
  readonly format?: string[];
  readonly password?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const CA_FILE = 'ca.pem';

export async function runCertificateCreate(flags: CertificateCreateFlags): Promise<ExitCode> {
  const authority = findAuthority(flags);
  const made = await createCertificate({ ...readOptions(flags), ...authority.options }, systemClock.now());
  const toScreen = flags.out === '-';
  const paths = toScreen ? [] : writeAll(made, authority.folder, flags);
  for (const warning of made.warnings) writeError(`warning: ${printableLine(warning)}`);
  if (flags.json === true) {
    const { files: _files, keyPem, caPem: _caPem, ...shown } = made;
    writeJson({ ...shown, ...(toScreen ? { keyPem } : {}), files: paths });
  } else if (toScreen) {
    writeOut([made.keyPem, made.certPem ?? made.csrPem ?? '', ...made.chain].join(''));
  } else {
    writeOut(paths.join('\n'));
  }
  return 0;
}

function writeAll(
  made: CreatedCertificate,
  caFolder: string | null,
  flags: CertificateCreateFlags,
): string[] {
  const options = { force: flags.force === true };
  const files = made.files.map(({ fileName, encoding, content, secret }): FileToWrite => ({
    fileName,
    content: Buffer.from(content, encoding),
    secret,
  }));
  const own = writeFiles(flags.out ?? '.', files, options);
  if (made.caPem === null || caFolder === null) return own;
  const root = made.chain[made.chain.length - 1] ?? '';
  const ca = writeFiles(
    caFolder,
    [
      { fileName: CA_FILE, content: made.caPem, secret: true },
      { fileName: 'ca-root.cert.pem', content: root, secret: false },
    ],
    options,
  );
  return [...own, ...ca];
}

interface ChosenAuthority {
  readonly options: Pick<CreateCertificateOptions, 'ca' | 'newCa'>;
  /** Where a new CA is kept. */
  readonly folder: string | null;
}

/** A file holds a CA; a folder keeps one, made at the first use. */
function findAuthority({ ca, intermediates, out }: CertificateCreateFlags): ChosenAuthority {
  if (ca === undefined) {
    if (intermediates === undefined) return { options: {}, folder: null };
    throw new UsageError('--intermediates is given without --ca', 'Name the folder of the CA with --ca.');
  }
  const isFolder = !existsSync(ca) || statSync(ca).isDirectory();
  const file = isFolder ? join(ca, CA_FILE) : ca;
  if (existsSync(file)) {
    if (intermediates === undefined) return { options: { ca: readText(file) }, folder: null };
    throw new UsageError(`${file} is a CA already: --intermediates is for a new one`);
  }
  if (out === '-') {
    throw new UsageError('A new CA has to be kept in files', 'Make it first, with --out a folder.');
  }
  const count = intermediates === undefined ? 1 : readNumber('--intermediates', intermediates);
  if (!Number.isInteger(count) || count > 5) throw new UsageError('--intermediates takes 0 to 5');
  return { options: { newCa: { intermediates: count } }, folder: ca };
}

function readOptions(flags: CertificateCreateFlags): CreateCertificateOptions {
  const { preset, subject, san, key, privateKey, days, notBefore, notAfter, hash, csr, password } = flags;
  const length = days === undefined ? undefined : readNumber('--days', days);
  if (length !== undefined && (length <= 0 || length > 36_500)) {
    throw new UsageError(`--days takes more than 0 and 36500 at most, not ${length}`);
  }
  return {
    ...(preset === undefined ? {} : { preset: chooseValue('--preset', preset, certificatePresets) }),
    ...(subject === undefined ? {} : { subject }),
    ...(san === undefined ? {} : { san: splitNames(san) }),
    ...(key === undefined ? {} : { key: chooseValue('--key', key.toLowerCase().replace('-', ''), keyKinds) }),
    ...(privateKey === undefined ? {} : { privateKey: readText(privateKey) }),
    ...(length === undefined ? {} : { days: length }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(hash === undefined
      ? {}
      : { hash: chooseValue('--hash', hash.toLowerCase().replace('-', ''), certificateHashes) }),
    ...(flags.keyUsage === undefined
      ? {}
      : { keyUsage: chooseValues('--key-usage', flags.keyUsage, keyUsages) }),
    ...(flags.extendedKeyUsage === undefined
      ? {}
      : {
          extendedKeyUsage: chooseValues('--extended-key-usage', flags.extendedKeyUsage, extendedKeyUsages),
        }),
    ...(csr === true ? { csr } : {}),
    ...(password === undefined ? {} : { password }),
    ...(flags.format === undefined ? {} : { formats: readFormats(flags.format, csr === true) }),
  };
}

/** A comma may stand in a URI: it separates names only before a new kind. */
function splitNames(given: readonly string[]): string[] {
  return given.flatMap((each) => each.split(/,(?=\s*(?:dns|ip|uri|email):)/i)).map((each) => each.trim());
}

function readFormats(given: readonly string[], isRequest: boolean): CreateCertificateOptions['formats'] {
  const formats = chooseValues('--format', given, [...certificateFormats, 'all']);
  if (!formats.includes('all')) return formats.filter((each) => each !== 'all');
  return isRequest ? ['pem', 'der'] : [...certificateFormats];
}
