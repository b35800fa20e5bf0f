/** Entities, roles and endpoints of a metadata message, flat, for the checks of metadata. */
import type { MessageKind } from '../../contract/model/decoded';
import type { EndpointRead, EntityDescriptorRead, RoleDescriptorRead } from '../../core/saml/model';
import type { Subject } from '../subject';

export const metadataKinds = [
  'EntityDescriptor',
  'EntitiesDescriptor',
] as const satisfies readonly MessageKind[];

const none: readonly EntityDescriptorRead[] = [];

/** The entity, or every entity of an EntitiesDescriptor; none for other messages. */
export function metadataEntities({ message }: Subject): readonly EntityDescriptorRead[] {
  if (message.kind === 'EntitiesDescriptor') return message.entities;
  return message.kind === 'EntityDescriptor' ? [message] : none;
}

export function metadataRoles(subject: Subject): readonly RoleDescriptorRead[] {
  return metadataEntities(subject).flatMap((entity) => entity.roles);
}

/** Every endpoint of a role, whatever it is for. */
export function endpointsOf(role: RoleDescriptorRead): readonly EndpointRead[] {
  return [
    ...role.singleSignOnServices,
    ...role.assertionConsumerServices,
    ...role.singleLogoutServices,
    ...role.artifactResolutionServices,
  ];
}

/** True when a role of this kind is among the message's. */
export function hasRole(subject: Subject, role: RoleDescriptorRead['role']): boolean {
  return metadataRoles(subject).some((each) => each.role === role);
}
