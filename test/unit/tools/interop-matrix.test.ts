import { expect, it } from 'vitest';
import { writeMatrix } from '../../../tools/interop-matrix';

const result = (suite: string, title: string, status: string) => ({
  status,
  title,
  ancestorTitles: [suite],
});

it('puts peers across and cases down, a table for each role', () => {
  const report = {
    testResults: [
      {
        assertionResults: [
          result('our IdP and Shibboleth SP', 'logs alice in', 'passed'),
          result('our IdP and node-saml', 'logs alice in', 'failed'),
          result('logout: our IdP and node-saml', 'begun by the IdP', 'passed'),
          result('pysaml2 IdP and our SP: not installed: xmlsec1', 'signs in', 'skipped'),
          result('metadata and the schema', 'takes those of the SP', 'passed'),
        ],
      },
    ],
  };
  expect(writeMatrix(report)).toBe(`## Our identity provider

| | Shibboleth SP | node-saml |
|---|---|---|
| logs alice in | yes | NO |
| logout begun by the IdP |  | yes |

## Our service provider

| | pysaml2 IdP |
|---|---|
| signs in | – |

## Metadata and others

| | case | |
|---|---|---|
| metadata and the schema | takes those of the SP | yes |`);
});
