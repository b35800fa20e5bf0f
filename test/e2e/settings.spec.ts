import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

test('settings: looks, behaviour, the configuration out and in', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  const looks = page.getByRole('region', { name: 'Appearance' });
  const idp = page.getByRole('region', { name: 'Identity provider' });
  await expect(idp).toBeVisible();
  await expectNoAxeViolation(page);
  for (const theme of ['Light', 'Dark']) {
    await looks.getByText(theme, { exact: true }).click();
    await looks.getByText('High', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await expectNoAxeViolation(page);
    await looks.getByText('Usual', { exact: true }).click();
  }
  await looks.getByText('16 px', { exact: true }).click();
  await page.reload();
  await expect(looks.getByRole('radio', { name: '16 px' })).toBeChecked();
  await looks.getByRole('button', { name: 'Reset appearance' }).click();
  await expect(looks.getByRole('radio', { name: '12 px' })).toBeChecked();

  const configuration = page.getByRole('region', { name: 'Configuration' });
  const input = configuration.locator('input[type=file]');
  const give = (name: string, text: string) =>
    input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('broken.json', '{');
  await expect(configuration.getByRole('alert')).toContainText('broken.json is not JSON');
  await give('wrong.json', '{"identityProvider":{"flavour":"nobody"}}');
  await expect(configuration.getByRole('alert')).toContainText('nobody');
  await give(
    'mine.json',
    '{"identityProvider":{"flavour":"okta","clockOffsetSeconds":120,"entityId":"https://x"},"ports":{"ui":1}}',
  );
  await expect(configuration.getByRole('status')).toContainText('ports, identityProvider.entityId');
  await expect(idp.getByLabel('Clock ahead, in seconds')).toHaveValue('120');
  await expect(page.getByText('Okta flavour')).toBeVisible();
  await idp.getByRole('button', { name: 'Reset identity provider' }).click();
  await expect(idp.getByLabel('Clock ahead, in seconds')).toHaveValue('0');
  await expect(page.getByText('Generic flavour')).toBeVisible();
});
