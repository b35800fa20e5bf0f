/** A suite as JUnit XML: what CI systems count. A case that could not be run is an error, not a failure. */
import type { CaseResult, SuiteResult } from '../../../../contract/model/suite';
import { xmlAttribute, xmlText } from '../junit/xml-text';

export function renderSuiteJunit({ name, cases, failed, errors, at }: SuiteResult): string {
  const counts = [
    xmlAttribute('tests', cases.length),
    xmlAttribute('failures', failed),
    xmlAttribute('errors', errors),
    xmlAttribute('skipped', 0),
    xmlAttribute('time', 0),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${xmlAttribute('name', 'saml-workbench run')}${counts}>
  <testsuite${xmlAttribute('name', name)}${counts}${xmlAttribute('timestamp', at.replace(/\.\d+Z$/, ''))}>
${cases.map(renderCase).join('\n')}
  </testsuite>
</testsuites>`;
}

function renderCase(each: CaseResult): string {
  const head = `    <testcase${xmlAttribute('classname', `saml-workbench.${each.kind}`)}${xmlAttribute('name', each.name)}${xmlAttribute('time', 0)}`;
  const [first] = each.problems;
  if (each.outcome === 'passed' || first === undefined) return `${head}/>`;
  const tag = each.outcome === 'failed' ? 'failure' : 'error';
  return `${head}><${tag}${xmlAttribute('message', first)}>${xmlText(describe(each))}</${tag}></testcase>`;
}

function describe({ problems, summary, findings, hops }: CaseResult): string {
  return [
    ...problems,
    `came out: ${summary}`,
    ...findings.map(({ check, severity, message }) => `${severity}: ${message} [${check}]`),
    ...hops.map(({ method, url, status }) => `${method} ${status ?? '---'} ${url}`),
  ].join('\n');
}
