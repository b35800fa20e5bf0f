import { expect, test } from 'vitest';
import schemas from '../../../resources/schemas/schemas.json';
import { readSchemas } from '../../../tools/make-schemas';

test('the schemas are those of the package, unchanged', () => {
  expect(Object.keys(schemas)).toContain('saml-schema-protocol-2.0.xsd');
  expect(readSchemas()).toEqual(schemas);
});
