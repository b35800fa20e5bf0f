/** `metadata create`: metadata of an IdP or SP from its URLs and certificates. */
import { writeFileSync } from 'node:fs';
import { systemClock } from '../../../adapters/system-ports';
import { createMetadata, type MetadataEndpointOption } from '../../../app/metadata/create-metadata';
import { UsageError } from '../../../app/usage-error';
import { type ExitCode, readText, writeOut } from '../io';
import { chooseValue, readNumber, readTime } from './choose-value';

export interface MetadataCreateFlags {
  readonly role?: string;
  readonly entityId: string;
  readonly sso?: string[];
  readonly acs?: string[];
  readonly slo?: string[];
  readonly cert?: string[];
  readonly signingCert?: string[];
  readonly encryptionCert?: string[];
  readonly nameIdFormat?: string[];
  readonly attribute?: string[];
  readonly organization?: string;
  readonly organizationUrl?: string;
  readonly wantRequestsSigned?: boolean;
  readonly requestsSigned?: boolean;
  readonly wantAssertionsSigned?: boolean;
  readonly validUntil?: string;
  readonly validDays?: string;
  readonly cacheDuration?: string;
  readonly signKey?: string;
  readonly signCert?: string;
  readonly flavour?: string;
  readonly out?: string;
}

const DAY = 86_400_000;

export function runMetadataCreate(flags: MetadataCreateFlags): Promise<ExitCode> {
  const role = chooseValue('--role', flags.role ?? '', ['idp', 'sp']);
  const [other, option] = role === 'idp' ? [flags.acs, '--acs'] : [flags.sso, '--sso'];
  if (other !== undefined) throw new UsageError(`${option} is not for an ${role === 'idp' ? 'IdP' : 'SP'}`);
  const services = role === 'idp' ? flags.sso : flags.acs;
  const { organization, organizationUrl, wantRequestsSigned, requestsSigned, wantAssertionsSigned } = flags;
  if (organization !== undefined && organizationUrl === undefined) {
    throw new UsageError('An organization has a URL too', 'Give it with --organization-url.');
  }
  const validUntil = readEnd(flags);
  const xml = createMetadata({
    role,
    entityId: flags.entityId,
    services: (services ?? []).map((each) => readEndpoint(each, role === 'idp' ? 'redirect' : 'post')),
    logout: (flags.slo ?? []).map((each) => readEndpoint(each, 'redirect')),
    certificates: (flags.cert ?? []).map(readText),
    signingCertificates: (flags.signingCert ?? []).map(readText),
    encryptionCertificates: (flags.encryptionCert ?? []).map(readText),
    nameIdFormats: flags.nameIdFormat ?? [],
    attributes: flags.attribute ?? [],
    ...(wantRequestsSigned === true ? { wantAuthnRequestsSigned: true } : {}),
    ...(requestsSigned === true ? { authnRequestsSigned: true } : {}),
    ...(wantAssertionsSigned === true ? { wantAssertionsSigned: true } : {}),
    ...(organization === undefined
      ? {}
      : { organization: { name: organization, url: organizationUrl ?? '' } }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(flags.cacheDuration === undefined ? {} : { cacheDuration: flags.cacheDuration }),
    ...(flags.signKey === undefined ? {} : { signKey: readText(flags.signKey) }),
    ...(flags.signCert === undefined ? {} : { signCertificate: readText(flags.signCert) }),
    ...(flags.flavour === undefined ? {} : { flavour: flags.flavour }),
  });
  if (flags.out === undefined) writeOut(xml);
  else writeMetadata(flags.out, xml);
  return Promise.resolve(0);
}

function readEnd({ validUntil, validDays }: MetadataCreateFlags): number | null {
  if (validUntil !== undefined && validDays !== undefined) {
    throw new UsageError('--valid-until and --valid-days both say when it ends', 'Give one of them.');
  }
  if (validUntil !== undefined) return readTime('--valid-until', validUntil);
  return validDays === undefined ? null : systemClock.now() + readNumber('--valid-days', validDays) * DAY;
}

/** `URL` or `binding:URL`. */
function readEndpoint(text: string, usual: MetadataEndpointOption['binding']): MetadataEndpointOption {
  const found = /^(redirect|post|artifact|soap)[:=](?=https?:)/i.exec(text);
  if (!found) return { binding: usual, location: text };
  return {
    binding: chooseValue('the binding', (found[1] ?? '').toLowerCase(), [
      'redirect',
      'post',
      'artifact',
      'soap',
    ]),
    location: text.slice(found[0].length),
  };
}

function writeMetadata(file: string, xml: string): void {
  try {
    writeFileSync(file, xml);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
