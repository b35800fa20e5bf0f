import { expect, test } from 'vitest';
import { camelCase, checkSource, registerIn, testSource } from '../../../tools/new-check';

const list = `import type { Check } from '../check';
import { audienceMissing } from './audience-missing';

export const assertionChecks: readonly Check[] = [
  audienceMissing,
];
`;

test('names the export after the id', () => {
  expect(camelCase('signature-sha1-used')).toBe('signatureSha1Used');
});

test('registers at the end of its category, in both places', () => {
  expect(registerIn(list, 'name-id-blank')).toBe(
    list
      .replace("audience-missing';\n", "audience-missing';\nimport { nameIdBlank } from './name-id-blank';\n")
      .replace('  audienceMissing,\n', '  audienceMissing,\n  nameIdBlank,\n'),
  );
});

test('registers the first check of a category', () => {
  const empty =
    "import type { Check } from '../check';\n\nexport const certificateChecks: readonly Check[] = [\n];\n";
  const changed = registerIn(empty, 'certificate-expired');
  expect(changed).toContain("import { certificateExpired } from './certificate-expired';");
  expect(changed).toContain('  certificateExpired,\n];');
});

test('what it writes cannot be committed unnoticed', () => {
  expect(checkSource('assertion', 'name-id-blank')).toContain('SCAFFOLD');
  expect(testSource('assertion', 'name-id-blank')).toContain('SCAFFOLD');
});
