/** The metadata an identity provider of a flavour publishes about itself. */
import type {
  EndpointSpec,
  IdpMetadataSpec,
  IndexedEndpointSpec,
  MetadataKeys,
} from '../../saml/build-metadata';
import type { Flavour } from './flavour';

export interface IdpDescription {
  readonly flavour: Flavour;
  readonly entityId: string;
  /** One URL serves every binding of SingleSignOnService. */
  readonly ssoUrl: string;
  readonly keys: MetadataKeys;
  readonly wantAuthnRequestsSigned: boolean;
  readonly singleLogoutServices?: readonly EndpointSpec[];
  readonly artifactResolutionServices?: readonly IndexedEndpointSpec[];
}

/** What `buildIdpMetadata` needs; NameIDFormats, bindings and their order are the flavour's. */
export function describeIdp(idp: IdpDescription): IdpMetadataSpec {
  const { metadata } = idp.flavour;
  return {
    entityId: idp.entityId,
    keys: idp.keys,
    wantAuthnRequestsSigned: statedWish(idp),
    prefix: metadata.prefix,
    keyUse: metadata.keyUse,
    keyInfo: metadata.keyInfo,
    nameIdFormats: metadata.nameIdFormats,
    singleSignOnServices: metadata.ssoBindings.map((binding) => ({ binding, location: idp.ssoUrl })),
    singleLogoutServices: idp.singleLogoutServices ?? [],
    artifactResolutionServices: idp.artifactResolutionServices ?? [],
  };
}

function statedWish({ flavour, wantAuthnRequestsSigned }: IdpDescription): boolean | null {
  switch (flavour.metadata.wantAuthnRequestsSigned) {
    case 'always':
      return wantAuthnRequestsSigned;
    case 'always-true':
      return true;
    case 'when-true':
      return wantAuthnRequestsSigned ? true : null;
  }
}
