/** The service provider a minted Response is for: from metadata, from a profile, or the built-in one. */
import type { MintOptions } from '../contract/model/workbench';
import type { AttributeWish } from '../core/roles/idp/release-attributes';
import { type EncryptionChoice, readServiceProvider } from '../core/roles/idp/service-provider';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';
import type { CertificateFacts } from '../core/xmlsec/signature-report';
import { BUILT_IN_SP } from './built-in-servers';
import { requireSpProfile } from './require-sp-profile';
import { UsageError } from './usage-error';

export interface MintTarget {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly encryptionCertificate: CertificateFacts | null;
  /** What its metadata says it can decrypt. */
  readonly encryption: EncryptionChoice;
  readonly nameIdFormats: readonly string[];
  readonly wantsAssertionSigned: boolean;
  /** Null when nothing is known of the attributes it wants. */
  readonly wanted: readonly AttributeWish[] | null;
}

/**
 * Metadata says where and for whom, a profile which attributes; with both, metadata has the last word on the
 * addresses. Throws `UsageError`.
 */
export function describeMintTarget(options: Pick<MintOptions, 'spMetadata' | 'spProfile'>): MintTarget {
  const profile = options.spProfile === undefined ? null : targetOfProfile(options.spProfile);
  if (options.spMetadata !== undefined) {
    return { ...targetOfMetadata(options.spMetadata), wanted: profile?.wanted ?? null };
  }
  return (
    profile ?? {
      ...BUILT_IN_SP,
      encryptionCertificate: null,
      encryption: {},
      nameIdFormats: [],
      wantsAssertionSigned: false,
      wanted: null,
    }
  );
}

function targetOfProfile(chosen: NonNullable<MintOptions['spProfile']>): MintTarget {
  const profile = requireSpProfile(chosen);
  return {
    entityId: profile.entityId,
    acsUrl: profile.acsUrl,
    encryptionCertificate: null,
    encryption: {},
    nameIdFormats: profile.nameIdFormats,
    wantsAssertionSigned: false,
    wanted: profile.attributes,
  };
}

function targetOfMetadata(xml: string): Omit<MintTarget, 'wanted'> {
  const document = parseXml(xml);
  if (document.problem) {
    const { message, line, column } = document.problem;
    throw new UsageError(
      `The SP metadata is not well-formed XML: ${message} (line ${line}, column ${column})`,
    );
  }
  const message = readMessage(document);
  const entities =
    message.kind === 'EntityDescriptor'
      ? [message]
      : message.kind === 'EntitiesDescriptor'
        ? message.entities
        : [];
  const providers = entities.map(readServiceProvider).filter((each) => each !== null);
  const [provider, ...others] = providers;
  if (!provider) throw new UsageError('The SP metadata holds no SPSSODescriptor with an entityID');
  if (others.length > 0) {
    throw new UsageError(`The SP metadata holds ${providers.length} service providers; give it with one`);
  }
  if (provider.acsUrl === null) {
    throw new UsageError(`${provider.entityId} lists no AssertionConsumerService for HTTP-POST`);
  }
  return { ...provider, acsUrl: provider.acsUrl };
}
