/** A suite as one page to attach to a ticket: nothing is loaded, nothing in it runs, all that came from outside is escaped. */
import type { CaseResult, SuiteResult } from '../../../../contract/model/suite';
import { xmlText } from '../junit/xml-text';

const style = `body{font:14px/1.45 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}li{margin:.8rem 0;overflow-wrap:anywhere}ul.cases{list-style:none;padding:0}
.mark{display:inline-block;min-width:5rem;font-weight:600}.passed .mark{color:#1a7f37}.failed .mark,.error .mark{color:#b42318}
.kind{color:#57606a}ul.why{margin:.2rem 0 0 5rem}`;
const words = { passed: 'passed', failed: 'failed', error: 'not run' } as const;

export function renderSuiteHtml({ name, cases, passed, failed, errors, at }: SuiteResult): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(name)}</title>
<style>${style}</style>
</head>
<body>
<h1>${xmlText(name)}</h1>
<p>${passed} passed, ${failed} failed, ${errors} could not be run. Judged at ${xmlText(at)}.</p>
<ul class="cases">
${cases.map(renderCase).join('\n')}
</ul>
</body>
</html>`;
}

function renderCase({ name, kind, outcome, problems, summary, findings, hops }: CaseResult): string {
  const head = `<span class="mark">${words[outcome]}</span>${xmlText(name)} <span class="kind">${kind}</span>`;
  const lines = [
    ...problems,
    ...(outcome === 'error' ? [] : [`Came out: ${summary}`]),
    ...findings.map(({ check, severity, message }) => `${severity}: ${message} [${check}]`),
    ...hops.map(({ method, url, status }) => `${method} ${status ?? '---'} ${url}`),
  ];
  const details = lines.map((line) => `<li>${xmlText(line)}</li>`).join('');
  return `<li class="${outcome}">${head}<ul class="why">${details}</ul></li>`;
}
