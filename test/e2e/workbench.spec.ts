/**
 * A user's path, the same in the browser and in the desktop: paste an Okta Response and read what is wrong
 * with it, run the demo login, see the role and the reason for it. In light and dark, and for screen readers.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import samples from '../../resources/samples/samples.json';
import { expect, test } from './fixtures';

const schemes = ['light', 'dark'] as const;

/** Gives text to the page as the clipboard does when Ctrl V is pressed outside a field. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function useScheme(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  const other = page.getByRole('button', { name: `Use the ${scheme} theme` });
  if (await other.isVisible()) await other.click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
}

async function keep(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) });
}

async function expectNoSeriousViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

function inputOf(id: string): string {
  const sample = samples.find((one) => one.id === id);
  if (sample === undefined) throw new Error(`There is no sample "${id}"`);
  return sample.input;
}

for (const scheme of schemes) {
  test(`a pasted Okta Response is judged and explained (${scheme})`, async ({ page }, info) => {
    await useScheme(page, scheme);
    await expect(page.getByRole('heading', { name: 'What went wrong with the login?' })).toBeVisible();
    await expectNoSeriousViolation(page);
    await keep(page, info, `welcome-${scheme}`);

    await paste(page, inputOf('wrong-audience'));
    await expect(page.getByRole('status', { name: 'Verdict' })).toBeVisible();
    const judgeAs = page.getByRole('combobox', { name: 'Judge as' });
    await judgeAs.click();
    await page.getByRole('option', { name: 'OVHcloud' }).click();
    const verdict = page.getByRole('status', { name: 'Verdict' });
    await expect(verdict).toHaveAttribute('data-verdict', 'reject');

    const finding = page.locator('li').filter({ hasText: 'audience-mismatch' });
    await expect(finding).toContainText('https://www.ovhcloud.com/eu/auth/');
    await expect(finding.getByRole('link').first()).toHaveAttribute('href', /^https:/);
    await finding
      .getByRole('button', { name: /audience/i })
      .first()
      .click();
    const editor = page.getByTestId('xml-editor');
    await expect(editor.locator('.wb-note-error').filter({ hasText: 'audience' })).toBeVisible();
    await expectNoSeriousViolation(page);
    await keep(page, info, `inspect-${scheme}`);
  });

  test(`the demo login shows the role and why (${scheme})`, async ({ page }, info) => {
    await useScheme(page, scheme);
    await page.getByRole('link', { name: 'Trace' }).click();
    await page.getByRole('button', { name: 'Test login' }).first().click();
    await expect(page.getByRole('heading', { name: /→/ })).toBeVisible();
    await expect(
      page.getByRole('listbox', { name: 'Sequence' }).getByRole('option', { name: /Response/ }),
    ).toBeVisible();
    await expect(page.getByTestId('xml-editor').locator('.view-line').first()).toBeVisible();
    await expectNoSeriousViolation(page);
    await keep(page, info, `trace-${scheme}`);

    await page.getByRole('tab', { name: 'Mapping' }).click();
    const mapping = page.getByRole('tabpanel', { name: 'Mapping' });
    await expect(mapping).toContainText('admin');
    await expect(mapping).toContainText('Administrators');
    await expectNoSeriousViolation(page);
    await keep(page, info, `trace-mapping-${scheme}`);

    for (const tab of ['Attributes', 'Signature', 'Conditions']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
      await expectNoSeriousViolation(page);
      await keep(page, info, `trace-${tab.toLowerCase()}-${scheme}`);
    }
  });

  test(`mapping and connect hold real values (${scheme})`, async ({ page }, info) => {
    await useScheme(page, scheme);
    await page.getByRole('link', { name: 'Mapping' }).click();
    await expect(page.getByRole('region', { name: 'How Alice gets a role' })).toContainText('admin');
    await expectNoSeriousViolation(page);
    await keep(page, info, `mapping-${scheme}`);

    await page.getByRole('link', { name: 'Connect' }).click();
    await page.getByRole('button', { name: /^OVHcloud/ }).click();
    await expect(page.getByText('https://www.ovhcloud.com/eu/auth/saml/acs')).toBeVisible();
    await expectNoSeriousViolation(page);
    await keep(page, info, `connect-${scheme}`);
  });
}

for (const scheme of schemes) {
  test(`a signature that fails is explained, and nothing it covers is trusted (${scheme})`, async ({
    page,
  }, info) => {
    await useScheme(page, scheme);
    const base64 = new URLSearchParams(inputOf('clean')).get('SAMLResponse') ?? '';
    const xml = Buffer.from(base64, 'base64').toString('utf8');
    await paste(page, xml.replace(/(<[\w:]*AttributeStatement)/, '\n  $1'));
    const verdict = page.getByRole('status', { name: 'Verdict' });
    await expect(verdict).toHaveAttribute('data-verdict', 'reject');

    await page.getByRole('tab', { name: 'Signature' }).click();
    await expect(page.getByText('Reformatted after signing.').first()).toBeVisible();
    await page
      .getByRole('button', { name: /forms? tried/ })
      .first()
      .click();
    await expect(
      page.getByText('without the white space between elements', { exact: true }).first(),
    ).toBeVisible();
    await expect(page.getByText(/libxml2.*reads the same message/)).toBeVisible();
    await expectNoSeriousViolation(page);
    await keep(page, info, `signature-${scheme}`);

    await page.getByRole('tab', { name: 'Trust' }).click();
    await expect(page.getByText('A strict SP would believe nothing in this message.')).toBeVisible();
    await page.getByRole('tab', { name: /Findings/ }).click();
    await page.getByText('Notices', { exact: true }).click();
    await expect(page.getByRole('heading', { name: /Good to know/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Errors/ })).toHaveCount(0);
    await expectNoSeriousViolation(page);
  });
}

test('the next login can be answered with a fault, which the SP refuses and names', async ({ page }) => {
  await page.getByRole('link', { name: 'Connect' }).click();
  const answer = page.getByRole('combobox', { name: 'Answer of the next login' });
  await answer.click();
  await answer.fill('audience');
  await page
    .getByRole('option', { name: /audience/i })
    .first()
    .click();
  await expect(answer).toHaveValue(/audience/i);
  await page.getByRole('button', { name: 'Run test login' }).click();
  await expect(page.getByRole('heading', { name: /→/ })).toBeVisible();
  await expect(page.getByText(/audience-/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Connect' }).click();
  await expect(answer).toHaveValue('An honest Response');
});

test('what to paste into both consoles follows the application, its variables and the flavour', async ({
  page,
}, info) => {
  await page.getByRole('link', { name: 'Connect' }).click();
  await page.getByRole('button', { name: /^Qovery/ }).click();
  await page.getByRole('textbox', { name: 'CONNECTION_NAME' }).fill('acme');
  await expect(page.getByText('urn:auth0:qovery:acme')).toBeVisible();
  await expect(page.getByText('Signing certificate')).toBeVisible();
  await page.getByRole('button', { name: 'OneLogin', exact: true }).click();
  await expect(page.getByText('ACS (Consumer) URL Validator')).toBeVisible();
  await page.getByRole('button', { name: /^nOps/ }).click();
  await expect(page.getByText('SAML 2.0 Endpoint (HTTP)')).toBeVisible();
  await expectNoSeriousViolation(page);
  await keep(page, info, 'connect-nops');
});

test('an unreadable paste keeps the text and names the step that broke', async ({ page }) => {
  await paste(page, 'SAMLResponse=bm90IHhtbCBhdCBhbGw%3D');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Edit the text and try again' })).toHaveValue(
    'SAMLResponse=bm90IHhtbCBhdCBhbGw%3D',
  );
});

test('editing the rules shows at once who gets which role, and can be undone', async ({ page }) => {
  await page.getByRole('link', { name: 'Mapping' }).click();
  await page.getByRole('button', { name: 'Remove role admin' }).click();
  await expect(page.getByRole('region', { name: 'Every persona under these rules' })).toContainText(
    'your edit changes',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'How Alice gets a role' })).toContainText('admin');
});

test('the palette reaches every screen from the keyboard', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('go to connect');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Personas' }).or(page.getByText('Test it here')),
  ).toBeVisible();
});

test('hostile values are shown as text, hidden characters made visible', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>\u202egnp.exe';
  const escaped = hostile.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xml = `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0"><saml:Issuer>x</saml:Issuer><saml:AttributeStatement><saml:Attribute Name="n"><saml:AttributeValue>${escaped}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>`;
  await paste(page, xml);
  await page.getByRole('tab', { name: 'Attributes' }).click();
  const value = page.getByRole('tabpanel', { name: 'Attributes' }).getByText('<img src=x onerror=alert(1)>');
  await expect(value).toContainText('U+202E');
  expect(await page.locator('main img').count()).toBe(0);
});
