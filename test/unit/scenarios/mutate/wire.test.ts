import { describe, expect, test } from 'vitest';
import { MissingPartError } from '../../../../src-main/scenarios/mutate/missing-part';
import {
  addField,
  changeField,
  parametersOf,
  removeField,
  renameField,
  setField,
  toQuery,
} from '../../../../src-main/scenarios/mutate/wire';
import type { Wire } from '../../../../src-main/scenarios/scenario';

const form: Wire = {
  kind: 'form',
  fields: [
    ['SAMLResponse', 'a'],
    ['RelayState', 'b'],
  ],
};
const query: Wire = { kind: 'query', query: 'SAMLRequest=a%2F%3D&SigAlg=x=y' };

describe('fields', () => {
  test('change, are set, added and removed, in order', () => {
    expect(changeField(form, 'SAMLResponse', (value) => value + value)).toEqual({
      kind: 'form',
      fields: [
        ['SAMLResponse', 'aa'],
        ['RelayState', 'b'],
      ],
    });
    expect(setField(form, 'RelayState', 'c')).toEqual({
      kind: 'form',
      fields: [
        ['SAMLResponse', 'a'],
        ['RelayState', 'c'],
      ],
    });
    expect(setField(form, 'New', 'c')).toEqual(addField(form, 'New', 'c'));
    expect(addField(form, 'SAMLResponse', 'c')).toEqual({
      kind: 'form',
      fields: [
        ['SAMLResponse', 'a'],
        ['RelayState', 'b'],
        ['SAMLResponse', 'c'],
      ],
    });
    expect(removeField(form, 'RelayState')).toEqual({ kind: 'form', fields: [['SAMLResponse', 'a']] });
  });
});

describe('parameters of a query', () => {
  test('are raw, and what is put together again is what was there', () => {
    expect(parametersOf(query)).toEqual([
      ['SAMLRequest', 'a%2F%3D'],
      ['SigAlg', 'x=y'],
    ]);
    expect(toQuery(parametersOf(query))).toEqual(query);
  });

  test('change, are set, added and removed', () => {
    expect(changeField(query, 'SigAlg', () => 'z')).toEqual(
      toQuery([
        ['SAMLRequest', 'a%2F%3D'],
        ['SigAlg', 'z'],
      ]),
    );
    expect(setField(query, 'SigAlg', 'z')).toEqual(changeField(query, 'SigAlg', () => 'z'));
    expect(setField(query, 'RelayState', 'z')).toEqual({
      kind: 'query',
      query: 'SAMLRequest=a%2F%3D&SigAlg=x=y&RelayState=z',
    });
    expect(removeField(query, 'SigAlg')).toEqual({ kind: 'query', query: 'SAMLRequest=a%2F%3D' });
  });
});

test('a field of a form gets another name in its place', () => {
  expect(renameField(form, 'SAMLResponse', 'x')).toEqual({
    kind: 'form',
    fields: [
      ['x', 'a'],
      ['RelayState', 'b'],
    ],
  });
  expect(() => renameField(form, 'Other', 'x')).toThrow(MissingPartError);
  expect(() => renameField(query, 'SigAlg', 'x')).toThrow(MissingPartError);
});

test('what is not there is said aloud', () => {
  for (const wire of [form, query]) {
    expect(() => changeField(wire, 'Other', () => '')).toThrow(MissingPartError);
    expect(() => removeField(wire, 'Other')).toThrow(MissingPartError);
  }
  expect(() => parametersOf(form)).toThrow(MissingPartError);
});
