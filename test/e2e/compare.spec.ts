import { expectNoAxeViolation } from './axe';
import { expect, test } from './fixtures';

const response = (user: string, id: string): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="2026-05-04T12:00:00Z"><saml:Issuer>https://idp.example.com</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion ID="${id}a" Version="2.0" IssueInstant="2026-05-04T12:00:00Z"><saml:Issuer>https://idp.example.com</saml:Issuer><saml:Subject><saml:NameID>${user}</saml:NameID></saml:Subject></saml:Assertion></samlp:Response>`;

test('two messages are compared: what they say differently, then their texts', async ({ page }) => {
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'What changed between two logins?' })).toBeVisible();
  for (const [side, user, id] of [
    ['Before', 'alice@example.com', '_one'],
    ['After', '<b>mallory</b>@example.com'.replaceAll('<', '&lt;'), '_two'],
  ] as const) {
    await page.getByRole('combobox', { name: side, exact: true }).click();
    await page.getByRole('option', { name: 'Paste another one' }).click();
    await page.getByLabel(`${side}: paste a message in any encoding`).fill(response(user, id));
  }
  const row = page.getByRole('row', { name: /NameID/ });
  await expect(row).toContainText('alice@example.com');
  // What a message says is text, never markup.
  await expect(row).toContainText('<b>mallory</b>@example.com');
  await expect(page.getByText('2 values that are new in every login')).toBeVisible();
  await expect(page.getByTestId('diff-editor')).toContainText('saml:NameID');
  await page.getByRole('button', { name: 'Swap the two' }).click();
  await expect(row.getByRole('cell').first()).toContainText('mallory');
  await expectNoAxeViolation(page);
});
