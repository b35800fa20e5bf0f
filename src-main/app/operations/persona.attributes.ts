/** What the IdP would send for a persona to an application: NameID and attributes, after the group filter. */
import { personaFor } from '../../core/roles/idp/persona-for';
import { releaseAttributes } from '../../core/roles/idp/release-attributes';
import { releaseNameId } from '../../core/roles/idp/release-name-id';
import { applyGroupFilter } from '../../mapping/group-filter';
import { findSpProfile } from '../../profiles/sp/registry';
import { notFound } from './safe-errors';
import type { Services } from './services';

export function describePersona(
  { settings, random, idpEntityId }: Services,
  username: string,
  serviceProvider?: string,
) {
  const { personas, flavour, groupFilter } = settings();
  const found = personas.find((each) => each.username === username);
  if (!found)
    throw notFound(
      `There is no persona "${username}"`,
      `The personas are ${personas.map((each) => each.username).join(', ')}.`,
    );
  const persona = personaFor(found, serviceProvider ?? '');
  const groups = groupFilter ? applyGroupFilter(persona.groups, groupFilter).kept : persona.groups;
  const profile = serviceProvider === undefined ? null : findSpProfile(serviceProvider);
  const nameId = releaseNameId({
    persona,
    flavour,
    idpEntityId,
    spEntityId: serviceProvider ?? '',
    format: null,
    random,
  });
  return {
    nameId: nameId?.value ?? persona.username,
    attributes: releaseAttributes({ persona, flavour, groups, wanted: profile?.attributes ?? null }).map(
      ({ name, nameFormat, friendlyName, values }) => ({
        name,
        nameFormat: nameFormat ?? null,
        friendlyName: friendlyName ?? null,
        values: [...values],
      }),
    ),
  };
}
