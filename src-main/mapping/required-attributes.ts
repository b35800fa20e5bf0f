/** Whether the attributes an application asks for arrived, and if not, under which other name they did. */
import type { AttributeJson } from '../contract/model/decoded';
import type { MappingOutcome } from '../contract/model/mapping';

export interface AttributeDemand {
  readonly name: string;
  readonly required: boolean;
}

export function checkAttributes(
  attributes: readonly AttributeJson[],
  demands: readonly AttributeDemand[],
): MappingOutcome['attributes'] {
  return demands.map(({ name, required }) => {
    const exact = attributes.find((attribute) => attribute.name === name);
    if (exact) {
      const value = exact.values[0] ?? null;
      const problem = value === null || value.trim() === '' ? 'It arrived without a value' : null;
      return { required: name, found: name, value, problem };
    }
    const other = findAlias(attributes, name);
    if (other)
      return {
        required: name,
        found: other.attribute.name,
        value: other.attribute.values[0] ?? null,
        problem: other.problem,
      };
    return {
      required: name,
      found: null,
      value: null,
      problem: required ? 'No attribute of that name arrived' : null,
    };
  });
}

function findAlias(
  attributes: readonly AttributeJson[],
  name: string,
): { attribute: AttributeJson; problem: string } | null {
  const wanted = name.toLowerCase();
  for (const attribute of attributes) {
    const actual = attribute.name ?? '';
    if (actual.toLowerCase() === wanted)
      return { attribute, problem: `It arrived as "${actual}": the case differs` };
    if (actual.trim() === name) return { attribute, problem: 'Its name arrived with white space around it' };
    if (attribute.friendlyName === name) {
      return { attribute, problem: `"${name}" is only its FriendlyName; its Name is "${actual}"` };
    }
    if (lastPart(actual) === lastPart(name))
      return { attribute, problem: `It arrived under another name: "${actual}"` };
  }
  return null;
}

/** `email` of `http://…/claims/email` and of `User.Email`. */
function lastPart(name: string): string {
  return (/[^/.:]+$/.exec(name)?.[0] ?? name).toLowerCase().replace(/address$/, '');
}
