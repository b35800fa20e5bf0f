/** The flavours there are, in the order the catalogue shows them. */
import type { Flavour } from '../../core/roles/idp/flavour';
import { generic } from './generic';
import { okta } from './okta';

export const idpFlavours: readonly Flavour[] = [generic, okta];

/** The flavour of that id; undefined when there is none. */
export function findIdpFlavour(id: string): Flavour | undefined {
  return idpFlavours.find((each) => each.id === id);
}
