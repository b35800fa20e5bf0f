/** The pages of the mock IdP and SP: plain HTML with one small style sheet, everything escaped, no script. */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { autoPostScript } from '../../core/bindings/post';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root{color-scheme:light dark;--app:#f4f5f7;--panel:#fff;--line:#dfe3e9;--t1:#1b2027;--t2:#4a5462;--link:#2a57c4;--btn:#2f5fd0;--err:#b3242a;--errbg:#fdeeee;--ok:#1b6d3d;--okbg:#e6f5eb;--warn:#855600;--warnbg:#fdf4de;--sp:#0b6a7c;--idp:#80389e}
@media(prefers-color-scheme:dark){:root{--app:#14161a;--panel:#1b1e24;--line:#2d323b;--t1:#e4e7ec;--t2:#b1b9c5;--link:#8fb1ff;--btn:#3766d6;--err:#ff938d;--errbg:#351d20;--ok:#74d297;--okbg:#162c1f;--warn:#efbb62;--warnbg:#32270f;--sp:#55c7d9;--idp:#d59aeb}}
*{box-sizing:border-box}body{margin:0;background:var(--app);color:var(--t1);font:14px/1.5 Inter,system-ui,sans-serif}
main{max-width:760px;margin:48px auto;padding:24px;background:var(--panel);border:1px solid var(--line);border-radius:8px}
h1{font-size:20px;margin:0 0 4px}h2{font-size:14px;margin:24px 0 8px}p{margin:0 0 12px;color:var(--t2)}
.role{font-weight:600;font-size:12px}.idp{color:var(--idp)}.sp{color:var(--sp)}
code,td.v,pre{font-family:"JetBrains Mono",ui-monospace,monospace;font-size:12px;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:6px 8px;border-top:1px solid var(--line)}th{font-weight:500;color:var(--t2);width:170px}
button,a.b{font:inherit;font-weight:500;color:#fff;background:var(--btn);border:0;border-radius:5px;padding:7px 14px;cursor:pointer;text-decoration:none;display:inline-block}
button.p{background:none;color:var(--t1);border:1px solid var(--line);width:100%;text-align:left;margin:0 0 8px;padding:10px 12px}button.p small{display:block;color:var(--t2);font-weight:400}
label{display:block;font-weight:500;margin:12px 0 4px}input,textarea{font:inherit;width:100%;padding:6px 10px;border:1px solid #8b94a3;border-radius:5px;background:var(--panel);color:var(--t1)}
a{color:var(--link)}:focus-visible{outline:2px solid var(--btn);outline-offset:1px}
.note{padding:10px 12px;border-radius:8px;margin:12px 0;font-weight:500}.error{background:var(--errbg);color:var(--err)}.ok{background:var(--okbg);color:var(--ok)}.warning,.notice{background:var(--warnbg);color:var(--warn)}
.finding{border-top:1px solid var(--line);padding:12px 0}.finding b{font-weight:600}`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded and nothing runs but the one script that posts the form of the POST binding. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${hashOf(autoPostScript)}; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function page(title: string, role: 'idp' | 'sp', body: Markup): Markup {
  const roleName = role === 'idp' ? 'Mock identity provider' : 'Mock service provider';
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <div class="role ${role}">${roleName}</div>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

/** Something that cannot be done: expected and actual in full, and what helps. */
export function refusalPage(
  role: 'idp' | 'sp',
  refusal: {
    readonly title: string;
    readonly expected: string;
    readonly actual: string;
    readonly remedy: string;
  },
): Markup {
  return page(
    refusal.title,
    role,
    html`<table>
        <tr>
          <th scope="row">Expected</th>
          <td class="v">${refusal.expected}</td>
        </tr>
        <tr>
          <th scope="row">Actual</th>
          <td class="v">${refusal.actual}</td>
        </tr>
      </table>
      <p>${refusal.remedy}</p>`,
  );
}
