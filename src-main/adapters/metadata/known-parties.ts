/** Everybody the built-in IdP and SP know besides each other: from the configuration, and added while it runs. */
import { join } from 'node:path';
import type { Configuration } from '../../app/configuration';
import { encryptionOf } from '../../app/encryption-choice';
import { type KnownEntity, readKnownEntities } from '../../app/known-entity';
import { registerProfile, registerSp } from '../../app/registered-sp';
import type { RegisteredSp } from '../../core/roles/idp/receive';
import type { SpRules } from '../../core/roles/idp/sp-rules';
import { type FollowOptions, followSource } from './follow-source';
import { type ImportedEntities, openImportedEntities } from './imported-entities';

export interface KnownParties {
  /** From the configuration. */
  readonly serviceProviders: () => readonly RegisteredSp[];
  readonly identityProviders: () => readonly KnownEntity[];
  readonly imported: ImportedEntities;
}

/** Rejects with UsageError for the first source that cannot be read. */
export async function readKnownParties(
  configuration: Configuration,
  dataDirectory: string,
  options: FollowOptions,
): Promise<KnownParties> {
  const sps: (() => readonly RegisteredSp[])[] = [];
  for (const source of configuration.identityProvider?.serviceProviders ?? []) {
    const rules = rulesOf(source);
    if ('profile' in source) {
      const registered = registerProfile(source.profile, source.variables, rules);
      sps.push(() => registered);
    } else if ('metadataXml' in source) {
      const registered = registerSp(source.metadataXml, 'the SP metadata given', { rules });
      sps.push(() => registered);
    } else {
      const { metadata } = source;
      sps.push(await followSource(metadata, (text) => registerSp(text, metadata, { rules }), options));
    }
  }
  const idps: (() => readonly KnownEntity[])[] = [];
  for (const source of configuration.serviceProvider?.identityProviders ?? []) {
    const read = (text: string, origin: string) => readKnownEntities(text, 'IDPSSODescriptor', origin);
    if ('metadataXml' in source) {
      const known = read(source.metadataXml, 'the IdP metadata given');
      idps.push(() => known);
    } else {
      const { metadata } = source;
      idps.push(await followSource(metadata, (text) => read(text, metadata), options));
    }
  }
  return {
    serviceProviders: () => sps.flatMap((each) => each()),
    identityProviders: () => idps.flatMap((each) => each()),
    imported: await openImportedEntities(join(dataDirectory, 'entities'), options.log),
  };
}

type SpSource = NonNullable<NonNullable<Configuration['identityProvider']>['serviceProviders']>[number];

function rulesOf(source: SpSource): SpRules {
  const { sign, encryptAssertions, encryptNameIds, encryptAttributes, wantAuthnRequestsSigned } = source;
  const encryption = encryptionOf(source.encryption);
  return { sign, encryptAssertions, encryptNameIds, encryptAttributes, wantAuthnRequestsSigned, encryption };
}
