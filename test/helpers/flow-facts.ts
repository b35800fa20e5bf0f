/** What a browser did around the healthy Response: tests change one exchange of it. */
import type { FlowExchange, FlowFacts, SetCookie } from '../../src-main/contract/model/exchange';
import type { Setting } from './run-check';
import { acsUrl, idpEntityId, judgedAt, requestId, spEntityId } from './response-xml';

export const loginUrl = 'https://sp.example.com/login';
export const ssoUrl = 'https://login.idp.test/sso?SAMLRequest=x';

export function setCookie(change: Partial<SetCookie> = {}): SetCookie {
  return {
    name: 'sp_state',
    sameSite: 'None',
    secure: true,
    httpOnly: true,
    domain: null,
    path: '/',
    removes: false,
    refused: null,
    ...change,
  };
}

export function flowExchange(change: Partial<FlowExchange> = {}): FlowExchange {
  return {
    at: judgedAt,
    method: 'GET',
    url: loginUrl,
    status: 200,
    location: null,
    cookiesSent: [],
    cookiesSet: [],
    cookiesHeld: [],
    origin: null,
    message: null,
    ...change,
  };
}

export const loginPage = (change: Partial<FlowExchange> = {}): FlowExchange =>
  flowExchange({
    at: judgedAt - 6000,
    status: 302,
    location: ssoUrl,
    cookiesSet: [setCookie()],
    ...change,
  });

export const sentRequest = (change: Partial<FlowExchange> = {}, id = requestId): FlowExchange =>
  flowExchange({
    at: judgedAt - 5000,
    url: ssoUrl,
    message: {
      kind: 'AuthnRequest',
      binding: 'redirect',
      id,
      inResponseTo: null,
      issuer: spEntityId,
      relayState: null,
    },
    ...change,
  });

export const postedResponse = (
  change: Partial<FlowExchange> = {},
  message: Partial<NonNullable<FlowExchange['message']>> = {},
): FlowExchange =>
  flowExchange({
    method: 'POST',
    url: acsUrl,
    status: 302,
    location: 'https://sp.example.com/app',
    cookiesSent: ['sp_state'],
    origin: 'https://login.idp.test',
    message: {
      kind: 'Response',
      binding: 'post',
      id: '_response1',
      inResponseTo: requestId,
      issuer: idpEntityId,
      relayState: null,
      ...message,
    },
    ...change,
  });

/** The setting of a check on the Response among these exchanges: the last one, unless told. */
export function inFlow(exchanges: readonly FlowExchange[], here?: number): Setting {
  const last = exchanges.map(({ message }) => message?.kind === 'Response').lastIndexOf(true);
  const flow: FlowFacts = { exchanges: [...exchanges], here: here ?? last };
  return { facts: { flow } };
}

export const healthyFlow = (): FlowExchange[] => [loginPage(), sentRequest(), postedResponse()];
