import { expect, test } from './fixtures';

test('a login is ended everywhere by its identity provider, and the exchange is in the trace', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Connect' }).click();
  await page.getByRole('button', { name: /Run test login/ }).click();
  await expect(page.getByText('Accepted').first()).toBeVisible();
  await page.getByRole('link', { name: 'Connect' }).click();
  await page.getByRole('button', { name: 'Revoke tokens of alice' }).click();
  await expect(page.getByRole('status').filter({ hasText: '204' })).toContainText('ended everything it had');
  await page.getByRole('link', { name: 'Show the exchange' }).click();
  await expect(page.getByText(/204/).first()).toBeVisible();
});
