import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { listSamples } from '../../../../../src-main/app/samples';
import type { CheckedInput } from '../../../../../src-main/contract/model/checked';
import { renderCheckedSarif } from '../../../../../src-main/hosts/cli/reporters/sarif/checked';
import { checkHostile, checkResponse, checkSample, checkTwo } from '../../../../helpers/checked-examples';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] };
      };
      readonly artifacts: readonly {
        readonly location: { readonly uri: string };
        readonly parentIndex?: number;
        readonly contents?: { readonly text: string };
      }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly index: number; readonly uri: string };
            readonly region: Region;
          };
        }[];
      }[];
      readonly properties: { readonly verdict: string };
    },
  ];
}

const {
  $schema: _draft4,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(join(__dirname, '../../../../fixtures/sarif/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as Record<string, unknown>;
const isUri = (text: string): boolean => URL.canParse(text);
const validate = new Ajv({
  strict: false,
  // The schema has a pattern that is none in Unicode mode.
  unicodeRegExp: false,
  formats: {
    uri: isUri,
    'uri-reference': (text: string) => URL.canParse(text, 'https://base.example/') && !/\s/.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

function logOf(checked: CheckedInput, input = 'message.xml'): Log['runs'][0] {
  const log: unknown = JSON.parse(renderCheckedSarif(checked, input, '1.2.3'));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return (log as Log).runs[0];
}

test('the schema tells a wrong document from a right one', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', helpUri: 'y' } } }] })).toBe(
    false,
  );
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } } }] })).toBe(true);
});

describe('SARIF 2.1.0', () => {
  test.each(listSamples().map(({ id }) => id))(
    'of the sample %s is valid, one result a finding',
    async (id) => {
      const checked = await checkSample(id);
      const run = logOf(checked, 'some folder/ä&.txt');
      expect(run.properties.verdict).toBe(checked.verdict);
      expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual(
        checked.findings.map(({ check, severity }) => [check, severity === 'notice' ? 'note' : severity]),
      );
      for (const { ruleId, ruleIndex } of run.results)
        expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    },
  );

  test('lists the checks that found something, and no others', async () => {
    const run = logOf(await checkResponse(['<saml:Audience>https', '<saml:Audience>http']));
    const found = new Set(run.results.map(({ ruleId }) => ruleId));
    expect(found).toContain('audience-mismatch');
    expect(run.tool.driver.rules.map(({ id }) => id).sort()).toEqual([...found].sort());
  });

  test('regions point into the text that is embedded, by offset and by line', async () => {
    const checked = await checkResponse(['<saml:Audience>https', '<saml:Audience>http']);
    const run = logOf(checked);
    const result = run.results.find(({ ruleId }) => ruleId === 'audience-mismatch');
    const place = result?.locations[0]?.physicalLocation;
    const text = run.artifacts[place?.artifactLocation.index ?? -1]?.contents?.text ?? '';
    if (place === undefined) throw new Error('no place');
    const { charOffset, charLength, startLine, startColumn, endColumn } = place.region;
    expect(text.slice(charOffset, charOffset + charLength)).toBe('http://sp.example.com/metadata');
    const line = text.split('\n')[startLine - 1] ?? '';
    expect(line.slice(startColumn - 1, endColumn - 1)).toBe('http://sp.example.com/metadata');
    expect(result?.message.text).toContain('Expected: https://sp.example.com/metadata');
  });

  test('plain XML is its own file, by its relative or absolute address', async () => {
    const checked = await checkResponse();
    expect(logOf(checked, 'a folder/message.xml').artifacts[0]?.location.uri).toBe('a%20folder/message.xml');
    expect(logOf(checked, '/tmp/a#b.xml').artifacts[0]?.location.uri).toBe('file:///tmp/a%23b.xml');
  });

  test('what was decoded is an artifact inside the input', async () => {
    const run = logOf(await checkTwo(), 'page.html');
    expect(run.artifacts.map(({ location, parentIndex }) => [location.uri, parentIndex])).toEqual([
      ['page.html', undefined],
      ['message-1.xml', 0],
      ['message-2.xml', 0],
    ]);
    const audience = run.results.find(({ ruleId }) => ruleId === 'audience-mismatch');
    expect(audience?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'message-2.xml',
      index: 2,
    });
    expect(logOf(await checkSample('clean'), '-').artifacts[0]?.location.uri).toBe('standard-input');
  });

  test('a fingerprint is the same for the same fault of another login', async () => {
    const [one, other] = await Promise.all(
      ['_a1', '_b2'].map(async (id) =>
        logOf(
          await checkResponse(
            ['<saml:Audience>https', '<saml:Audience>http'],
            ['ID="_response1"', `ID="${id}"`],
          ),
        ),
      ),
    );
    const prints = (run: Log['runs'][0] | undefined): unknown =>
      run?.results.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(one)).toEqual(prints(other));
    expect(
      new Set(one?.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size,
    ).toBe(one?.results.length);
  });

  test('hostile text stays text', async () => {
    const run = logOf(await checkHostile());
    expect(run.results.some(({ message }) => message.text.includes('\u202e'))).toBe(true);
  });
});
