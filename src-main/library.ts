/**
 * The library: the functions behind the commands, with the shapes the commands print. A test suite can
 * start a mock IdP or SP, mint a Response or assert a diagnosis without leaving its process.
 */
import type { z } from 'zod';
import { serve } from './adapters/serve';
import type { ReadyDocument } from './adapters/start-workbench';
import { systemClock, systemRandom } from './adapters/system-ports';
import { type CheckContext, checkMessage as check } from './app/check-message';
import { type ConfigurationInput, validateConfiguration } from './app/configuration';
import { validateGroupMapping } from './app/group-mapping';
import { mintResponse as mint } from './app/mint-response';
import type { CheckedInput } from './contract/model/checked';
import type { CreateCertificateOptions, CreatedCertificate, Inspected } from './contract/model/certificate';
import type { AttributeJson } from './contract/model/decoded';
import type { GroupMappingInput, MappingOutcome } from './contract/model/mapping';
import type { Minted, mintOptionsSchema } from './contract/model/workbench';
import { mapGroups as map } from './mapping/map-groups';

export { decodeMessage } from './app/decode-message';
export { CertificateError } from './certificates/certificate-error';
export { UsageError } from './app/usage-error';
export { UnreadableInputError } from './core/bindings/unreadable-input-error';
export type { CheckContext } from './app/check-message';
export type { ConfigurationInput } from './app/configuration';
export type { ReadyDocument } from './adapters/start-workbench';
export type { CheckedInput, Finding } from './contract/model/checked';
export type { CreateCertificateOptions, CreatedCertificate, Inspected } from './contract/model/certificate';
export type { DecodedInput, DecodedMessage } from './contract/model/decoded';
export type { GroupMappingInput, MappingOutcome } from './contract/model/mapping';

export type MintOptionsInput = z.input<typeof mintOptionsSchema>;

/** Judges a message as a strict service provider would; the real clock is read unless `at` freezes it. */
export function checkMessage(input: string | Uint8Array, context: CheckContext = {}): Promise<CheckedInput> {
  return check(input, context, { clock: systemClock });
}

/** Groups to roles, with the reason. Throws UsageError when the mapping is not of its form. */
export function mapGroups(attributes: readonly AttributeJson[], mapping: GroupMappingInput): MappingOutcome {
  return map(attributes, validateGroupMapping(mapping));
}

/** A signed Response without any server. */
export async function mintResponse(options: MintOptionsInput = {}): Promise<Minted> {
  return mint(options, { clock: systemClock, random: systemRandom });
}

/** A test key with its certificate or request, and the files it is wanted as. Throws CertificateError. */
export async function createCertificate(options: CreateCertificateOptions = {}): Promise<CreatedCertificate> {
  const { createCertificate: create } = await import('./certificates/create-certificate');
  return create(options, systemClock.now());
}

/** What is in a certificate, a key, or anything that carries them. Throws CertificateError. */
export async function inspectCertificate(
  input: string | Uint8Array,
  options: { readonly password?: string; readonly keys?: readonly string[] } = {},
): Promise<Inspected> {
  const { inspectCertificates } = await import('./certificates/inspect-certificates');
  return inspectCertificates(input, options, systemClock.now());
}

/** A running mock IdP and SP; the workbench's own listener too when `ports.ui` is given. */
export async function startWorkbench(
  configuration: ConfigurationInput = {},
): Promise<{ ready: ReadyDocument; stop(): Promise<void> }> {
  const valid = validateConfiguration(configuration);
  const { ready, stop } = await serve(valid, {
    host: 'library',
    version: __APP_VERSION__,
    withUi: valid.ports?.ui !== undefined,
  });
  return { ready, stop };
}
