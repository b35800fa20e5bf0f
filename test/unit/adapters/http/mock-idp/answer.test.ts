import { request as httpRequest } from 'node:http';
import { sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../../../../src-main/adapters/login/read-page';
import { detect } from '../../../../../src-main/core/bindings/detect';
import { encodePostForm } from '../../../../../src-main/core/bindings/post';
import { encodeRedirect } from '../../../../../src-main/core/bindings/redirect';
import {
  type AuthnRequestSpec,
  buildAuthnRequest,
} from '../../../../../src-main/core/saml/build-authn-request';
import { buildSpMetadata } from '../../../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT, STATUS } from '../../../../../src-main/core/saml/identifiers';
import type { MessageRead, ResponseRead } from '../../../../../src-main/core/saml/model';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';
import { makeTestKey } from '../../../../helpers/test-key';

const SP = 'https://sp.test/metadata?a=1&b=2';
const ACS = 'https://sp.test/acs';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

let sp: Awaited<ReturnType<typeof makeTestKey>>;
let workbench: TestWorkbench;
beforeAll(async () => {
  sp = await makeTestKey('sp.test');
  const metadataXml = buildSpMetadata({
    entityId: SP,
    keys: { signing: [sp.key.certificate], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: [
      { binding: BINDING.post, location: ACS, index: 0, isDefault: true },
      { binding: BINDING.post, location: `${ACS}/2`, index: 1 },
    ],
  });
  workbench = await startTestWorkbench({
    identityProvider: {
      serviceProviders: [{ metadataXml }, { profile: 'qovery', variables: { CONNECTION_NAME: 'acme' } }],
      personas: [
        { username: 'alice', email: 'alice@example.com', groups: ['Team A', 'Qovery-DevSecOps'] },
        { username: 'vera', email: 'vera@example.com', password: 'secret' },
        { username: '<b>bob</b>' },
      ],
    },
  });
});
afterAll(() => workbench.stop());

let count = 0;
const request = (change: Partial<AuthnRequestSpec> = {}): string =>
  buildAuthnRequest({ id: `_r${++count}`, issueInstant: Date.now(), issuer: { value: SP }, ...change });

const redirectUrl = (xml: string, relayState: string | null = null, signed = false): string =>
  encodeRedirect({
    url: workbench.ready.idp.sso,
    parameter: 'SAMLRequest',
    xml,
    relayState,
    ...(signed ? { sign: { key: sp.key.privateKey, algorithm: RSA_SHA256 } } : {}),
  });

async function get(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** Sends the first form of a page with the values given. */
async function submit(page: string, values: Record<string, string>) {
  const [form] = readPage(page).forms;
  const fields = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
  const answer = await fetch(new URL(form?.action ?? '', workbench.idpOrigin), {
    method: 'POST',
    body: new URLSearchParams({ ...fields, ...values }),
  });
  return { status: answer.status, text: await answer.text() };
}

function responseIn(page: string): {
  read: ResponseRead;
  xml: string;
  relayState: string | null;
  action: string;
} {
  const [form] = readPage(page).forms;
  const [message] = detect(page).messages;
  const read: MessageRead = readMessage(parseXml(message?.xml ?? ''));
  if (read.kind !== 'Response') throw new Error(`no Response: ${read.kind}`);
  return {
    read,
    xml: message?.xml ?? '',
    relayState: message?.relayState ?? null,
    action: form?.action ?? '',
  };
}

describe('signing in', () => {
  it('answers the request at the address and with the RelayState it came with', async () => {
    const relayState = `/deep?x=1&y='2'`;
    const xml = request({
      assertionConsumerServiceUrl: `${ACS}/2`,
      nameIdPolicy: { format: NAMEID_FORMAT.persistent },
    });
    const page = await get(redirectUrl(xml, relayState));
    expect(page.status).toBe(200);
    const { status, text } = await submit(page.text, { username: 'alice', password: 'any' });
    expect(status).toBe(200);
    const { read, relayState: returned, action } = responseIn(text);
    expect(action).toBe(`${ACS}/2`);
    expect(returned).toBe(relayState);
    expect(read).toMatchObject({
      inResponseTo: `_r${count}`,
      destination: `${ACS}/2`,
      status: { code: STATUS.success },
    });
    expect(read.assertions[0]?.nameId).toMatchObject({
      format: NAMEID_FORMAT.persistent,
      spNameQualifier: SP,
    });
    expect(workbench.trace.list()[0]).toMatchObject({ spEntityId: SP, outcome: 'waiting' });
    expect(workbench.trace.list()[0]?.subject).toBe(read.assertions[0]?.nameId?.value);
  });

  it('shows the page again to a name it does not know, and to a wrong password', async () => {
    const page = await get(redirectUrl(request()));
    const unknown = await submit(page.text, { username: 'nobody', password: 'x' });
    expect(unknown.status).toBe(401);
    expect(unknown.text).toContain('Nobody here is called &quot;nobody&quot;');
    const wrong = await submit(unknown.text, { username: 'vera', password: 'x' });
    expect(wrong.status).toBe(401);
    const right = await submit(wrong.text, { username: 'vera', password: 'secret' });
    expect(responseIn(right.text).read.assertions[0]?.nameId?.value).toBe('vera@example.com');
  });

  it('works once for each request', async () => {
    const page = await get(redirectUrl(request()));
    expect((await submit(page.text, { username: 'alice' })).status).toBe(200);
    expect((await submit(page.text, { username: 'alice' })).status).toBe(400);
  });

  it('shows names as text', async () => {
    const { text, headers } = await get(redirectUrl(request()));
    expect(text).toContain('&lt;b&gt;bob&lt;/b&gt;');
    expect(text).not.toContain('<b>bob');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('releases the attributes a profile asks for, after the group filter', async () => {
    workbench.change({ groupFilter: { type: 'regex', value: '.*Qovery.*' } });
    const qovery = workbench.serviceProviders().find(({ name }) => name === 'Qovery')?.entityId ?? '';
    const page = await get(
      `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: qovery, persona: 'alice', RelayState: 'r' }).toString()}`,
    );
    workbench.change({ groupFilter: null });
    const { read, relayState } = responseIn(page.text);
    expect(relayState).toBe('r');
    expect(read.inResponseTo).toBeNull();
    const values = read.assertions[0]?.attributes.flatMap((each) => each.values.map(({ value }) => value));
    expect(values).toContain('Qovery-DevSecOps');
    expect(values).not.toContain('Team A');
    expect(workbench.trace.list()[0]).toMatchObject({ initiatedBy: 'idp', sp: 'Qovery' });
  });

  it('asks a persona with a password for it, whoever starts', async () => {
    const { text } = await get(
      `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: SP, persona: 'vera' }).toString()}`,
    );
    expect(text).toContain('name="password"');
    expect(text).not.toContain('Nobody here');
  });
});

describe('a scenario for the next login', () => {
  const start = (): ReturnType<typeof get> => {
    const qovery = workbench.serviceProviders().find(({ name }) => name === 'Qovery')?.entityId ?? '';
    return get(
      `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: qovery, persona: 'alice' }).toString()}`,
    );
  };

  it('changes that answer and no other', async () => {
    workbench.change({ nextScenario: 'audience-missing' });
    const [first, second] = [await start(), await start()];
    expect(responseIn(first.text).read.assertions[0]?.conditions?.audienceRestrictions).toEqual([]);
    expect(responseIn(second.text).read.assertions[0]?.conditions?.audienceRestrictions).toHaveLength(1);
  });

  it('that does not fit is explained, and used up', async () => {
    workbench.change({ nextScenario: 'assertion-encrypted' });
    const refused = await start();
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('No encryption certificate');
    expect((await start()).status).toBe(200);
  });

  it('can be there from the start', async () => {
    const other = await startTestWorkbench({ identityProvider: { nextScenario: 'signatures-stripped' } });
    try {
      expect(other.settings().nextScenario).toBe('signatures-stripped');
    } finally {
      await other.stop();
    }
    await expect(startTestWorkbench({ identityProvider: { nextScenario: 'xsw3' } })).rejects.toThrow(/xsw-3/);
  });
});

describe('signatures of requests', () => {
  it('hold over a query that a browser follows', async () => {
    const url = redirectUrl(request(), `a'b(c)*d! e+f/ü`, true);
    expect(new URL(url).href).toBe(url);
    await get(url);
    expect(workbench.trace.list()[0]?.outcome).toBe('waiting');
  });

  it('hold over the characters as they were sent, whatever other encoding there is', async () => {
    const { pathname, search, host } = new URL(redirectUrl(request()));
    const query = `${search.slice(1)}&RelayState='a'%2fb&SigAlg=${encodeURIComponent(RSA_SHA256)}`;
    const value = sign('sha256', Buffer.from(query), sp.key.privateKey).toString('base64');
    const path = `${pathname}?${query}&Signature=${encodeURIComponent(value)}`;
    const [hostname = '', port = ''] = host.split(':');
    const status = await new Promise((resolve, reject) => {
      httpRequest({ hostname, port, path }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    expect(workbench.trace.list()[0]?.outcome).toBe('waiting');
  });

  it.each([
    ['another RelayState', (url: string) => url.replace('RelayState=a', 'RelayState=b')],
    [
      'another request',
      (url: string) => url.replace(/SAMLRequest=[^&]+/, redirectUrl(request()).replace(/^.*\?/, '')),
    ],
    ['half a signature', (url: string) => url.replace(/&Signature=.*/, '')],
  ])('fail for %s', async (_, change) => {
    const { text } = await get(change(redirectUrl(request(), 'a', true)));
    expect(responseIn(text).read.status).toMatchObject({
      code: STATUS.requester,
      subCode: STATUS.requestDenied,
    });
    expect(responseIn(text).read.assertions).toEqual([]);
  });

  it('are verified inside a POST, and wanted where they are wanted', async () => {
    const send = async (xml: string): Promise<string> => {
      const { fields } = encodePostForm({ action: '', parameter: 'SAMLRequest', xml, relayState: null });
      return (
        await fetch(workbench.ready.idp.sso, { method: 'POST', body: new URLSearchParams(fields) })
      ).text();
    };
    workbench.change({ wantAuthnRequestsSigned: true });
    const signed = request({ sign: { key: sp.key } });
    const answers = [
      await send(signed),
      await send(signed.replace(/ID="_r/, 'ID="_x')),
      await send(request()),
    ];
    workbench.change({ wantAuthnRequestsSigned: false });
    expect(answers[0]).toContain('name="password"');
    for (const refused of answers.slice(1)) {
      expect(responseIn(refused).read.status).toMatchObject({ subCode: STATUS.requestDenied });
    }
  });
});

describe('refusals', () => {
  it.each([
    [
      'an unknown application',
      () => request({ issuer: { value: 'https://other.test' } }),
      'https://other.test',
    ],
    [
      'an unregistered address',
      () => request({ assertionConsumerServiceUrl: 'https://evil.test/acs' }),
      'https://evil.test/acs',
    ],
  ])('show a page for %s, with expected and actual', async (_, xml, actual) => {
    const { status, text } = await get(redirectUrl(xml()));
    expect(status).toBe(400);
    expect(text).toContain(actual);
    expect(text).toContain(actual.includes('evil') ? ACS : 'b=2');
    expect(text).not.toContain('SAMLResponse');
    expect(workbench.trace.list()[0]?.outcome).toBe('rejected');
  });

  it('go to the application as a Response with a status, and end the flow', async () => {
    const { text } = await get(redirectUrl(request({ isPassive: true }), 'r'));
    const { read, relayState } = responseIn(text);
    expect(read.status).toMatchObject({ code: STATUS.responder, subCode: STATUS.noPassive });
    expect(relayState).toBe('r');
    expect(workbench.trace.list()[0]).toMatchObject({
      outcome: 'rejected',
      headline: 'IsPassive: nobody is signed in here',
    });
  });

  it.each([
    ['no message', ''],
    ['a Response', `?SAMLResponse=x`],
    ['XML that is no SAML', `?SAMLRequest=fY1BCsIwFEQv0kW6d6G4ENxIL_CbDhhIftL8H9HbmyCC1M3AzJs3`],
  ])('say what came instead of an AuthnRequest: %s', async (_, query) => {
    const { status, text } = await get(workbench.ready.idp.sso + query);
    expect(status).toBe(400);
    expect(text).toContain('No AuthnRequest arrived');
  });

  it('name the applications there are when the one to start is unknown', async () => {
    const { status, text } = await get(`${workbench.idpOrigin}/idp/start?sp=urn:nobody`);
    expect(status).toBe(400);
    expect(text).toContain('urn:nobody');
    expect(text).toContain('b=2');
  });
});

describe('metadata', () => {
  it('names the IdP, its key and its endpoints', async () => {
    const { text, headers } = await get(workbench.ready.idp.metadata);
    expect(headers.get('content-type')).toContain('application/samlmetadata+xml');
    const read = readMessage(parseXml(text));
    expect(read).toMatchObject({ kind: 'EntityDescriptor', entityId: workbench.ready.idp.metadata });
    expect(text).toContain(`Location="${workbench.ready.idp.sso}"`);
  });
});
