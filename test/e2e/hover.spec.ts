import { expect, test } from './fixtures';

test('pointing at an element says what it means, and which section defines it', async ({ page }) => {
  await page.getByRole('button', { name: /Okta/ }).first().click();
  const editor = page.getByTestId('xml-editor');
  await expect(editor).toContainText('Issuer');
  const hover = page.locator('.monaco-hover:visible').last();
  await editor.getByText('Audience', { exact: false }).first().hover();
  await expect(hover).toContainText('SAML Core 2.0, section 2.5.1.4');
});
