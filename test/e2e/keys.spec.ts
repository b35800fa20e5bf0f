import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

test('keys: the sheet, from panel to panel, and operations from the palette', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('region', { name: 'Identity provider' })).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Next panel, panel before');
  await expectNoAxeViolation(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('F6');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('navigation').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1);

  const run = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command palette' }).fill(words);
    await page.keyboard.press('Enter');
  };
  await run('behave as okta');
  await expect(page.getByText('Okta flavour')).toBeVisible();
  await run('create a test certificate');
  await expect(page.getByRole('dialog', { name: 'Create a test certificate' })).toBeVisible();
  expect(new URL(page.url()).hash).toContain('tab=create');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await run('build metadata');
  await expect(page.getByLabel('entityID')).toBeVisible();
});
