/** The persona as one application is told of it: what was set for that application takes the place of the rest. */
import type { Persona } from '../../../contract/model/workbench';

export function personaFor(persona: Persona, spEntityId: string): Persona {
  const override = persona.overrides?.find(({ sp }) => sp === spEntityId);
  if (!override) return persona;
  const { nameId, email, firstName, lastName, displayName, groups, attributes } = override;
  return {
    ...persona,
    ...(nameId === undefined ? {} : { nameId }),
    ...(email === undefined ? {} : { email }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(groups === undefined ? {} : { groups }),
    attributes: { ...persona.attributes, ...attributes },
  };
}
