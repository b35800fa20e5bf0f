import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

test('replay: a captured Response is refused as it is, and signs in as the answer to a live login', async ({
  page,
}, info) => {
  await page.getByRole('link', { name: 'Replay' }).click();
  await expect(page.getByText('Send a captured message again')).toBeVisible();
  await expectNoAxeViolation(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Response', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Replay this message' }).click();

  const form = page.getByRole('form', { name: 'Replay' });
  await expect(page.getByText(/values change, signed again: /)).toBeVisible();
  await expect(page.getByTestId('diff-editor')).toContainText('samlp:Response');
  await page.screenshot({ path: info.outputPath('diff.png') });
  await form.getByRole('switch', { name: 'Freshen it first' }).click();
  await expect(page.getByText('It goes out as it was captured.')).toBeVisible();
  await form.getByRole('button', { name: 'Send' }).click();
  const outcome = page.getByRole('main').getByRole('status');
  await expect(outcome).toContainText('Refused');
  await expect(page.getByRole('table', { name: 'Hops' })).toContainText('/sp/acs');
  await page.screenshot({ path: info.outputPath('refused.png') });
  await expectNoAxeViolation(page);

  await form.getByRole('switch', { name: 'Freshen it first' }).click();
  const acs = (await form.getByLabel('Post it to').getAttribute('placeholder')) ?? '';
  await form
    .getByLabel('Address at which the application starts a login')
    .fill(new URL('/sp/login', acs).href);
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(outcome).toContainText('Signed in');

  await page.getByText('Edit', { exact: true }).click();
  const edit = page.getByLabel('The message as it will be sent');
  await edit.fill((await edit.inputValue()).replaceAll('alice', 'mallory'));
  await expect(page.getByText('Edited by hand')).toBeVisible();
  // Judged while it is edited, by what the message itself can show.
  await expect(page.getByText(/would reject this/)).toContainText('digest', { ignoreCase: true });
  await page.screenshot({ path: info.outputPath('edit.png') });
  await expectNoAxeViolation(page);
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(outcome).toContainText('Refused');
  await page.getByText('Edit', { exact: true }).click();
  await page.getByRole('button', { name: 'Freshen and sign what I edited' }).click();
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(outcome).toContainText('Signed in');

  await form.getByLabel('Post it to').fill('nowhere');
  await page.getByText('Captured and sent').click();
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '"nowhere" is not the address of the receiver',
  );
});
