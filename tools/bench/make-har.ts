/** Writes a HAR as a browser saves it: mostly scripts, pictures and pages, and a login here and there. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export interface HarShape {
  readonly entries: number;
  /** Bytes an entry has on average, as written. */
  readonly entryBytes: number;
  /** Every how many entries a login begins. */
  readonly loginEvery: number;
  /** The messages of one login: where the request is sent, and the Response in base64. */
  readonly login: (index: number) => { readonly requestUrl: string; readonly response: string };
}

const START = Date.UTC(2026, 10, 23, 4, 0, 0);

export async function writeHar(file: string, shape: HarShape): Promise<void> {
  const out = createWriteStream(file);
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(
    '{\n  "log": {\n    "version": "1.2",\n    "creator": {"name": "WebInspector", "version": "537.36"},\n',
  );
  await write(
    '    "pages": [{"startedDateTime": "2026-11-23T04:00:00.000Z", "id": "page_1", "title": "https://sp.example.com/"}],\n    "entries": [\n',
  );
  for (let index = 0; index < shape.entries; index++) {
    const separator = index === 0 ? '' : ',\n';
    await write(separator + JSON.stringify(entryAt(index, shape), null, 2));
  }
  await write('\n    ]\n  }\n}\n');
  out.end();
  await once(out, 'finish');
}

function entryAt(index: number, shape: HarShape): object {
  const at = new Date(START + index * 40).toISOString();
  const step = index % shape.loginEvery;
  const login = Math.floor(index / shape.loginEvery);
  if (step === 10) return entry(at, 'GET', shape.login(login).requestUrl, { status: 200 });
  if (step === 14) {
    const text = `SAMLResponse=${encodeURIComponent(shape.login(login).response)}&RelayState=r${login}`;
    return entry(at, 'POST', 'https://sp.example.com/acs', { status: 302, text });
  }
  return entry(at, 'GET', `https://cdn.example.com/asset/${index}.js`, {
    status: 200,
    content: filler(index, shape.entryBytes),
  });
}

function entry(
  at: string,
  method: string,
  url: string,
  { status, text, content = '' }: { status: number; text?: string; content?: string },
): object {
  const header = (name: string, value: string) => ({ name, value });
  return {
    _initiator: { type: 'parser', url: 'https://sp.example.com/', lineNumber: 12 },
    _priority: 'High',
    _resourceType: 'script',
    cache: {},
    connection: '443',
    pageref: 'page_1',
    request: {
      method,
      url,
      httpVersion: 'h2',
      headers: [
        header('accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'),
        header('accept-encoding', 'gzip, deflate, br, zstd'),
        header(
          'user-agent',
          'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0',
        ),
        header('cookie', 'session=0123456789abcdef; theme=dark'),
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: text?.length ?? 0,
      ...(text === undefined ? {} : { postData: { mimeType: 'application/x-www-form-urlencoded', text } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: [
        header('content-type', 'application/javascript'),
        header('cache-control', 'max-age=31536000'),
      ],
      cookies: [],
      content: { size: content.length, mimeType: 'application/javascript', text: content },
      redirectURL: status === 302 ? 'https://sp.example.com/app' : '',
      headersSize: -1,
      bodySize: -1,
    },
    serverIPAddress: '203.0.113.7',
    startedDateTime: at,
    time: 12.5,
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0.1, wait: 10, receive: 1.4 },
  };
}

/** Half minified script with quotes, half base64 as pictures are kept. */
function filler(index: number, bytes: number): string {
  const script = `function f${index}(a,b){return a?"x${index}":{name:"value",list:[1,2,3],text:'it is'}};\n`;
  const room = Math.max(0, bytes - 2600) / 2;
  const picture = Buffer.from(`${index}${'\u0001\u0080qzA7'.repeat(40)}`).toString('base64');
  return (
    script.repeat(Math.ceil(room / script.length / 1.15)) + picture.repeat(Math.ceil(room / picture.length))
  );
}
