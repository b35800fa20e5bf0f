/** Every walkthrough is walked: its logins end as its page says, and its page is what is written now. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/run-command';
import { walkThrough } from '../../../tools/walkthroughs/walk';
import { walkthroughs } from '../../../tools/walkthroughs/walkthroughs';

/** Verdict and roles of each login, in the order of the page. */
const outcomes: Readonly<Record<string, readonly string[]>> = {
  'ovhcloud-authentik': ['Europe', 'Canada', 'United States'].flatMap((region) => [
    `${region}, alice: accept ADMIN`,
    `${region}, bob: accept REGULAR`,
    `${region}, carol: reject `,
  ]),
  'qovery-okta': [
    'Connection acme, alice: accept admin',
    'Connection acme, bob: accept viewer',
    'Connection acme, carol: accept viewer',
    'Connection acme, dave: accept admin viewer',
    ...['alice', 'bob', 'carol', 'dave'].map(
      (persona) => `Connection acme without group sync, ${persona}: accept viewer`,
    ),
  ],
  'nops-okta-onelogin-entra': [
    'Okta, alice: accept client-admin',
    'Okta, bob: accept client-member',
    'OneLogin, alice: accept client-admin',
    'OneLogin, bob: accept client-member',
    'OneLogin with its stock names, alice: reject client-admin',
    'OneLogin with its stock names, bob: reject client-member',
    'Entra ID, alice: accept client-member',
    'Entra ID, bob: accept client-member',
  ],
};

describe.each(walkthroughs.map((each) => [each.id, each] as const))(
  'the walkthrough %s',
  (id, walkthrough) => {
    it('ends as expected and is what its page says', async () => {
      const { page, logins } = await walkThrough(walkthrough);
      expect(
        logins.map(
          ({ walk, persona, checked }) =>
            `${walk}, ${persona}: ${checked.verdict} ${checked.mapping?.roles.join(' ') ?? ''}`,
        ),
      ).toEqual(outcomes[id]);
      const written = readFileSync(join(projectRoot, 'docs/walkthroughs', `${id}.md`), 'utf8');
      expect(page).toBe(written);
      for (const [, target = ''] of written.matchAll(/\]\((\.\.[^)]+)\)/g)) {
        expect(existsSync(join(projectRoot, 'docs/walkthroughs', target)), target).toBe(true);
      }
    });
  },
);

it('shows why OneLogin does not get its users into nOps as it comes', () => {
  const page = readFileSync(join(projectRoot, 'docs/walkthroughs/nops-okta-onelogin-entra.md'), 'utf8');
  expect(page).toContain(
    "nOps compares attribute names with their case; OneLogin's stock User.email does not match",
  );
});
