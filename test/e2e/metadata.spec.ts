import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

const entity = (id: string, name: string, acs: string): string =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${id}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acs}" index="0"/></md:SPSSODescriptor><md:Organization><md:OrganizationName xml:lang="en">${name}</md:OrganizationName><md:OrganizationDisplayName xml:lang="en">${name}</md:OrganizationDisplayName><md:OrganizationURL xml:lang="en">https://example.com</md:OrganizationURL></md:Organization></md:EntityDescriptor>`;

const one = entity('https://one.example.com', '&lt;img src=x&gt; One', 'https://one.example.com/acs');
const two = entity('https://two.example.com', 'Two', 'https://two.example.com/acs');

test('metadata is built by form, read, searched and compared', async ({ page }) => {
  await page.getByRole('link', { name: 'Metadata' }).click();
  await expect(page.getByText('What does this metadata say?')).toBeVisible();
  await expectNoAxeViolation(page);

  await page
    .getByRole('textbox', { name: 'Metadata' })
    .fill(
      `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" Name="federation">${one}${two}</md:EntitiesDescriptor>`,
    );
  const list = page.getByRole('list', { name: 'Entities' });
  // What metadata says is text, never markup.
  await list.getByRole('button', { name: /<img src=x> One/ }).click();
  await expect(page.getByRole('table', { name: 'Endpoints' })).toContainText('https://one.example.com/acs');
  await page.getByRole('textbox', { name: 'Name, entityID or scope' }).fill('two');
  await expect(list.getByRole('button')).toHaveCount(1);
  await expectNoAxeViolation(page);
  await page.getByRole('textbox', { name: 'Metadata' }).fill('<x/>');
  await expect(page.getByRole('alert')).toBeVisible();

  await page.getByText('Compare', { exact: true }).last().click();
  await page.getByLabel('Before').fill(one);
  await page.getByLabel('After').fill(one.replace('/acs', '/saml/acs'));
  await expect(page.getByRole('table', { name: 'Differences' })).toContainText(
    'https://one.example.com/saml/acs',
  );
  await expectNoAxeViolation(page);

  await page.getByText('Build', { exact: true }).click();
  await page.getByLabel('entityID').fill('not a uri');
  await page
    .getByRole('textbox', { name: 'Assertion consumer endpoints: URL 1' })
    .fill('https://sp.example/acs');
  await expect(page.getByRole('alert')).toContainText('is not an entityID');
  await page.getByLabel('entityID').fill('https://sp.example/metadata');
  await page.getByRole('combobox', { name: 'Certificates, for both uses' }).click();
  await page.getByRole('option', { name: 'Mock SP signing' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.monaco-editor').first()).toContainText('https://sp.example/metadata');
  await expect(page.getByText('is not an entityID')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy the metadata' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('AssertionConsumerService');
  await expectNoAxeViolation(page);
});
