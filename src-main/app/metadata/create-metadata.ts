/** `metadata create`: metadata of either role from what its administrator knows. */
import { randomBytes } from 'node:crypto';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { describeIdp } from '../../core/roles/idp/describe-idp';
import {
  buildIdpMetadata,
  buildSpMetadata,
  type EntitySpec,
  type IndexedEndpointSpec,
} from '../../core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../core/saml/identifiers';
import { InvalidSpecificationError } from '../../core/saml/strict';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import { loadSigningKey } from '../../core/xmlsec/sign';
import { findIdpFlavour } from '../../profiles/idp/registry';
import { UsageError } from '../usage-error';

export interface MetadataEndpointOption {
  readonly binding: keyof typeof BINDING;
  readonly location: string;
}

export interface CreateMetadataOptions {
  readonly role: 'idp' | 'sp';
  readonly entityId: string;
  /** IdP: SingleSignOnService. SP: AssertionConsumerService. In order; the first is the default. */
  readonly services: readonly MetadataEndpointOption[];
  readonly logout: readonly MetadataEndpointOption[];
  /** Certificates as PEM, for both uses. */
  readonly certificates: readonly string[];
  readonly signingCertificates: readonly string[];
  readonly encryptionCertificates: readonly string[];
  /** URIs, or the last word of those SAML defines. */
  readonly nameIdFormats: readonly string[];
  readonly wantAuthnRequestsSigned?: boolean;
  readonly authnRequestsSigned?: boolean;
  readonly wantAssertionsSigned?: boolean;
  /** Names of attributes an SP asks for; `?` at the end makes one optional. */
  readonly attributes: readonly string[];
  readonly organization?: { readonly name: string; readonly url: string };
  /** Milliseconds since the epoch. */
  readonly validUntil?: number;
  /** xs:duration. */
  readonly cacheDuration?: string;
  /** PEM; both or neither. */
  readonly signKey?: string;
  readonly signCertificate?: string;
  /** IdP: whose habits of metadata it follows. */
  readonly flavour?: string;
}

/** Metadata as XML text. Throws UsageError naming what does not fit. */
export function createMetadata(options: CreateMetadataOptions): string {
  try {
    return options.role === 'idp' ? createIdp(options) : createSp(options);
  } catch (error) {
    if (error instanceof InvalidSpecificationError) throw new UsageError(error.message);
    throw error;
  }
}

function createIdp(options: CreateMetadataOptions): string {
  const flavour = findIdpFlavour(options.flavour ?? 'generic');
  if (!flavour) throw new UsageError(`There is no flavour "${options.flavour ?? ''}"`);
  const [first] = options.services;
  if (first === undefined) {
    throw new UsageError('An IdP needs a SingleSignOnService', 'Give its URL with --sso.');
  }
  const spNeeds = [
    options.attributes.length > 0 ? '--attribute' : null,
    options.authnRequestsSigned === undefined ? null : '--requests-signed',
    options.wantAssertionsSigned === undefined ? null : '--want-assertions-signed',
  ].find((flag) => flag !== null);
  if (spNeeds != null) throw new UsageError(`${spNeeds} is for an SP, not for an IdP`);
  const described = describeIdp({
    flavour,
    entityId: options.entityId,
    ssoUrl: first.location,
    keys: keysOf(options),
    wantAuthnRequestsSigned: options.wantAuthnRequestsSigned === true,
  });
  const entity = entityOf(options);
  return buildIdpMetadata({
    ...described,
    ...entity,
    nameIdFormats: options.nameIdFormats.length === 0 ? described.nameIdFormats : entity.nameIdFormats,
    // One URL without a binding said serves those of the flavour.
    singleSignOnServices:
      options.services.length === 1 && first.binding === 'redirect' && options.flavour !== undefined
        ? described.singleSignOnServices
        : options.services.map(({ binding, location }) => ({ binding: BINDING[binding], location })),
  });
}

function createSp(options: CreateMetadataOptions): string {
  if (options.services.length === 0) {
    throw new UsageError('An SP needs an AssertionConsumerService', 'Give its URL with --acs.');
  }
  const idpNeeds =
    options.flavour === undefined
      ? options.wantAuthnRequestsSigned === undefined
        ? null
        : '--want-requests-signed'
      : '--flavour';
  if (idpNeeds !== null) throw new UsageError(`${idpNeeds} is for an IdP, not for an SP`);
  const services = options.services.map(({ binding, location }, index): IndexedEndpointSpec => ({
    binding: BINDING[binding],
    location,
    index,
    ...(index === 0 ? { isDefault: true } : {}),
  }));
  return buildSpMetadata({
    ...entityOf(options),
    authnRequestsSigned: options.authnRequestsSigned ?? null,
    wantAssertionsSigned: options.wantAssertionsSigned ?? null,
    assertionConsumerServices: services,
    attributeConsumingServices:
      options.attributes.length === 0
        ? []
        : [
            {
              index: 0,
              name: options.organization?.name ?? options.entityId,
              attributes: options.attributes.map((name) => ({
                name: name.replace(/\?$/, ''),
                isRequired: !name.endsWith('?'),
              })),
            },
          ],
  });
}

function entityOf(options: CreateMetadataOptions): EntitySpec {
  const { organization, validUntil, cacheDuration } = options;
  for (const { location } of [...options.services, ...options.logout]) requireUrl(location);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(options.entityId)) {
    throw new UsageError(
      `"${options.entityId}" is not an entityID: it has to be an absolute URI`,
      'Usually it is the URL the metadata is published at.',
    );
  }
  if (cacheDuration !== undefined && !isDuration(cacheDuration)) {
    throw new UsageError(
      `"${cacheDuration}" is not a duration`,
      'Write it as ISO 8601, for example PT6H or P1D.',
    );
  }
  return {
    // A signature refers to the ID; without one there is nothing to refer to.
    id: options.signKey === undefined ? null : `_${randomBytes(16).toString('hex')}`,
    entityId: options.entityId,
    validUntil: validUntil ?? null,
    cacheDuration: cacheDuration ?? null,
    keys: keysOf(options),
    nameIdFormats: options.nameIdFormats.map(nameIdFormat),
    singleLogoutServices: options.logout.map(({ binding, location }) => ({
      binding: BINDING[binding],
      location,
    })),
    organization: organization === undefined ? null : { ...organization, displayName: organization.name },
    sign: signatureOf(options),
  };
}

function keysOf(options: CreateMetadataOptions): EntitySpec['keys'] {
  const both = options.certificates.map(certificate);
  return {
    signing: [...both, ...options.signingCertificates.map(certificate)],
    encryption: [...both, ...options.encryptionCertificates.map(certificate)],
  };
}

function certificate(pem: string): CertificateFacts {
  try {
    return readCertificate(pem);
  } catch (error) {
    throw new UsageError(
      `A certificate cannot be used: ${(error as Error).message}`,
      'See what it is with: saml-workbench certificate inspect FILE',
    );
  }
}

function signatureOf({ signKey, signCertificate }: CreateMetadataOptions): EntitySpec['sign'] {
  if (signKey === undefined && signCertificate === undefined) return null;
  if (signKey === undefined || signCertificate === undefined) {
    throw new UsageError('Signing needs both a key and its certificate', 'Give --sign-key and --sign-cert.');
  }
  try {
    return { key: loadSigningKey(signKey, signCertificate) };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function nameIdFormat(given: string): string {
  if (given.includes(':')) return given;
  const found = Object.values(NAMEID_FORMAT).find(
    (uri) => uri.split(':').pop()?.toLowerCase() === given.toLowerCase(),
  );
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no NameID format "${given}"`,
    `Give a URI, or one of ${Object.values(NAMEID_FORMAT)
      .map((uri) => uri.split(':').pop() ?? '')
      .join(', ')}.`,
  );
}

function requireUrl(text: string): void {
  if (/^https?:\/\/[^\s]+$/i.test(text)) return;
  throw new UsageError(`"${text}" is not a URL`, 'Endpoints are absolute: https://sp.example.com/saml/acs.');
}

function isDuration(text: string): boolean {
  return (
    /^-?P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(text) &&
    !/(?:P|T)$/.test(text)
  );
}
