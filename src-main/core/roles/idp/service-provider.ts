/** What an identity provider has to know of a service provider, read from its metadata. */
import type {
  EndpointRead,
  EntityDescriptorRead,
  KeyDescriptorRead,
  RoleDescriptorRead,
} from '../../saml/model';
import { BINDING } from '../../saml/identifiers';
import {
  dataAlgorithms,
  keyAlgorithmUris,
  mgfUris,
  nameOfUri,
  oaepDigestUris,
} from '../../xmlsec/encryption-algorithms';
import { dataAlgorithmNames } from '../../../contract/model/encryption';
import type { EncryptionSpec } from '../../xmlsec/encrypt';
import { readCertificate } from '../../xmlsec/certificate-facts';
import type { CertificateFacts } from '../../xmlsec/signature-report';

/** Algorithms to encrypt with; what is absent is the flavour's choice. */
export type EncryptionChoice = Partial<Pick<EncryptionSpec, 'data' | 'key' | 'digest' | 'mgf'>>;

export interface ServiceProvider {
  readonly entityId: string;
  /** Where a Response by POST goes when the request names no other; null when the metadata lists no such place. */
  readonly acsUrl: string | null;
  /** The first certificate fit for encryption, that is with an RSA key, that can be read; null when there is none. */
  readonly encryptionCertificate: CertificateFacts | null;
  /** What it says it can decrypt, as far as it can be had here; empty when it says nothing. */
  readonly encryption: EncryptionChoice;
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
    ...encryptionOf(role),
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

function encryptionOf(
  role: RoleDescriptorRead,
): Pick<ServiceProvider, 'encryptionCertificate' | 'encryption'> {
  for (const descriptor of role.keyDescriptors) {
    if (descriptor.use !== 'encryption' && descriptor.use !== null) continue;
    for (const { base64 } of descriptor.certificates) {
      try {
        const encryptionCertificate = readCertificate(base64);
        if (encryptionCertificate.publicKey.asymmetricKeyType !== 'rsa') continue;
        return { encryptionCertificate, encryption: chooseEncryption(descriptor.encryptionMethods) };
      } catch {
        // Damaged metadata is reported where it is judged; here the next certificate may do.
      }
    }
  }
  return { encryptionCertificate: null, encryption: {} };
}

/** Of the algorithms it supports (SAML Metadata 2.4.1.1) the first of each kind that can be written here. */
function chooseEncryption(methods: KeyDescriptorRead['encryptionMethods']): EncryptionChoice {
  const listed = methods.map(({ algorithm }) => algorithm);
  const data = listed.flatMap(
    (uri) => dataAlgorithmNames.find((name) => dataAlgorithms[name].uri === uri) ?? [],
  );
  const transport = methods.find(({ algorithm }) => nameOfUri(keyAlgorithmUris, algorithm) !== null);
  const key = nameOfUri(keyAlgorithmUris, transport?.algorithm ?? null);
  const digest = nameOfUri(oaepDigestUris, transport?.digest ?? null);
  const mgf = nameOfUri(mgfUris, transport?.mgf ?? null);
  return {
    ...(data[0] ? { data: data[0] } : {}),
    ...(key ? { key } : {}),
    ...(digest ? { digest } : {}),
    // What rsa-oaep does not name is SHA-1 (XML Encryption 1.1 section 5.5.2).
    ...(key === 'rsa-oaep' && digest ? { mgf: mgf ?? 'sha1' } : {}),
  };
}
