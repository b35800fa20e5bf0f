/** The page of the POST binding: it says nothing its sender's values could turn into markup. */
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { detect } from '../../../../src-main/core/bindings/detect';
import { autoPostScript, encodePostForm, writeAutoPostPage } from '../../../../src-main/core/bindings/post';
import { hostileTexts } from '../../../helpers/hostile-texts';
import { responseXml } from '../../../helpers/response-xml';

function tagsIn(html: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

test.each(hostileTexts)('values are escaped: %j', (hostile) => {
  const action = `https://sp.example.com/acs?x=${hostile}`;
  const { html } = encodePostForm({
    action,
    parameter: 'SAMLResponse',
    xml: responseXml(),
    relayState: hostile,
  });
  const tags = tagsIn(html);
  expect(tags.map(({ name }) => name)).toEqual([
    'html',
    'head',
    'meta',
    'title',
    'body',
    'form',
    'input',
    'input',
    'noscript',
    'p',
    'button',
    'script',
  ]);
  expect(tags[5]?.attributes).toEqual({ method: 'post', action });
  expect(tags[7]?.attributes['value']).toBe(hostile);
});

test('the message comes back as it was', () => {
  const { html, fields } = encodePostForm({
    action: 'https://sp.example.com/acs',
    parameter: 'SAMLResponse',
    xml: responseXml(),
    relayState: 'a&b',
  });
  expect(fields).toEqual({ SAMLResponse: Buffer.from(responseXml()).toString('base64'), RelayState: 'a&b' });
  expect(detect(html).messages).toMatchObject([
    { xml: responseXml(), binding: 'post', relayState: 'a&b', url: 'https://sp.example.com/acs' },
  ]);
});

test('no RelayState, no field for it', () => {
  const spec = { action: '/acs', parameter: 'SAMLRequest', xml: '<a/>', relayState: null } as const;
  expect(encodePostForm(spec).html).not.toContain('RelayState');
});

test('the only script is the constant one, and a button does without it', () => {
  const spec = { action: '/acs', parameter: 'SAMLRequest', xml: '<a/>', relayState: '</script>' } as const;
  const { html } = encodePostForm(spec);
  expect(html.match(/<script>(.*?)<\/script>/)?.[1]).toBe(autoPostScript);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<noscript>');
  expect(html).toContain('<button type="submit">');
});

test('a page of any fields has them in order, a name as often as it is given', () => {
  const page = writeAutoPostPage('https://sp.example.com/acs', [
    ['SAMLResponse', 'one'],
    ['RelayState', '"><script>'],
    ['SAMLResponse', 'two'],
  ]);
  const inputs = tagsIn(page).filter(({ name }) => name === 'input');
  expect(inputs.map(({ attributes }) => [attributes['name'], attributes['value']])).toEqual([
    ['SAMLResponse', 'one'],
    ['RelayState', '"><script>'],
    ['SAMLResponse', 'two'],
  ]);
});
