import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

test('certificates: the own ones, one created, one with a hostile name, exports and a rollover', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Certs' }).click();
  const table = page.getByRole('table', { name: 'Certificates' });
  await expect(table.getByRole('row', { name: /Mock IdP signing/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Mock SP decryption/ })).toBeVisible();
  await expect(page.getByText('SHA-1, base64', { exact: true })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Create a test certificate' });
  await form.getByText('Expired', { exact: true }).click();
  await form.getByLabel('Subject').fill('CN=<b>old</b> \u202eidp');
  await expectNoAxeViolation(page);
  await form.getByRole('button', { name: 'Create certificate' }).click();
  await expect(form).toBeHidden();
  const old = table.getByRole('row', { name: /<b>old<\/b>/ });
  await expect(old).toContainText('expired');
  await expect(page.getByText('1 ended')).toBeVisible();

  await old.getByRole('button', { name: /^Export/ }).click();
  await page.getByRole('menuitem', { name: 'Copy as PEM' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('-----BEGIN CERTIFICATE-----');
  const pem = await page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: 'Remove from list' }).click();
  await expect(old).toHaveCount(0);
  await page.getByRole('button', { name: 'Inspect', exact: true }).click();
  const reader = page.getByRole('dialog', { name: 'Inspect certificates and keys' });
  await reader.getByLabel('Paste anything that carries them').fill(pem.replaceAll('\n', '\\n'));
  await reader.getByRole('button', { name: 'Inspect', exact: true }).click();
  await expect(reader.getByText('1 certificate is in the list now.')).toBeVisible();
  await expect(reader.getByText('What was wrong with the paste')).toBeVisible();
  await expectNoAxeViolation(page);
  await reader.getByLabel('Paste anything that carries them').fill('no certificate');
  await reader.getByRole('button', { name: 'Inspect', exact: true }).click();
  await expect(reader.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');

  await table
    .getByRole('button', { name: /^Mock IdP signing/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Start a rollover' }).click();
  const guide = page.getByRole('dialog', { name: 'Rollover of Mock IdP signing' });
  await guide.getByRole('button', { name: 'Make it' }).click();
  await expect(guide.getByText('Next: Mock IdP signing, next')).toBeVisible();
  await guide.getByRole('button', { name: 'Done' }).click();
  await expect(guide.getByText('identityProvider:')).toBeVisible();
  await expectNoAxeViolation(page);
});
