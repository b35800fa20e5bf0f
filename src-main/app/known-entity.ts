/** Metadata as text to an entity with its keys, for the IdP's list of SPs and the SP's list of IdPs. */
import type { EntityDescriptorRead } from '../core/saml/model';
import { readMessage } from '../core/saml/read-message';
import { parseXml } from '../core/xml/parse';
import type { TrustedKey } from '../core/xmlsec/signature-report';
import { trustCertificate } from '../core/xmlsec/trusted-key';
import { UsageError } from './usage-error';

export interface KnownEntity {
  readonly entity: EntityDescriptorRead;
  readonly entityId: string;
  readonly signingKeys: readonly TrustedKey[];
}

/** Every entity in the text that has the role. Throws UsageError naming `origin` when there is none or it cannot be read. */
export function readKnownEntities(
  xml: string,
  role: 'IDPSSODescriptor' | 'SPSSODescriptor',
  origin: string,
): KnownEntity[] {
  const document = parseXml(xml);
  if (document.problem) {
    const { message, line, column } = document.problem;
    throw new UsageError(
      `${origin} is not well-formed metadata: ${message} (line ${line}, column ${column})`,
    );
  }
  const message = readMessage(document);
  const entities =
    message.kind === 'EntityDescriptor'
      ? [message]
      : message.kind === 'EntitiesDescriptor'
        ? message.entities
        : [];
  const known = entities.flatMap((entity) => {
    const roles = entity.roles.filter((each) => each.role === role);
    return roles.length > 0 && entity.entityId !== null
      ? [{ entity, entityId: entity.entityId, signingKeys: signingKeysOf(entity, role) }]
      : [];
  });
  if (known.length === 0) throw new UsageError(`${origin} holds no ${role} with an entityID`);
  return known;
}

function signingKeysOf(entity: EntityDescriptorRead, role: string): TrustedKey[] {
  const descriptors = entity.roles
    .filter((each) => each.role === role)
    .flatMap((each) => each.keyDescriptors);
  return descriptors
    .filter(({ use }) => use !== 'encryption')
    .flatMap(({ certificates }) => certificates)
    .flatMap(({ base64 }) => {
      try {
        return [trustCertificate(base64, 'metadata', entity.entityId)];
      } catch {
        // A damaged certificate verifies nothing; checking the metadata says what is wrong with it.
        return [];
      }
    });
}
