/**
 * One login over HTTP as a browser without a page would do it: the SP's login address, the IdP's form, the Response
 * to the ACS. Small enough that the servers, not the client, are what a bench measures.
 */
import { Agent, request } from 'node:http';

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

export interface MessageForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export class LoginClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  /** Signs the persona in with no cookie from before. Rejects with an Error that says where it ended instead. */
  async login(loginUrl: string, username: string): Promise<void> {
    const cookies = new Map<string, string>();
    const asked = await this.send('GET', loginUrl, cookies);
    const { action, fields } = await this.signIn(
      required(asked.location, 'no redirect to the IdP', asked),
      username,
    );
    const done = await this.send('POST', action, cookies, fields);
    if (done.status !== 303) required(null, 'the Response was refused', done);
  }

  /** The identity provider's part alone: the form that carries its Response to the application. */
  async signIn(ssoUrl: string, username: string): Promise<MessageForm> {
    const cookies = new Map<string, string>();
    const form = await this.send('GET', ssoUrl, cookies);
    const transaction = /name="transaction" value="([^"]+)"/.exec(form.text)?.[1];
    const page = await this.send('POST', new URL('/idp/sign-in', ssoUrl).href, cookies, {
      transaction: required(transaction, 'no sign-in form', form),
      username,
      password: 'any',
    });
    const inputs = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return {
      action: unescape(required(/action="([^"]+)"/.exec(page.text)?.[1], 'no Response', page)),
      fields: Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, unescape(value)])),
    };
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: 'GET' | 'POST',
    url: string,
    jar: Map<string, string>,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const body = fields ? new URLSearchParams(fields).toString() : null;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method,
          agent: this.agent,
          headers: {
            ...(cookie === '' ? {} : { cookie }),
            ...(body === null
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const cookies = answer.headers['set-cookie'] ?? [];
            for (const each of cookies) {
              const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
              jar.set(name, value);
            }
            const { location = null } = answer.headers;
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: answer.statusCode ?? 0,
              location: location === null ? null : new URL(location, url).href,
              text,
            });
          });
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection just as it is used again: browsers ask once more, too.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(this.send(method, url, jar, fields));
        else reject(error);
      });
      sent.end(body);
    });
  }
}

function required<T>(value: T | null | undefined, what: string, { status, text }: Answer): T {
  if (value !== null && value !== undefined) return value;
  throw new Error(
    `${what}: HTTP ${status}: ${text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(-400)}`,
  );
}

function unescape(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
