/** A browser for tests: keeps cookies, follows redirects and the forms of the POST binding, and stops at every other page. */
import { openBrowser, type BrowserAnswer } from '../../src-main/adapters/login/browser';
import { findMessageForm } from '../../src-main/adapters/login/fill-form';
import { readPage } from '../../src-main/adapters/login/read-page';

export interface TestPage {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
  /** Every URL asked on the way, this one last. */
  readonly visited: readonly string[];
}

export interface TestBrowser {
  readonly visit: (url: string) => Promise<TestPage>;
  /** Sends a form of the page with these values in it. */
  readonly submit: (
    page: TestPage,
    values?: Readonly<Record<string, string>>,
    index?: number,
  ) => Promise<TestPage>;
  /** One request and no more. */
  readonly ask: (url: string, accept?: string) => Promise<BrowserAnswer>;
}

const MOST_HOPS = 20;

export function openTestBrowser(): TestBrowser {
  const { send } = openBrowser([]);
  const walk = async (url: string, body: string | null): Promise<TestPage> => {
    const visited: string[] = [];
    let next = { method: body === null ? ('GET' as const) : ('POST' as const), url, body };
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const answer = await send(next);
      visited.push(next.url);
      const form = answer.location === null ? findMessageForm(readPage(answer.text)) : null;
      if (answer.location !== null) next = { method: 'GET', url: answer.location, body: null };
      else if (form) {
        const fields = form.fields.map(([name, value]): [string, string] => [name, value]);
        const target = new URL(form.action ?? '', next.url).href;
        next = { method: 'POST', url: target, body: new URLSearchParams(fields).toString() };
      } else {
        const { status, text, contentType } = answer;
        return { url: next.url, status, text, contentType, visited };
      }
    }
    throw new Error(`More than ${MOST_HOPS} hops: ${visited.join(' ')}`);
  };
  return {
    visit: (url) => walk(url, null),
    submit: (page, values = {}, index = 0) => {
      const form = readPage(page.text).forms[index];
      if (!form) throw new Error(`No form on ${page.url}: ${page.text}`);
      const fields = {
        ...Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
        ...values,
      };
      return walk(new URL(form.action ?? '', page.url).href, new URLSearchParams(fields).toString());
    },
    ask: (url, accept) => send({ method: 'GET', url, body: null, ...(accept ? { accept } : {}) }),
  };
}
