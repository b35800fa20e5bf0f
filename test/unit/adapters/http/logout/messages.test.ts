/** Logout messages one by one, as a peer that is not ours may send them: only what is signed, current and known counts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detect } from '../../../../../src-main/core/bindings/detect';
import { encodeMessage } from '../../../../../src-main/core/bindings/send';
import { receiveSoap } from '../../../../../src-main/core/bindings/soap';
import {
  buildLogoutRequest,
  buildLogoutResponse,
  type LogoutRequestSpec,
} from '../../../../../src-main/core/saml/build-logout';
import { buildSpMetadata } from '../../../../../src-main/core/saml/build-metadata';
import { BINDING, STATUS } from '../../../../../src-main/core/saml/identifiers';
import { plainStyle, writeMessage } from '../../../../../src-main/core/saml/message-style';
import type { LogoutResponseRead } from '../../../../../src-main/core/saml/model';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import type { XmlSpec } from '../../../../../src-main/core/xml/spec';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { openTestBrowser, type TestBrowser } from '../../../../helpers/test-browser';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';
import { makeTestKey } from '../../../../helpers/test-key';

const SP = 'https://sp.test/metadata';
const SLO = 'https://sp.test/slo';
const SLO_ANSWERS = 'https://sp.test/slo-answers';
const KEYLESS = 'https://keyless.test/metadata';
const MINUTE = 60_000;
const clock = { ms: Date.UTC(2026, 0, 31, 12), now: () => clock.ms };

let key: Awaited<ReturnType<typeof makeTestKey>>;
let stranger: typeof key;
let workbench: TestWorkbench;
beforeAll(async () => {
  key = await makeTestKey('sp.test');
  stranger = await makeTestKey('stranger.test');
  const acs = (location: string) => [{ binding: BINDING.post, location, index: 0 }];
  const known = buildSpMetadata({
    entityId: SP,
    keys: { signing: [key.key.certificate], encryption: [] },
    nameIdFormats: [],
    singleLogoutServices: [{ binding: BINDING.redirect, location: SLO, responseLocation: SLO_ANSWERS }],
    assertionConsumerServices: acs('https://sp.test/acs'),
  });
  const keyless = buildSpMetadata({
    entityId: KEYLESS,
    keys: { signing: [], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: acs('https://keyless.test/acs'),
  });
  workbench = await startTestWorkbench(
    { identityProvider: { serviceProviders: [{ metadataXml: known }, { metadataXml: keyless }] } },
    { clock },
  );
});
afterAll(() => workbench.stop());

interface Participant {
  readonly nameId: { readonly value: string; readonly format: string };
  readonly sessionIndex: string;
}

let browser: TestBrowser;
let known: Participant;
beforeEach(async () => {
  browser = openTestBrowser();
  const start = `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: SP, persona: 'alice' }).toString()}`;
  await browser.ask(start);
  const [participant] = await participants();
  if (!participant) throw new Error('not signed in');
  known = participant;
});

async function participants(): Promise<readonly Participant[]> {
  const { status, text } = await browser.ask(`${workbench.idpOrigin}/idp/session`, 'application/json');
  return status === 200 ? (JSON.parse(text) as { participants: Participant[] }).participants : [];
}

let count = 0;
function requestOf(change: Partial<LogoutRequestSpec> = {}): XmlSpec {
  return buildLogoutRequest({
    id: `_logout${++count}`,
    issueInstant: clock.ms,
    destination: `${workbench.idpOrigin}/idp/slo`,
    issuer: { value: SP },
    nameId: known.nameId,
    sessionIndexes: [known.sessionIndex],
    notOnOrAfter: clock.ms + MINUTE,
    ...change,
  });
}

/** Sends it by redirect, and reads the LogoutResponse the browser is sent on with. */
async function send(message: XmlSpec, by = key): Promise<LogoutResponseRead> {
  const { carrier } = encodeMessage({
    message,
    style: plainStyle,
    sign: { key: by.key },
    binding: 'redirect',
    url: `${workbench.idpOrigin}/idp/slo`,
    parameter: 'SAMLRequest',
    relayState: 'state',
  });
  const { location } = await browser.ask(carrier);
  expect(location).toMatch(/^https:\/\/sp\.test\/slo-answers\?SAMLResponse=.*RelayState=state&SigAlg=/);
  return responseIn(location ?? '');
}

function responseIn(input: string): LogoutResponseRead {
  const read = readMessage(parseXml(detect(input).messages[0]?.xml ?? ''));
  if (read.kind !== 'LogoutResponse') throw new Error(`a ${read.kind}`);
  return read;
}

describe('a LogoutRequest at the IdP', () => {
  it('ends the session it names', async () => {
    const { status, inResponseTo, destination } = await send(requestOf());
    expect(status).toMatchObject({ code: STATUS.success, subCode: null });
    expect(inResponseTo).toBe(`_logout${count}`);
    expect(destination).toBe(SLO_ANSWERS);
    expect(await participants()).toEqual([]);
  });

  it('without SessionIndex ends every session of the principal', async () => {
    expect((await send(requestOf({ sessionIndexes: [] }))).status?.code).toBe(STATUS.success);
    expect(await participants()).toEqual([]);
  });

  it('that another browser brings ends the session all the same', async () => {
    const own = browser;
    browser = openTestBrowser();
    expect((await send(requestOf())).status?.code).toBe(STATUS.success);
    browser = own;
    expect(await participants()).toEqual([]);
  });

  it.each([
    ['is signed by a stranger', () => requestOf(), () => stranger, STATUS.requestDenied],
    [
      'ended long ago',
      () => requestOf({ notOnOrAfter: clock.ms - 4 * MINUTE }),
      () => key,
      STATUS.requestDenied,
    ],
    [
      'is addressed elsewhere',
      () => requestOf({ destination: 'https://other.test/' }),
      () => key,
      STATUS.requestDenied,
    ],
    [
      'names somebody else',
      () => requestOf({ nameId: { value: 'bob' } }),
      () => key,
      STATUS.unknownPrincipal,
    ],
    [
      'names another session',
      () => requestOf({ sessionIndexes: ['_other'] }),
      () => key,
      STATUS.unknownPrincipal,
    ],
  ])('that %s is refused, and ends nothing', async (_what, request, by, subCode) => {
    const { status } = await send(request(), by());
    expect(status).toMatchObject({ code: STATUS.requester, subCode });
    expect(status?.message).toBeTruthy();
    expect(await participants()).toHaveLength(1);
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'rejected' });
  });

  it('that is not signed is refused, and judged', async () => {
    const body = new URLSearchParams({
      SAMLRequest: Buffer.from(writeMessage(requestOf(), plainStyle)).toString('base64'),
    });
    const answer = await fetch(`${workbench.idpOrigin}/idp/slo`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(responseIn(answer.headers.get('location') ?? '').status?.subCode).toBe(STATUS.requestDenied);
    const [flow] = workbench.trace.list();
    const checked = await workbench.trace.recheck(flow?.id ?? '', '1')?.();
    expect(checked?.findings.map(({ check }) => check)).toContain('logout-unsigned');
    expect(await participants()).toHaveLength(1);
  });

  it('whose signature covers another text is refused', async () => {
    const { xml } = encodeMessage({
      message: requestOf(),
      style: plainStyle,
      sign: { key: key.key },
      binding: 'post',
      url: `${workbench.idpOrigin}/idp/slo`,
      parameter: 'SAMLRequest',
      relayState: null,
    });
    const body = new URLSearchParams({
      SAMLRequest: Buffer.from(xml.replace(known.sessionIndex, '_other')).toString('base64'),
    });
    const answer = await fetch(`${workbench.idpOrigin}/idp/slo`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(responseIn(answer.headers.get('location') ?? '').status?.subCode).toBe(STATUS.requestDenied);
    expect(await participants()).toHaveLength(1);
  });

  it('of an unknown application gets a page', async () => {
    const { carrier } = encodeMessage({
      message: requestOf({ issuer: { value: 'https://unknown.test' } }),
      style: plainStyle,
      sign: { key: key.key },
      binding: 'redirect',
      url: `${workbench.idpOrigin}/idp/slo`,
      parameter: 'SAMLRequest',
      relayState: null,
    });
    const page = await browser.ask(carrier);
    expect(page.status).toBe(400);
    expect(page.text).toContain('https://unknown.test');
  });

  it('by SOAP is answered in the same breath', async () => {
    const { carrier } = encodeMessage({
      message: requestOf(),
      style: plainStyle,
      sign: { key: key.key },
      binding: 'soap',
      url: `${workbench.idpOrigin}/idp/slo`,
      parameter: 'SAMLRequest',
      relayState: null,
    });
    const answer = await fetch(`${workbench.idpOrigin}/idp/slo`, {
      method: 'POST',
      body: carrier,
      headers: { 'content-type': 'text/xml' },
    });
    expect(answer.headers.get('content-type')).toContain('text/xml');
    const { xml } = receiveSoap(await answer.text(), '');
    expect(responseIn(xml).status?.code).toBe(STATUS.success);
    expect(await participants()).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['nothing', '', 'The query has no SAMLRequest or SAMLResponse'],
    ['no SAML', '?SAMLRequest=%3Cx%3E', 'is not base64'],
  ])('%s gets a page that says so', async (_what, query, reason) => {
    for (const url of [`${workbench.idpOrigin}/idp/slo`, `${workbench.spOrigin}/sp/slo`]) {
      const page = await browser.ask(url + query);
      expect(page.status).toBe(400);
      expect(page.text).toContain(reason);
    }
  });
});

describe('an application without an address for logout', () => {
  it('makes the logout partial', async () => {
    await browser.ask(
      `${workbench.idpOrigin}/idp/start?${new URLSearchParams({ sp: KEYLESS, persona: 'alice' }).toString()}`,
    );
    const { status } = await send(requestOf());
    expect(status).toMatchObject({ code: STATUS.success, subCode: STATUS.partialLogout });
    expect(status?.message).toContain(KEYLESS);
    expect(workbench.trace.list()[0]).toMatchObject({ outcome: 'warned' });
  });
});

/** An application's answer to the logout that the IdP began, as the browser would bring it. */
function answerUrl(inResponseTo: string, code: string): string {
  return encodeMessage({
    message: buildLogoutResponse({
      id: `_answer${++count}`,
      issueInstant: clock.ms,
      destination: `${workbench.idpOrigin}/idp/slo`,
      issuer: { value: SP },
      inResponseTo,
      status: { code },
    }),
    style: plainStyle,
    sign: { key: key.key },
    binding: 'redirect',
    url: `${workbench.idpOrigin}/idp/slo`,
    parameter: 'SAMLResponse',
    relayState: null,
  }).carrier;
}

describe('an answer to a logout that began at the IdP', () => {
  it.each([
    ['confirms', STATUS.success, (url: string) => url, `These applications confirmed: ${SP}`],
    ['says no', STATUS.requester, (url: string) => url, 'The status is'],
    ['is not signed', STATUS.success, (url: string) => url.replace(/&SigAlg=.*$/, ''), 'is not signed'],
    ['was changed', STATUS.success, (url: string) => `${url}&RelayState=x`, 'does not hold'],
  ])('that %s is told, and taken once', async (_what, code, change, told) => {
    const { location } = await browser.ask(`${workbench.idpOrigin}/idp/logout`);
    const request = readMessage(parseXml(detect(location ?? '').messages[0]?.xml ?? ''));
    expect(request).toMatchObject({ kind: 'LogoutRequest', sessionIndexes: [known.sessionIndex] });
    const url = change(answerUrl('id' in request ? (request.id ?? '') : '', code));
    const page = await browser.ask(url);
    expect(page.text).toContain('alice is signed out at this identity provider');
    expect(page.text).toContain(told);
    const again = await browser.ask(url);
    expect(again.status).toBe(400);
    expect(again.text).toContain('This answers no logout that is under way');
  });
});
