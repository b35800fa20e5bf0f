/** Lets the running IdP and SP know somebody else: from pasted metadata, a URL on this machine, or a profile. */
import { UsageError } from '../../app/usage-error';
import type { AddedEntities, AddEntity } from '../../contract/model/workbench';
import type { RunningWorkbench } from '../start-workbench';
import { readSource } from './read-source';

/** Rejects with UsageError when it cannot be read, or the configuration knows one of that entityID already. */
export async function addEntity(
  { imported, serviceProviders, identityProviders }: RunningWorkbench,
  given: AddEntity,
): Promise<AddedEntities> {
  const source = 'url' in given ? { metadata: await readSource(given.url, '') } : given;
  const removable = (role: 'serviceProviders' | 'identityProviders'): Set<string> =>
    new Set(imported[role]().map(({ entityId }) => entityId));
  const fixedOf = (known: readonly { readonly entityId: string }[], own: ReadonlySet<string>): string[] =>
    known.map(({ entityId }) => entityId).filter((entityId) => !own.has(entityId));
  const fixed = [
    ...fixedOf(serviceProviders(), removable('serviceProviders')),
    ...fixedOf(identityProviders(), removable('identityProviders')),
  ];
  const added = await imported.add(source, (entityId) => {
    if (!fixed.includes(entityId)) return;
    throw new UsageError(
      `${entityId} is known already, from the configuration or as one of the built-in servers`,
      'Change it where it was given, or give the other one an entityID of its own.',
    );
  });
  return {
    serviceProviders: added.serviceProviders.map(({ entityId }) => entityId),
    identityProviders: added.identityProviders.map(({ entityId }) => entityId),
  };
}
