import { describe, expect, test } from 'vitest';
import { listSamples } from '../../../../../src-main/app/samples';
import type { CheckedInput } from '../../../../../src-main/contract/model/checked';
import type { XmlElement } from '../../../../../src-main/core/xml/node';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { attributeOf, childElements, findChild, textOf } from '../../../../../src-main/core/xml/query';
import { renderCheckedJunit } from '../../../../../src-main/hosts/cli/reporters/junit/checked';
import { xmlAttribute, xmlText } from '../../../../../src-main/hosts/cli/reporters/junit/xml-text';
import {
  checkHostile,
  checkResponse,
  checkSample,
  checkTwo,
  checkUnknown,
  forgery,
} from '../../../../helpers/checked-examples';

function rootOf(xml: string): XmlElement {
  const { root, problem } = parseXml(xml);
  expect(problem).toBeNull();
  if (root === null) throw new Error('no root');
  return root;
}

interface ReadCase {
  readonly name: string | null;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly element: XmlElement;
}

function casesOf(suite: XmlElement): readonly ReadCase[] {
  return childElements(suite)
    .filter(({ local }) => local === 'testcase')
    .map((element) => ({
      name: attributeOf(element, 'name'),
      state: findChild(element, '', 'failure')
        ? 'failed'
        : findChild(element, '', 'skipped')
          ? 'skipped'
          : 'passed',
      element,
    }));
}

function suitesOf(checked: CheckedInput, input = 'message.xml'): readonly XmlElement[] {
  return childElements(rootOf(renderCheckedJunit(checked, input)));
}

describe('JUnit', () => {
  test.each(listSamples().map(({ id }) => id))(
    'of the sample %s: a case a check, counted right',
    async (id) => {
      const checked = await checkSample(id);
      const [suite, ...others] = suitesOf(checked);
      if (suite === undefined) throw new Error('no suite');
      expect(others).toEqual([]);
      const cases = casesOf(suite);
      const count = (state: ReadCase['state']): string =>
        String(cases.filter((each) => each.state === state).length);
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      expect([
        attributeOf(suite, 'tests'),
        attributeOf(suite, 'failures'),
        attributeOf(suite, 'skipped'),
      ]).toEqual([String(cases.length), count('failed'), count('skipped')]);
      const errors = new Set(
        checked.findings.filter(({ severity }) => severity === 'error').map(({ check }) => check),
      );
      expect(new Set(cases.filter(({ state }) => state === 'failed').map(({ name }) => name))).toEqual(
        errors,
      );
      for (const check of checked.passed) expect(cases.map(({ name }) => name)).toContain(check);
    },
  );

  test('says expected, actual and remedy in the failure, and the reason of what is skipped', async () => {
    const [suite] = suitesOf(await checkResponse(['<saml:Audience>https', '<saml:Audience>http']));
    const cases = suite === undefined ? [] : casesOf(suite);
    const failed = cases.find(({ name }) => name === 'audience-mismatch');
    expect(failed && textOf(failed.element)).toContain('expected: https://sp.example.com/metadata');
    expect(failed && textOf(failed.element)).toContain('actual: http://sp.example.com/metadata');
    const [open] = suitesOf(await checkUnknown());
    const skipped = (open === undefined ? [] : casesOf(open)).find(({ state }) => state === 'skipped');
    const reason = skipped && findChild(skipped.element, '', 'skipped');
    expect(reason && attributeOf(reason, 'message')).toMatch(/^needs /);
  });

  test('a warning passes, with its words as output', async () => {
    const checked = await checkSample('clean');
    const [finding] = (await checkResponse(['<saml:Audience>https', '<saml:Audience>http'])).findings;
    if (finding === undefined) throw new Error('no finding');
    const [suite] = suitesOf({ ...checked, findings: [{ ...finding, severity: 'warning' }] });
    const [first] = suite === undefined ? [] : casesOf(suite);
    expect(first?.state).toBe('passed');
    expect(first && textOf(first.element)).toMatch(/^warning: /);
  });

  test('several messages have a suite each, and one for what is known of all', async () => {
    const suites = suitesOf(await checkTwo(), 'page.html');
    expect(suites.map((suite) => attributeOf(suite, 'name'))).toEqual([
      'page.html: message 1, Response',
      'page.html: message 2, Response',
      'page.html: all messages',
    ]);
    const failing = suites.map((suite) =>
      casesOf(suite).some(({ name, state }) => name === 'audience-mismatch' && state === 'failed'),
    );
    expect(failing).toEqual([false, true, false]);
  });

  test('hostile text is well-formed XML without control characters', async () => {
    const xml = renderCheckedJunit(await checkHostile(), 'a"<&>\u0007.xml');
    rootOf(xml);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

test('text is what it was, less what no XML document may hold', () => {
  const root = rootOf(`<a${xmlAttribute('b', `${forgery}\t\r\ud800`)}>${xmlText(`${forgery}\r\ud800`)}</a>`);
  const left = forgery.replace('\u001b', '');
  expect(textOf(root)).toBe(`${left}\r`);
  expect(attributeOf(root, 'b')).toBe(`${left}\t\r`);
});
