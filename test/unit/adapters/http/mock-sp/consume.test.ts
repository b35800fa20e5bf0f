import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSelfSigned } from '../../../../../src-main/certificates/create';
import { runLogin } from '../../../../../src-main/adapters/login/run-login';
import { encodePostForm } from '../../../../../src-main/core/bindings/post';
import { detect } from '../../../../../src-main/core/bindings/detect';
import type { IssueSpec } from '../../../../../src-main/core/roles/idp/issue-response';
import { issueResponse } from '../../../../../src-main/core/roles/idp/issue-response';
import { buildIdpMetadata } from '../../../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT } from '../../../../../src-main/core/saml/identifiers';
import { loadSigningKey, type SigningKey } from '../../../../../src-main/core/xmlsec/sign';
import { generic } from '../../../../../src-main/profiles/idp/generic';
import { countedRandom } from '../../../../helpers/counted-random';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';

const OTHER_IDP = 'https://other-idp.test/metadata';
const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };
const random = countedRandom(7);

let otherKey: SigningKey;
let workbench: TestWorkbench;
beforeAll(async () => {
  const { keyPem, certPem } = await createSelfSigned({ commonName: 'other', notBefore: clock.ms - 1000 });
  otherKey = loadSigningKey(keyPem, certPem);
  const metadataXml = buildIdpMetadata({
    entityId: OTHER_IDP,
    keys: { signing: [otherKey.certificate], encryption: [] },
    nameIdFormats: [],
    singleSignOnServices: [{ binding: BINDING.redirect, location: 'https://other-idp.test/sso' }],
  });
  workbench = await startTestWorkbench(
    { serviceProvider: { identityProviders: [{ metadataXml }] } },
    { clock },
  );
});
afterAll(() => workbench.stop());

/** A Response as the built-in IdP would issue it now, but for what the test changes. */
function respond(change: Partial<IssueSpec> = {}): string {
  return issueResponse({
    flavour: generic,
    idp: { entityId: workbench.ready.idp.entityId, signingKey: workbench.idpKey },
    sp: { entityId: workbench.ready.sp.entityId, acsUrl: workbench.ready.sp.acs },
    nameId: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
    attributes: [{ name: 'groups', nameFormat: null, values: ['Administrators'] }],
    request: null,
    now: clock.ms,
    random,
    ...change,
  }).xml;
}

interface Delivery {
  readonly status: number;
  readonly location: string | null;
  readonly cookie: string | null;
  readonly text: string;
  readonly checks: readonly string[];
}

async function deliver(
  xml: string,
  options: { cookie?: string; relayState?: string } = {},
): Promise<Delivery> {
  const { fields } = encodePostForm({
    action: workbench.ready.sp.acs,
    parameter: 'SAMLResponse',
    xml,
    relayState: options.relayState ?? null,
  });
  return post(new URLSearchParams(fields).toString(), options.cookie);
}

async function post(body: string, cookie = ''): Promise<Delivery> {
  const answer = await fetch(workbench.ready.sp.acs, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', cookie },
    body,
  });
  const text = await answer.text();
  const findings = answer.headers.get('content-type')?.includes('json')
    ? (JSON.parse(text) as { findings: { check: string }[] }).findings
    : [];
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    cookie: answer.headers.get('set-cookie'),
    text,
    checks: findings.map(({ check }) => check),
  };
}

/** Begins a login; the browser's cookie and the ID of the request it sent. */
async function begin(query = ''): Promise<{ cookie: string; id: string }> {
  const answer = await fetch(`${workbench.ready.sp.login}${query}`, { redirect: 'manual' });
  const [message] = detect(answer.headers.get('location') ?? '').messages;
  return {
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    id: / ID="([^"]+)"/.exec(message?.xml ?? '')?.[1] ?? '',
  };
}

describe('the ACS accepts', () => {
  it('an answer posted across sites, where browsers keep back all cookies but None', async () => {
    const answer = await fetch(workbench.ready.sp.login, { redirect: 'manual' });
    const [message] = detect(answer.headers.get('location') ?? '').messages;
    const cookies = answer.headers.getSetCookie();
    const acrossSites = cookies.find((each) => /SameSite=None/.test(each) && /Secure/.test(each)) ?? '';
    const id = / ID="([^"]+)"/.exec(message?.xml ?? '')?.[1] ?? '';
    const { status } = await deliver(respond({ request: { id } }), {
      cookie: acrossSites.split(';')[0] ?? '',
    });
    expect(status).toBe(303);
  });

  it('the answer to a request of this browser, once', async () => {
    const { cookie, id } = await begin();
    const first = await deliver(respond({ request: { id } }), { cookie });
    expect(first).toMatchObject({ status: 303, location: '/sp/session' });
    expect(first.cookie).toMatch(
      /^saml_workbench_session_\d+=[\w-]{43}\.[\w-]{43}; .*HttpOnly; SameSite=Lax/,
    );
    const second = await deliver(respond({ request: { id } }), { cookie });
    expect(second.status).toBe(403);
    expect(second.checks).toContain('unsolicited-in-response-to');
  });

  it('a Response nobody asked for, and shows who is signed in to that browser alone', async () => {
    const { status, cookie } = await deliver(respond());
    expect(status).toBe(303);
    const ask = (headers: Record<string, string>) => fetch(workbench.ready.sp.session, { headers });
    const session = await ask({ accept: 'application/json', cookie: cookie?.split(';')[0] ?? '' });
    expect(await session.json()).toMatchObject({
      nameId: { value: 'alice@example.com' },
      roles: ['admin'],
      mapping: { outcome: 'mapped' },
      issuer: workbench.ready.idp.entityId,
    });
    expect((await ask({ accept: 'application/json' })).status).toBe(401);
    expect((await ask({ cookie: `${cookie?.split('=')[0] ?? ''}=guess` })).status).toBe(401);
  });

  it('an assertion encrypted to it', async () => {
    const page = await (await fetch(workbench.ready.sp.metadata)).text();
    expect(page).toContain('use="encryption"');
    workbench.change({ encryptAssertions: true });
    const login = await runLogin({ url: workbench.ready.sp.login, persona: 'alice' }, { clock });
    workbench.change({ encryptAssertions: false });
    expect(login.hops.at(-2)?.message?.xml ?? '').toContain('EncryptedAssertion');
    expect(login).toMatchObject({ outcome: 'signed-in', session: { roles: ['admin'] } });
  });
});

describe('the ACS refuses', () => {
  it('an answer to the request of another browser', async () => {
    const { id } = await begin();
    const other = await begin();
    const stolen = await deliver(respond({ request: { id } }), { cookie: other.cookie });
    expect(stolen.status).toBe(403);
    expect(stolen.checks).toContain('in-response-to-mismatch');
    expect(stolen.text).toContain('another browser');
    expect((await deliver(respond({ request: { id } }))).status).toBe(403);
  });

  it('an assertion used before, and leaves the first login as it was', async () => {
    const xml = respond();
    expect((await deliver(xml)).status).toBe(303);
    const [first] = workbench.trace.list();
    const again = await deliver(xml);
    expect(again.status).toBe(403);
    expect(again.checks).toContain('assertion-replayed');
    const [second, kept] = workbench.trace.list();
    expect(kept).toEqual(first);
    expect(kept?.outcome).toBe('accepted');
    expect(second?.outcome).toBe('rejected');
    // Judged once more later, the first is still the first.
    const step = workbench.trace.get(kept?.id ?? '')?.steps.find(({ message }) => message !== null);
    expect((await workbench.trace.recheck(kept?.id ?? '', step?.id ?? '')?.())?.verdict).toBe('accept');
  });

  it('one IdP that speaks for another', async () => {
    const forged = respond({ idp: { entityId: workbench.ready.idp.entityId, signingKey: otherKey } });
    const { status, checks } = await deliver(forged);
    expect(status).toBe(403);
    expect(checks).toContain('issuer-mismatch');
  });

  it('another IdP that answers a request it was not sent', async () => {
    const { cookie, id } = await begin();
    const answer = respond({ request: { id }, idp: { entityId: OTHER_IDP, signingKey: otherKey } });
    const { status, checks } = await deliver(answer, { cookie });
    expect(status).toBe(403);
    expect(checks).toContain('issuer-mismatch');
    expect((await deliver(respond({ idp: { entityId: OTHER_IDP, signingKey: otherKey } }))).status).toBe(303);
  });

  it('an answer made to look unasked by taking InResponseTo off the unsigned Response', async () => {
    const { id } = await begin();
    const xml = respond({ request: { id }, sign: 'assertion' });
    const stripped = xml.replace(/^(<[^>]*?) InResponseTo="[^"]*"/, '$1');
    expect(stripped).not.toBe(xml);
    expect((await deliver(stripped)).status).toBe(403);
  });

  it.each([
    ['a name changed after signing', (xml: string) => xml.replace('alice@', 'mallory@'), 'digest-mismatch'],
    ['a message without signatures', () => respond({ sign: 'none' }), 'signature-missing'],
    [
      'a Response signed around an unsigned assertion',
      () => respond({ sign: 'response' }),
      'assertion-signature-missing',
    ],
    [
      'a message for another SP',
      () => respond({ sp: { entityId: 'urn:x', acsUrl: workbench.ready.sp.acs } }),
      'audience-mismatch',
    ],
    [
      'a message for another address',
      () => respond({ sp: { entityId: workbench.ready.sp.entityId, acsUrl: 'https://x.test/' } }),
      'recipient-mismatch',
    ],
    ['a message of yesterday', () => respond({ now: clock.ms - 86_400_000 }), 'assertion-expired'],
    [
      'a comment inside the name',
      (xml: string) => xml.replace('alice@example.com', 'alice@example.com<!-- -->.evil.test'),
      'comment-in-text',
    ],
    ['a DOCTYPE', (xml: string) => `<!DOCTYPE x>${xml}`, 'doctype-present'],
    ['XML that breaks off', (xml: string) => xml.slice(0, -20), 'xml-not-well-formed'],
  ])('%s', async (_, change, check) => {
    const { status, checks, cookie } = await deliver(change(respond()));
    expect(status).toBe(403);
    expect(cookie).toBeNull();
    expect(checks).toContain(check);
  });

  it.each([
    ['nothing', '', /no SAMLRequest or SAMLResponse/],
    ['a request', `SAMLRequest=${Buffer.from('<a/>').toString('base64')}`, /a SAMLRequest/],
    ['a bare assertion', null, /a message of the kind Assertion/],
    ['a message wrapped as no binding has it', `SAMLResponse=${encodeURIComponent('<a/>')}`, /not base64/],
  ])('%s, with a page that says what came', async (_, body, why) => {
    const assertion = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(respond())?.[0] ?? '';
    const sent =
      body ?? new URLSearchParams({ SAMLResponse: Buffer.from(assertion).toString('base64') }).toString();
    const { status, text } = await post(sent);
    expect(status).toBe(400);
    expect(text).toMatch(why);
  });

  it('GET, and a body larger than 12 MB', async () => {
    const answer = await fetch(`${workbench.ready.sp.acs}?SAMLResponse=x`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect((await post(`SAMLResponse=${'A'.repeat(12 * 1024 * 1024 + 1)}`)).status).toBe(413);
  });

  it('a user whose groups the application does not admit', async () => {
    const before = workbench.settings().groupMapping;
    workbench.change({ groupMapping: { ...before, unmatched_user: 'refuse' } });
    const { status, cookie, text } = await deliver(
      respond({ attributes: [{ name: 'groups', nameFormat: null, values: ['Guests'] }] }),
    );
    workbench.change({ groupMapping: before });
    expect(status).toBe(403);
    expect(cookie).toBeNull();
    expect(JSON.parse(text)).toMatchObject({ outcome: 'refused' });
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'rejected' });
  });
});

describe('RelayState', () => {
  it('has to come back as it was sent with the request', async () => {
    const { cookie, id } = await begin('?RelayState=/app');
    // An old answer is refused, and the refusal lists what else is wrong.
    const old = respond({ request: { id }, now: clock.ms - 3_600_000 });
    expect((await deliver(old, { cookie })).checks).toContain('relay-state-changed');
    expect((await deliver(old, { cookie, relayState: '/app' })).checks).not.toContain('relay-state-changed');
  });

  it.each(['/sp/session?x=1#top', '/'])('leads to %s on this server', async (relayState) => {
    expect((await deliver(respond(), { relayState })).location).toBe(relayState);
  });

  it('leads to this server also when it is written in full', async () => {
    const relayState = `${new URL(workbench.ready.sp.acs).origin}/sp/metadata`;
    expect((await deliver(respond(), { relayState })).location).toBe('/sp/metadata');
  });

  it.each([
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test/',
    '/\t/evil.test',
    'javascript:alert(1)',
    'token-of-an-application',
    '/a\r\nSet-Cookie: x=y',
  ])('never leads to %j', async (relayState) => {
    const { status, location, cookie } = await deliver(respond(), { relayState });
    expect(status).toBe(303);
    expect(location).toBe('/sp/session');
    expect(cookie).not.toContain('x=y');
  });
});

describe('the pages', () => {
  it('show what came as text, and run nothing of it', async () => {
    const hostile = '<img src=x onerror=alert(1)>"';
    const { fields } = encodePostForm({
      action: '',
      parameter: 'SAMLResponse',
      xml: respond({ nameId: { value: hostile, format: null }, sign: 'none' }),
      relayState: null,
    });
    const answer = await fetch(workbench.ready.sp.acs, { method: 'POST', body: new URLSearchParams(fields) });
    const text = await answer.text();
    expect(answer.status).toBe(403);
    expect(text).toContain('signature-missing');
    expect(text).not.toContain('<img');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
