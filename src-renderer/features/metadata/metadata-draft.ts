/** What the form for metadata holds, and the request it stands for. */
import type { CreateMetadataInput } from '../../../src-main/contract/model/metadata';
import type { ListedCertificate } from '../../state/certificates';

export type Binding = CreateMetadataInput['services'][number]['binding'];
export interface EndpointDraft {
  readonly binding: Binding;
  readonly location: string;
}

export interface MetadataDraft {
  readonly role: 'idp' | 'sp';
  readonly entityId: string;
  readonly services: readonly EndpointDraft[];
  readonly logout: readonly EndpointDraft[];
  /** Ids of listed certificates. */
  readonly certificates: readonly string[];
  readonly signing: readonly string[];
  readonly encryption: readonly string[];
  readonly nameIds: readonly string[];
  readonly attributes: readonly string[];
  readonly organization: string;
  readonly organizationUrl: string;
  readonly validDays: number | string;
  readonly cacheDuration: string;
  readonly wantRequests: boolean;
  readonly signsRequests: boolean;
  readonly wantAssertions: boolean;
  readonly flavour: string | null;
  readonly signWith: string | null;
}

export const emptyMetadata: MetadataDraft = {
  role: 'sp',
  entityId: '',
  services: [{ binding: 'post', location: '' }],
  logout: [],
  certificates: [],
  signing: [],
  encryption: [],
  nameIds: [],
  attributes: [],
  organization: '',
  organizationUrl: '',
  validDays: '',
  cacheDuration: '',
  wantRequests: false,
  signsRequests: false,
  wantAssertions: false,
  flavour: null,
  signWith: null,
};

/** Null while the form lacks an entityID or an endpoint. */
export function inputOf(
  draft: MetadataDraft,
  entries: readonly ListedCertificate[],
): CreateMetadataInput | null {
  const services = draft.services.filter(hasLocation).map(trimmed);
  if (draft.entityId.trim() === '' || services.length === 0) return null;
  const pemsOf = (ids: readonly string[]): string[] =>
    entries.filter(({ id }) => ids.includes(id)).map(({ certificate }) => certificate.pem);
  const signer = entries.find(({ id }) => id === draft.signWith);
  const { organization, organizationUrl, cacheDuration, validDays } = draft;
  return {
    role: draft.role,
    entityId: draft.entityId.trim(),
    services,
    logout: draft.logout.filter(hasLocation).map(trimmed),
    certificates: pemsOf(draft.certificates),
    signingCertificates: pemsOf(draft.signing),
    encryptionCertificates: pemsOf(draft.encryption),
    nameIdFormats: [...draft.nameIds],
    ...(organization.trim() === '' || organizationUrl.trim() === ''
      ? {}
      : { organization: { name: organization.trim(), url: organizationUrl.trim() } }),
    ...(typeof validDays === 'number' ? { validDays } : {}),
    ...(cacheDuration.trim() === '' ? {} : { cacheDuration: cacheDuration.trim() }),
    ...(signer === undefined || signer.keyPem === null
      ? {}
      : { signKey: signer.keyPem, signCertificate: signer.certificate.pem }),
    ...(draft.role === 'idp' ? idpPart(draft) : spPart(draft)),
  };
}

function idpPart({ wantRequests, flavour }: MetadataDraft): Partial<CreateMetadataInput> {
  return {
    ...(wantRequests ? { wantAuthnRequestsSigned: true } : {}),
    ...(flavour === null ? {} : { flavour }),
  };
}

function spPart({ signsRequests, wantAssertions, attributes }: MetadataDraft): Partial<CreateMetadataInput> {
  return {
    attributes: [...attributes],
    ...(signsRequests ? { authnRequestsSigned: true } : {}),
    ...(wantAssertions ? { wantAssertionsSigned: true } : {}),
  };
}

const hasLocation = ({ location }: EndpointDraft): boolean => location.trim() !== '';
const trimmed = ({ binding, location }: EndpointDraft) => ({ binding, location: location.trim() });
