/** The Artifact binding between our own ends, and with requesters and issuers that are not what they should be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArtifact } from '../../../../src-main/core/bindings/artifact';
import { encodeMessage } from '../../../../src-main/core/bindings/send';
import { receiveSoap } from '../../../../src-main/core/bindings/soap';
import { buildArtifactResolve } from '../../../../src-main/core/saml/build-artifact';
import { STATUS } from '../../../../src-main/core/saml/identifiers';
import { plainStyle } from '../../../../src-main/core/saml/message-style';
import { readArtifactResponse } from '../../../../src-main/core/saml/read-artifact';
import { parseXml } from '../../../../src-main/core/xml/parse';
import { trustKey } from '../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../src-main/core/xmlsec/verify';
import { startTestWorkbench, type TestWorkbench } from '../../../helpers/start-workbench';
import { openTestBrowser } from '../../../helpers/test-browser';
import { makeTestKey } from '../../../helpers/test-key';

const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };

let workbench: TestWorkbench;
let stranger: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  workbench = await startTestWorkbench({}, { clock });
  stranger = await makeTestKey('stranger.test');
});
afterAll(() => workbench.stop());

const login = () => `${workbench.ready.sp.login}?ProtocolBinding=artifact&RelayState=/sp/session`;

/** Signs alice in as far as the artifact, which is not delivered. */
async function takeArtifact() {
  const browser = openTestBrowser();
  const asked = await browser.ask(login());
  const form = await browser.ask(asked.location ?? '');
  const transaction = /name="transaction" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const answer = await fetch(`${workbench.idpOrigin}/idp/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ transaction, username: 'alice', password: 'any' }),
  });
  const url = answer.headers.get('location') ?? '';
  return { browser, url, artifact: new URL(url).searchParams.get('SAMLart') ?? '' };
}

/** Asks for it as a service provider does that signs with this key, or not at all. */
async function resolve(artifact: string, change: { issuer?: string; key?: typeof stranger.key | null } = {}) {
  const { carrier } = encodeMessage({
    message: buildArtifactResolve({
      id: '_resolve',
      issueInstant: clock.ms,
      destination: `${workbench.idpOrigin}/idp/artifact`,
      issuer: { value: change.issuer ?? workbench.ready.sp.entityId },
      artifact,
    }),
    style: plainStyle,
    sign: { key: change.key ?? stranger.key },
    binding: 'soap',
    url: '',
    parameter: 'SAMLRequest',
    relayState: null,
  });
  const unsigned = carrier.replace(/<ds:Signature .*<\/ds:Signature>/, '');
  const answer = await fetch(`${workbench.idpOrigin}/idp/artifact`, {
    method: 'POST',
    body: change.key === null ? unsigned : carrier,
    headers: { 'content-type': 'text/xml' },
  });
  const { xml } = receiveSoap(await answer.text(), '');
  const document = parseXml(xml);
  if (document.root === null) throw new Error(xml);
  const keys = [trustKey(workbench.idpKey.certificate, 'idp')];
  const signatures = verifySignatures(document, keys).filter(({ parent }) => parent === document.root);
  return { ...readArtifactResponse(document.root), isSigned: signatures[0]?.valid === true };
}

describe('a Response by artifact', () => {
  it.each(['generic', 'okta', 'entra-id', 'keycloak', 'simplesamlphp'])(
    'signs alice in, of the flavour %s',
    async (flavour) => {
      workbench = await workbench.restart({ identityProvider: { flavour } });
      const browser = openTestBrowser();
      const form = await browser.visit(login());
      const session = await browser.submit(form, { username: 'alice', password: 'any' });
      expect(session.url, session.text).toBe(workbench.ready.sp.session);
      expect(session.visited.map((url) => new URL(url).pathname)).toEqual([
        '/idp/sign-in',
        '/sp/acs',
        '/sp/session',
      ]);
      const [summary] = workbench.trace.list();
      expect(['accepted', 'warned']).toContain(summary?.outcome);
      const labels = workbench.trace.get(summary?.id ?? '')?.steps.map(({ label }) => label);
      expect(labels?.slice(-4)).toEqual([
        'SAMLart',
        'ArtifactResolve (SOAP)',
        'Response (SOAP)',
        '303 signed in',
      ]);
    },
  );

  it('is given once', async () => {
    const { browser, url } = await takeArtifact();
    expect((await browser.ask(url)).status).toBe(303);
    const again = await browser.ask(url);
    expect(again.status).toBe(400);
    expect(again.text).toContain('it was used already, or it is too old');
  });

  it('is not kept for ever', async () => {
    const { browser, url } = await takeArtifact();
    clock.ms += 5 * 60_000;
    expect((await browser.ask(url)).text).toContain('it was used already, or it is too old');
  });

  it.each([
    ['somebody else', { issuer: 'https://other.test' }],
    ['somebody who signs with another key', {}],
    ['somebody who does not sign', { key: null }],
  ])('is not given to %s, and stays for whom it is', async (_who, change) => {
    const { browser, url, artifact } = await takeArtifact();
    const { inResponseTo, status, message, isSigned } = await resolve(artifact, change);
    expect({ inResponseTo, code: status?.code, message, isSigned }).toEqual({
      inResponseTo: '_resolve',
      code: STATUS.success,
      message: null,
      isSigned: true,
    });
    expect((await browser.ask(url)).status).toBe(303);
  });
});

describe('an AuthnRequest by artifact', () => {
  it('is fetched by the IdP, and answered', async () => {
    workbench = await workbench.restart({});
    const browser = openTestBrowser();
    const form = await browser.visit(`${workbench.ready.sp.login}?binding=artifact&RelayState=/sp/metadata`);
    expect(form.url).toContain('/idp/sso?SAMLart=');
    const session = await browser.submit(form, { username: 'alice', password: 'any' });
    expect(session.url).toBe(workbench.ready.sp.metadata);
    const [summary] = workbench.trace.list();
    expect(summary).toMatchObject({ outcome: 'accepted', initiatedBy: 'sp' });
    const labels = workbench.trace.get(summary?.id ?? '')?.steps.map(({ label }) => label);
    expect(labels?.slice(0, 5)).toEqual([
      'GET /sp/login',
      'SAMLart',
      'ArtifactResolve (SOAP)',
      'AuthnRequest (SOAP)',
      '200 sign-in form',
    ]);
    const again = await browser.ask(form.url);
    expect(again.status).toBe(400);
    expect(again.text).toContain('it was used already, or it is too old');
  });

  it('is verified: an IdP that wants requests signed takes it', async () => {
    workbench = await workbench.restart({ identityProvider: { wantAuthnRequestsSigned: true } });
    const form = await openTestBrowser().visit(`${workbench.ready.sp.login}?binding=artifact`);
    expect(form.text).toContain('name="password"');
  });

  it('is not sent to an IdP that lists no such binding', async () => {
    workbench = await workbench.restart({ identityProvider: { flavour: 'okta' } });
    const page = await openTestBrowser().visit(`${workbench.ready.sp.login}?binding=artifact`);
    expect(page.status).toBe(400);
    expect(page.text).toContain('binding artifact');
  });
});

describe('an artifact the SP cannot resolve', () => {
  it.each([
    [
      'of nobody known',
      () => writeArtifact('https://nobody.test', 0, new Uint8Array(20)),
      'Nobody registered here',
    ],
    [
      'of another endpoint',
      () => writeArtifact(workbench.ready.idp.entityId, 7, new Uint8Array(20)),
      'with the index 7',
    ],
    ['that is cut off', () => writeArtifact('x', 0, new Uint8Array(20)).slice(0, 40), '30 bytes long'],
    ['that is none', () => '<x>', 'not base64'],
  ])('%s is refused with the reason', async (_what, artifact, reason) => {
    const browser = openTestBrowser();
    const query = new URLSearchParams({ SAMLart: artifact() }).toString();
    const page = await browser.ask(`${workbench.ready.sp.acs}?${query}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain(reason);
  });
});
