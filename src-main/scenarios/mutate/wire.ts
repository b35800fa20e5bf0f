/** Edits of what travels: the fields of the form, or the parameters of the query. */
import type { Field, Wire } from '../scenario';
import { MissingPartError } from './missing-part';

/** Changes the value of one field, encoded or not as it stands there. */
export function changeField(wire: Wire, name: string, change: (value: string) => string): Wire {
  if (wire.kind === 'form') {
    requireField(wire.fields, name);
    return {
      ...wire,
      fields: wire.fields.map(([each, value]) => [each, each === name ? change(value) : value] as const),
    };
  }
  const parameters = parametersOf(wire);
  requireField(parameters, name);
  return toQuery(parameters.map(([each, value]) => [each, each === name ? change(value) : value] as const));
}

/** Adds a field at the end. */
export function addField(wire: Wire, name: string, value: string): Wire {
  if (wire.kind === 'form') return { ...wire, fields: [...wire.fields, [name, value]] };
  return toQuery([...parametersOf(wire), [name, value]]);
}

/** Sets a field, in place or at the end. */
export function setField(wire: Wire, name: string, value: string): Wire {
  const fields = wire.kind === 'form' ? wire.fields : parametersOf(wire);
  const has = fields.some(([each]) => each === name);
  return has ? changeField(wire, name, () => value) : addField(wire, name, value);
}

/** Gives a form's field another name, in its place. */
export function renameField(wire: Wire, from: string, to: string): Wire {
  if (wire.kind !== 'form') throw new MissingPartError('The message does not travel in a form');
  requireField(wire.fields, from);
  return {
    ...wire,
    fields: wire.fields.map(([name, value]) => [name === from ? to : name, value] as const),
  };
}

export function removeField(wire: Wire, name: string): Wire {
  if (wire.kind === 'form') {
    requireField(wire.fields, name);
    return { ...wire, fields: wire.fields.filter(([each]) => each !== name) };
  }
  const parameters = parametersOf(wire);
  requireField(parameters, name);
  return toQuery(parameters.filter(([each]) => each !== name));
}

/** The parameters of a query, raw as they stand in the URL. Throws for a form or a document. */
export function parametersOf(wire: Wire): readonly Field[] {
  if (wire.kind !== 'query') throw new MissingPartError('The message does not travel in a URL');
  return wire.query.split('&').map((part) => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals), part.slice(equals + 1)] as const;
  });
}

export function toQuery(parameters: readonly Field[]): Wire {
  return { kind: 'query', query: parameters.map(([name, value]) => `${name}=${value}`).join('&') };
}

function requireField(fields: readonly Field[], name: string): void {
  if (!fields.some(([each]) => each === name)) throw new MissingPartError(`There is no ${name} to change`);
}
