import { expect, test } from 'vitest';
import { entityIdNotAbsolute } from '../../../../src-main/checks/metadata/entity-id-not-absolute';
import { idpEntityId } from '../../../helpers/response-xml';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

test.each(['my-app', 'idp.example.com/metadata', ' https://idp.example.com'])('%j', (entityId) => {
  expect(failuresOf(entityIdNotAbsolute, idpMetadataXml([idpEntityId, entityId]))[0]?.actual).toBe(entityId);
});

test.each(['urn:auth0:qovery:acme', 'https://idp.example.com', 'http://www.okta.com/exk1'])(
  'passes %s',
  (entityId) => {
    expect(passes(entityIdNotAbsolute, idpMetadataXml([idpEntityId, entityId]))).toBe(true);
  },
);
