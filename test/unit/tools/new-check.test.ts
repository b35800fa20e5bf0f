import { expect, test } from 'vitest';
import { camelCase, checkSource, registerIn, testSource } from '../../../tools/new-check';

const registry = `import type { Check } from './check';
import { audienceMissing } from './assertion/audience-missing';
import { signatureMissing } from './signature/signature-missing';

export const checks: readonly Check[] = [
  signatureMissing,
  audienceMissing,
];
`;

test('names the export after the id', () => {
  expect(camelCase('signature-sha1-used')).toBe('signatureSha1Used');
});

test('registers behind the last check of the category, in both places', () => {
  expect(registerIn(registry, 'assertion', 'name-id-blank')).toBe(
    registry
      .replace(
        "audience-missing';\n",
        "audience-missing';\nimport { nameIdBlank } from './assertion/name-id-blank';\n",
      )
      .replace('  audienceMissing,\n', '  audienceMissing,\n  nameIdBlank,\n'),
  );
});

test('the first check of a category goes to the end', () => {
  const changed = registerIn(registry, 'certificate', 'certificate-expired');
  expect(changed).toContain(
    "from './signature/signature-missing';\nimport { certificateExpired } from './certificate/certificate-expired';",
  );
  expect(changed).toContain('certificateExpired,');
});

test('what it writes cannot be committed unnoticed', () => {
  expect(checkSource('assertion', 'name-id-blank')).toContain('SCAFFOLD');
  expect(testSource('assertion', 'name-id-blank')).toContain('SCAFFOLD');
});
