/** `mint`: a signed Response without any server. */
import { writeFileSync } from 'node:fs';
import { systemClock, systemRandom } from '../../../adapters/system-ports';
import { listScenarios } from '../../../app/catalogue';
import { mintResponse } from '../../../app/mint-response';
import { UsageError } from '../../../app/usage-error';
import { type ExitCode, readText, writeError, writeJson, writeOut } from '../io';
import { readProfileFlag } from './read-files';

export interface MintFlags {
  readonly flavour?: string;
  readonly spProfile?: string;
  readonly spVariable?: string[];
  readonly persona?: string;
  readonly spMetadata?: string;
  readonly inResponseTo?: string;
  readonly key?: string;
  readonly cert?: string;
  readonly certOut?: string;
  readonly scenario?: string;
  readonly at?: string;
  readonly relayState?: string;
  readonly sign?: 'assertion' | 'response' | 'both' | 'none';
  readonly encrypt?: boolean;
  readonly encryptNameId?: boolean;
  readonly encryptAttribute?: string[];
  readonly groupForm?: 'name' | 'guid' | 'dn' | 'path';
  readonly groupOverage?: 'link' | 'left-out';
  readonly idpEntityId?: string;
  readonly encoding?: string;
  readonly json?: boolean;
}

export async function runMint(flags: MintFlags): Promise<ExitCode> {
  const encoding = flags.encoding ?? 'xml';
  if (encoding !== 'xml' && encoding !== 'base64' && encoding !== 'wire') {
    throw new UsageError(`There is no encoding "${encoding}"`, 'The encodings are xml, base64 and wire.');
  }
  const {
    spProfile,
    spVariable,
    spMetadata,
    key,
    cert,
    certOut,
    encryptAttribute,
    encoding: _encoding,
    json,
    ...plain
  } = flags;
  if (spVariable !== undefined && spProfile === undefined) {
    throw new UsageError('--sp-variable is given without --sp-profile', 'Name the profile it belongs to.');
  }
  const minted = await mintResponse(
    {
      ...plain,
      ...(spProfile === undefined ? {} : { spProfile: readProfileFlag(spProfile, spVariable) }),
      ...(spMetadata === undefined ? {} : { spMetadata: readText(spMetadata) }),
      ...(encryptAttribute === undefined ? {} : { encryptAttributes: encryptAttribute }),
      ...(key === undefined ? {} : { key: readText(key) }),
      ...(cert === undefined ? {} : { cert: readText(cert) }),
    },
    { clock: systemClock, random: systemRandom },
  );
  if (certOut !== undefined) writeCertificate(certOut, minted.certificate);
  else if (cert === undefined)
    writeError(`Signed with a key made for this call. Its certificate:\n${minted.certificate.trim()}`);
  if (encoding === 'xml' && json !== true && changesTransport(flags.scenario)) {
    writeError('This scenario changes how the message travels: --encoding wire prints that.');
  }
  if (json === true) writeJson(minted);
  else writeOut(minted[encoding]);
  return 0;
}

function changesTransport(scenario: string | undefined): boolean {
  return listScenarios().some(({ id, stage }) => id === scenario && stage === 'transport');
}

function writeCertificate(file: string, pem: string): void {
  try {
    writeFileSync(file, pem);
  } catch (error) {
    throw new UsageError(
      `The certificate cannot be written to ${file}: ${(error as Error).message}`,
      'Give --cert-out a file in a folder that exists.',
    );
  }
}
