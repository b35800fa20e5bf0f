import { expect, test } from 'vitest';
import { endpointNotHttps } from '../../../../src-main/checks/metadata/endpoint-not-https';
import { idpMetadataXml } from '../../../helpers/metadata-xml';
import { failuresOf, passes } from '../../../helpers/run-check';

const at = (url: string) => idpMetadataXml(['https://idp.example.com/sso', url]);

test('plain HTTP towards another machine', () => {
  expect(failuresOf(endpointNotHttps, at('http://idp.example.com/sso'))[0]?.expected).toBe(
    'https://idp.example.com/sso',
  );
  expect(failuresOf(endpointNotHttps, at('HTTP://localhost.example.com/'))).toHaveLength(1);
});

test.each([
  'https://idp.example.com/sso',
  'http://127.0.0.1:7001/sso',
  'http://localhost/sso',
  'http://[::1]:80/',
])('passes %s', (url) => {
  expect(passes(endpointNotHttps, at(url))).toBe(true);
});
