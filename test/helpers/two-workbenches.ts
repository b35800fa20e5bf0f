/** One IdP with two service providers of ours, in two workbenches that know each other by their metadata. */
import type { ConfigurationInput } from '../../src-main/app/configuration';
import type { StartOptions } from '../../src-main/adapters/start-workbench';
import { startTestWorkbench, type TestWorkbench } from './start-workbench';
import type { TestBrowser } from './test-browser';

export interface TwoWorkbenches {
  /** Its IdP signs in to both. */
  readonly home: TestWorkbench;
  /** Only its SP is used. */
  readonly other: TestWorkbench;
  /** Signs alice in at both, at the second without being asked. */
  readonly signIn: (browser: TestBrowser) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `changeMetadata` edits what the IdP is told of the second SP. */
export async function startTwoWorkbenches(
  options: Partial<StartOptions> = {},
  changeMetadata: (xml: string) => string = (xml) => xml,
  configuration: ConfigurationInput['identityProvider'] = {},
): Promise<TwoWorkbenches> {
  const first = await startTestWorkbench({}, options);
  const idpMetadata = await textAt(first.ready.idp.metadata);
  const other = await startTestWorkbench(
    { serviceProvider: { identityProviders: [{ metadataXml: idpMetadata }] } },
    options,
  );
  const metadataXml = changeMetadata(await textAt(other.ready.sp.metadata));
  const home = await first.restart({
    identityProvider: { ...configuration, serviceProviders: [{ metadataXml }] },
  });
  const otherLogin = `${other.ready.sp.login}?${new URLSearchParams({ idp: home.ready.idp.entityId }).toString()}`;
  return {
    home,
    other,
    signIn: async (browser) => {
      const form = await browser.visit(home.ready.sp.login);
      const first = await browser.submit(form, { username: 'alice', password: 'any' });
      const second = await browser.visit(otherLogin);
      const reached = [first.url, second.url];
      if (reached.join() !== [home.ready.sp.session, other.ready.sp.session].join())
        throw new Error(`Not signed in: ${reached.join(' ')} ${second.text}`);
    },
    stop: async () => {
      await Promise.all([home.stop(), other.stop()]);
    },
  };
}

async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text();
}
