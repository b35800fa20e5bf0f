/** An application the IdP knows: from its metadata, or from a profile, for which metadata is made. */
import type { RegisteredSp } from '../core/roles/idp/receive';
import { readServiceProvider } from '../core/roles/idp/service-provider';
import type { SpRules } from '../core/roles/idp/sp-rules';
import { buildSpMetadata } from '../core/saml/build-metadata';
import { BINDING } from '../core/saml/identifiers';
import { readKnownEntities } from './known-entity';
import { requireSpProfile } from './require-sp-profile';

/** Every SP in the text. Throws UsageError naming `origin` when there is none or it cannot be read. */
export function registerSp(
  xml: string,
  origin: string,
  { name = null, rules = {} }: { readonly name?: string | null; readonly rules?: SpRules } = {},
): RegisteredSp[] {
  return readKnownEntities(xml, 'SPSSODescriptor', origin).flatMap(({ entity, entityId, signingKeys }) => {
    const provider = readServiceProvider(entity);
    return provider
      ? [{ ...provider, name: name ?? hostOf(entityId), entity, signingKeys, wanted: null, rules }]
      : [];
  });
}

/** An application known by its profile alone: metadata is made from its addresses. Throws UsageError. */
export function registerProfile(
  id: string,
  variables: Record<string, string> | undefined,
  rules: SpRules = {},
): RegisteredSp[] {
  const profile = requireSpProfile({ id, ...(variables ? { variables } : {}) });
  const xml = buildSpMetadata({
    entityId: profile.entityId,
    keys: { signing: [], encryption: [] },
    nameIdFormats: profile.nameIdFormats,
    assertionConsumerServices: [
      { binding: BINDING.post, location: profile.acsUrl, index: 0, isDefault: true },
    ],
  });
  return registerSp(xml, `the profile ${id}`, { name: profile.name, rules }).map((sp) => ({
    ...sp,
    wanted: profile.attributes,
  }));
}

/** A short name of an entity: the host of its entityID, or the entityID. */
export function hostOf(entityId: string): string {
  try {
    return new URL(entityId).host || entityId;
  } catch {
    return entityId;
  }
}
