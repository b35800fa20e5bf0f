/** The flow list as a user keeps it: found by a word, pinned, labelled, exported, deleted and taken back. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

test('flows are found, pinned, labelled, exported, deleted and taken back', async ({ page }, info) => {
  const rows = page.getByRole('listbox', { name: 'Flows' }).getByRole('option');
  const filter = page.getByRole('textbox', { name: 'Filter flows' });
  await page.evaluate(() => {
    location.hash = '#/trace';
  });
  for (let count = 1; count <= 3; count++) {
    await page.getByRole('button', { name: 'Test login', exact: true }).first().click();
    await expect(rows).toHaveCount(count);
  }

  await expect(page.getByText('kept in memory')).toHaveCount(0);

  await page.getByRole('button', { name: 'Pin: keep for good' }).click();
  await expect(rows.getByRole('img', { name: 'pinned' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Labels and note' }).click();
  await page.getByRole('combobox', { name: 'Labels' }).fill('ticket 12');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Note' }).fill('ask <b>Zoë</b>');
  await page.screenshot({ path: info.outputPath('note.png') });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(rows.filter({ hasText: 'ticket 12' })).toHaveCount(1);

  await filter.fill('zoe is:pinned');
  await expect(rows).toHaveCount(1);
  await filter.fill('nobodyatall');
  await expect(page.getByText('No flow matches nobodyatall.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(rows).toHaveCount(3);

  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByText('1 flow deleted.')).toBeVisible();
  await page.screenshot({ path: info.outputPath('deleted.png') });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'ticket 12' })).toHaveCount(1);
});

test('a flow is exported as a report that holds what is in it', async ({ page, host }) => {
  test.skip(host === 'electron', 'Electron asks where to save');
  await page.evaluate(() => {
    location.hash = '#/trace';
  });
  await page.getByRole('button', { name: 'Test login', exact: true }).first().click();
  await page.getByRole('button', { name: 'Export this flow' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Report to read (HTML)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^saml-flow-1-.*\.html$/);
  const report = readFileSync(await download.path(), 'utf8');
  expect(report).toContain('alice@example.com');
  expect(report).toContain('&lt;samlp:Response');
});
