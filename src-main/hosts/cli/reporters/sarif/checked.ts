/** A diagnosis as SARIF 2.1.0, which code viewers and code scanning services read. */
import { createHash } from 'node:crypto';
import type { CheckedInput, Finding, Location } from '../../../../contract/model/checked';
import { describeTexts, type SarifTexts } from './artifacts';
import { describeRules, levels } from './rules';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** `input` is the path given, `-` for standard input; `version` that of the workbench. */
export function renderCheckedSarif(checked: CheckedInput, input: string, version: string): string {
  const texts = describeTexts(checked, input);
  const rules = describeRules(new Set(checked.findings.map(({ check }) => check)));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const { verdict, summary, judgedAt, skewSeconds, passed, notVerified } = checked;
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'saml-workbench', semanticVersion: version, rules } },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        artifacts: texts.artifacts,
        results: checked.findings.map((finding) =>
          describeResult(finding, ruleIndex.get(finding.check), texts),
        ),
        properties: { verdict, summary, judgedAt, skewSeconds, passed, notVerified },
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function describeResult(finding: Finding, ruleIndex: number | undefined, texts: SarifTexts): object {
  const { check, severity, message, expected, actual, remedies, location } = finding;
  const parts = [
    message,
    expected === null ? null : `Expected: ${expected}`,
    actual === null ? null : `Actual: ${actual}`,
    remedies.idp === null ? null : `IdP side: ${remedies.idp}`,
    remedies.sp === null ? null : `SP side: ${remedies.sp}`,
  ];
  return {
    ruleId: check,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: parts.filter((part) => part !== null).join('\n') },
    locations: location === null ? [] : [describeLocation(location, texts)],
    partialFingerprints: { 'checkAndPlace/v1': fingerprint(finding) },
    properties: { expected, actual, remedies, citations: finding.citations },
  };
}

function describeLocation(location: Location, texts: SarifTexts): object {
  const { line, column, endLine, endColumn, start, end, path } = location;
  return {
    physicalLocation: {
      artifactLocation: texts.artifactOf(location),
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        charOffset: start,
        charLength: end - start,
      },
    },
    logicalLocations: [{ fullyQualifiedName: path, kind: 'element' }],
  };
}

/** The same for the same fault of the next login: no id, time or digest goes into it. */
function fingerprint({ check, location }: Finding): string {
  return createHash('sha256')
    .update(`${check}\n${location?.path ?? ''}`)
    .digest('hex')
    .slice(0, 32);
}
