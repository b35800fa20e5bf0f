/**
 * Flows as a HAR 1.2, which browsers' own tools open and `import` reads back: one entry for each request, with
 * what it carried exactly as it travelled. What was not recorded (headers, bodies of answers) is left empty.
 */
import type { FlowStep } from '../../contract/model/trace';
import type { JudgedForExport } from './collect-flows';

const FORM = 'application/x-www-form-urlencoded';

export function writeHar(flows: readonly JudgedForExport[], version: string): string {
  const entries = flows.flatMap(({ flow }) =>
    flow.steps.flatMap((step, index) => {
      if (step.method === null || step.url === null) return [];
      const at = Date.parse(flow.startedAt) + step.elapsedMs;
      return [{ at, entry: entryOf(step, statusOf(flow.steps, index), at, flow.id) }];
    }),
  );
  entries.sort((left, right) => left.at - right.at);
  const document = {
    log: {
      version: '1.2',
      creator: { name: 'SAML Workbench', version },
      pages: flows.map(({ flow }) => ({
        startedDateTime: flow.startedAt,
        id: flow.id,
        title: `${flow.sp} → ${flow.idp}`,
        pageTimings: {},
        ...(flow.note === undefined ? {} : { comment: flow.note }),
      })),
      entries: entries.map(({ entry }) => entry),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function entryOf(step: FlowStep, status: number, at: number, page: string) {
  const { method, message, exchange } = step;
  const url = addressOf(step);
  const isPost = method === 'POST';
  return {
    pageref: page,
    startedDateTime: new Date(at).toISOString(),
    time: 0,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: (exchange?.cookiesSent ?? []).map((name) => ({ name, value: '' })),
      headers: isPost ? [{ name: 'Content-Type', value: FORM }] : [],
      queryString: queryOf(url),
      headersSize: -1,
      bodySize: isPost && message ? message.raw.length : 0,
      ...(isPost && message ? { postData: { mimeType: FORM, text: message.raw } } : {}),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: (exchange?.cookiesSet ?? []).map((cookie) => ({
        name: 'Set-Cookie',
        value: [
          `${cookie.name}=`,
          ...(cookie.path === null ? [] : [`Path=${cookie.path}`]),
          ...(cookie.domain === null ? [] : [`Domain=${cookie.domain}`]),
          ...(cookie.sameSite === null ? [] : [`SameSite=${cookie.sameSite}`]),
          ...(cookie.secure ? ['Secure'] : []),
          ...(cookie.httpOnly ? ['HttpOnly'] : []),
        ].join('; '),
      })),
      content: { size: 0, mimeType: '' },
      redirectURL: exchange?.location ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

/** A message sent by redirect is part of the address; where it was kept apart it is put back. */
function addressOf({ method, url, message }: FlowStep): string {
  const address = url ?? '';
  if (method !== 'GET' || !message || message.raw === '' || /[?&]SAML(?:Request|Response)=/.test(address))
    return address;
  return `${address}${address.includes('?') ? '&' : '?'}${message.raw}`;
}

/** The answer is in the exchange of a captured step; a step played here is followed by it. */
function statusOf(steps: readonly FlowStep[], index: number): number {
  const step = steps[index];
  const known = step?.exchange?.status ?? step?.status;
  if (known !== null && known !== undefined) return known;
  const next = steps[index + 1];
  return next?.method === null ? (next.status ?? 0) : 0;
}

function queryOf(url: string): { name: string; value: string }[] {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}
