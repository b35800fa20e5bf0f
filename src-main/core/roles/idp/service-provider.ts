/** What an identity provider has to know of a service provider, read from its metadata. */
import type { EndpointRead, EntityDescriptorRead, RoleDescriptorRead } from '../../saml/model';
import { BINDING } from '../../saml/identifiers';
import { readCertificate } from '../../xmlsec/certificate-facts';
import type { CertificateFacts } from '../../xmlsec/signature-report';

export interface ServiceProvider {
  readonly entityId: string;
  /** Where a Response by POST goes when the request names no other; null when the metadata lists no such place. */
  readonly acsUrl: string | null;
  /** The first certificate fit for encryption that can be read; null when there is none. */
  readonly encryptionCertificate: CertificateFacts | null;
  readonly nameIdFormats: readonly string[];
  /** WantAssertionsSigned is true. */
  readonly wantsAssertionSigned: boolean;
}

/** Null when the entity is no service provider or has no entityID. */
export function readServiceProvider(entity: EntityDescriptorRead): ServiceProvider | null {
  const role = entity.roles.find((each) => each.role === 'SPSSODescriptor');
  if (!role || entity.entityId === null) return null;
  return {
    entityId: entity.entityId,
    acsUrl: defaultEndpoint(role.assertionConsumerServices)?.location ?? null,
    encryptionCertificate: encryptionCertificateOf(role),
    nameIdFormats: role.nameIdFormats,
    wantsAssertionSigned: /^(?:true|1)$/.test(role.wantAssertionsSigned?.trim() ?? ''),
  };
}

/** The default endpoint among those for POST: isDefault true, else the first not marked false, else the first (SAML Metadata 2.2.3). */
function defaultEndpoint(endpoints: readonly EndpointRead[]): EndpointRead | undefined {
  const usable = endpoints.filter((each) => each.binding === BINDING.post && each.location !== null);
  const says = (endpoint: EndpointRead, values: readonly string[]): boolean =>
    endpoint.isDefault !== null && values.includes(endpoint.isDefault);
  return (
    usable.find((each) => says(each, ['true', '1'])) ??
    usable.find((each) => !says(each, ['false', '0'])) ??
    usable[0]
  );
}

function encryptionCertificateOf(role: RoleDescriptorRead): CertificateFacts | null {
  const candidates = role.keyDescriptors.filter((each) => each.use === 'encryption' || each.use === null);
  for (const { base64 } of candidates.flatMap((each) => each.certificates)) {
    try {
      return readCertificate(base64);
    } catch {
      // Damaged metadata is reported where it is judged; here the next certificate may do.
    }
  }
  return null;
}
