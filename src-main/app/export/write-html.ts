/**
 * Flows as one page to read, print or attach: nothing is loaded from anywhere, nothing in it runs, and whatever
 * came from a message is escaped.
 */
import type { CheckedInput, Finding } from '../../contract/model/checked';
import type { Flow, FlowStep } from '../../contract/model/trace';
import type { JudgedForExport } from './collect-flows';

const outcomeWords: Readonly<Record<Flow['outcome'], string>> = {
  accepted: 'signed in',
  warned: 'signed in, with warnings',
  rejected: 'refused',
  waiting: 'not finished',
  error: 'failed',
};
const sides = { sp: 'SP', idp: 'IdP', browser: 'browser' } as const;

const style = `body{font:14px/1.45 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem;border-top:1px solid #d0d7de;padding-top:1rem}h3{font-size:1rem;margin-bottom:.3rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
pre{background:#f6f8fa;padding:.8rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px}
.error{color:#b42318}.warning{color:#8a5a00}.notice{color:#57606a}li{margin:.4rem 0;overflow-wrap:anywhere}
@media print{details>*{display:block}pre{white-space:pre-wrap}}`;

export function writeHtml(flows: readonly JudgedForExport[], exportedAt: string): string {
  const title = flows.length === 1 ? 'A SAML login' : `${flows.length} SAML logins`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>Written by SAML Workbench on ${escapeHtml(exportedAt)}. It holds messages as they were received: personal data, and assertions that may still be in force.</p>
${flows.map(writeFlow).join('\n')}
</body>
</html>
`;
}

function writeFlow({ flow, checked }: JudgedForExport): string {
  const facts: [string, string | null | undefined][] = [
    ['Outcome', outcomeWords[flow.outcome]],
    ['Why', flow.headline],
    ['Began', flow.startedAt],
    ['Took', `${flow.durationMs} ms`],
    ['Subject', flow.subject],
    ['Roles', flow.roles.join(', ')],
    ['SP', flow.spEntityId],
    ['IdP', flow.idpEntityId],
    ['Labels', flow.labels?.join(', ')],
    ['Note', flow.note],
  ];
  return `<section>
<h2>${escapeHtml(flow.sp)} → ${escapeHtml(flow.idp)}</h2>
${writeFacts(facts)}
${flow.steps.map((step, index) => writeStep(step, index, checked.get(step.id))).join('\n')}
</section>`;
}

function writeStep(step: FlowStep, index: number, checked: CheckedInput | undefined): string {
  const { elapsedMs, from, to, label, method, url, status, message } = step;
  const facts: [string, string | null | undefined][] = [
    ['Request', url === null ? null : `${method ?? ''} ${url}`.trim()],
    ['Status', status === null ? null : String(status)],
    ['Message', message === null ? null : `${message.kind} by ${message.binding}`],
    ['ID', message?.id],
    ['InResponseTo', message?.inResponseTo],
    ['RelayState', message?.relayState],
  ];
  return `<h3>${index + 1}. ${escapeHtml(label)} <small>${sides[from]} → ${sides[to]}, after ${elapsedMs} ms</small></h3>
${writeFacts(facts)}${checked ? writeFindings(checked) : ''}${
    message === null
      ? ''
      : `\n<details><summary>XML as received</summary><pre>${escapeHtml(message.xml)}</pre></details>`
  }`;
}

function writeFindings({ verdict, findings }: CheckedInput): string {
  if (findings.length === 0) return `\n<p>Verdict: ${verdict}. Nothing was found wrong.</p>`;
  return `\n<p>Verdict: ${verdict}</p>\n<ul>\n${findings.map(writeFinding).join('\n')}\n</ul>`;
}

function writeFinding({ severity, title, message, expected, actual, remedy }: Finding): string {
  const compared = [
    ...(expected === null ? [] : [`Expected: ${expected}`]),
    ...(actual === null ? [] : [`Actual: ${actual}`]),
  ];
  const lines = [message, ...compared, remedy].filter((line) => line !== '');
  return `<li><strong class="${severity}">${severity}: ${escapeHtml(title)}</strong>${lines
    .map((line) => `<br>${escapeHtml(line)}`)
    .join('')}</li>`;
}

function writeFacts(facts: readonly (readonly [string, string | null | undefined])[]): string {
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return '';
  return `<dl>${known.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd>`).join('')}</dl>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that move or hide text are written by their code. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ud800-\udfff]|\p{Cf}/gu,
      (character) => {
        const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
        return `[U+${code}]`;
      },
    );
}
