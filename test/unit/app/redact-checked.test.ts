import { describe, expect, test } from 'vitest';
import { type CheckContext, checkMessage } from '../../../src-main/app/check-message';
import { redactChecked } from '../../../src-main/app/redact-checked';
import { getSample, listSamples } from '../../../src-main/app/samples';
import { checkedInputSchema, type CheckedInput } from '../../../src-main/contract/model/checked';
import { parseXml } from '../../../src-main/core/xml/parse';
import { attributeOf, textOf } from '../../../src-main/core/xml/query';
import { corpusFiles, corpusIsHere, contextOf, readCorpus } from '../../golden/corpus-context';
import { WITHOUT_CORPUS } from '../../helpers/corpus';
import { change, responseXml } from '../../helpers/response-xml';

const secrets = {
  user: 'zelda.quux@secretcorp.example',
  name: 'Zelda Quux-Smythe',
  group: 'Top Secret Admins',
  idpHost: 'idp.secretcorp.example',
  spHost: 'vault.secretcorp.example',
  tenant: 'tenant8841',
  session: 'sess-9f31c7',
  request: '_reqPlanted551',
  relayState: 'https://intranet.secretcorp.example/board?doc=77',
};
const at = '2026-05-04T12:01:00Z';

/** A Response with planted values, wrong in several ways, in a context whose values are secret too. */
function planted(...more: (readonly [string, string])[]): { input: string; context: CheckContext } {
  const xml = change(
    responseXml(),
    ['>alice@example.com</saml:NameID>', `>${secrets.user}<!--note--></saml:NameID>`],
    ['<saml:AttributeValue>alice@example.com<', `<saml:AttributeValue>${secrets.name}<`],
    ['<saml:AttributeValue>admins<', `<saml:AttributeValue>${secrets.group}<`],
    [
      '<saml:Audience>https://sp.example.com/metadata',
      `<saml:Audience>https://${secrets.spHost}/${secrets.tenant}/metadata/`,
    ],
    [
      'Destination="https://sp.example.com/saml/acs"',
      `Destination="https://${secrets.spHost.toUpperCase()}/saml/acs"`,
    ],
    ['<saml:Issuer>https://idp.example.com/metadata', `<saml:Issuer>https://${secrets.idpHost}/metadata`],
    ['SessionIndex="_session1"', `SessionIndex="${secrets.session}"`],
    ['InResponseTo="_request1"', `InResponseTo="${secrets.request}"`],
    ...more,
  );
  const form = new URLSearchParams({
    SAMLResponse: Buffer.from(xml).toString('base64'),
    RelayState: secrets.relayState,
  });
  return {
    input: form.toString(),
    context: {
      spEntityId: `https://${secrets.spHost}/${secrets.tenant}/metadata`,
      acsUrl: `https://${secrets.spHost}/saml/acs`,
      requestId: '_otherPlanted772',
      at,
      mapping: {
        default_role: 'viewer',
        enforce_group_sync: true,
        group_mappings: { keyholder: [secrets.group], breadwinner: ['Top secret admins'] },
      },
    },
  };
}

async function redact({ input, context }: { input: string; context: CheckContext }): Promise<{
  readonly checked: CheckedInput;
  readonly redacted: CheckedInput;
}> {
  const checked = await checkMessage(input, context);
  return { checked, redacted: redactChecked(checked, context) };
}

const leaks = (redacted: CheckedInput, values: readonly string[]): readonly string[] => {
  const text = JSON.stringify(redacted);
  return values.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)));
};

describe('no value of the message or of its context is left', () => {
  test('in any field', async () => {
    const { checked, redacted } = await redact(planted());
    const all = [...Object.values(secrets), '_otherPlanted772', 'keyholder', 'secretcorp', 'Quux', 'zelda'];
    expect(leaks(checked, all).length).toBeGreaterThan(10);
    expect(leaks(redacted, all)).toEqual([]);
  });

  test('of a message that breaks off', async () => {
    const { input, context } = planted(['</samlp:Response>', `<x y=${secrets.tenant} & ${secrets.name}`]);
    const { redacted } = await redact({ input, context });
    expect(redacted.messages[0]?.broken).not.toBeNull();
    expect(leaks(redacted, Object.values(secrets))).toEqual([]);
    expect(redacted.messages[0]?.xml).toContain('«unreadable»');
  });

  test('of a DOCTYPE, a CDATA section, an instruction, a comment and a namespace', async () => {
    const { redacted } = await redact({
      input: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${secrets.name}">]><a>&b;</a>`,
      context: { at },
    });
    expect(leaks(redacted, [secrets.name])).toEqual([]);
    const { redacted: other } = await redact(
      planted(
        [
          '<saml:AttributeValue>users<',
          `<?who ${secrets.tenant}?><saml:AttributeValue><![CDATA[${secrets.tenant}]]><`,
        ],
        ['<samlp:Status>', `<!-- ${secrets.tenant} --><samlp:Status xmlns:q="http://${secrets.idpHost}/q">`],
      ),
    );
    expect(leaks(other, Object.values(secrets))).toEqual([]);
    expect(other.messages[0]?.xml).toMatch(/<!\[CDATA\[«[a-z]+-\d»\]\]>/);
    expect(other.messages[0]?.broken).toBeNull();
  });

  test.each(listSamples().map(({ id }) => id))('of the sample %s: names, keys, digests', async (id) => {
    const sample = getSample(id);
    if (sample === null) throw new Error(`no sample ${id}`);
    const { checked, redacted } = await redact(sample);
    expect(leaks(redacted, valuesIn(checked))).toEqual([]);
  });
});

describe('what is left says the same', () => {
  test('findings, severities, elements and times stay; the verdict too', async () => {
    const { checked, redacted } = await redact(planted());
    const outline = ({ findings, verdict, passed, notVerified }: CheckedInput) => ({
      findings: findings.map(({ check, severity, citations, location }) => ({
        check,
        severity,
        citations,
        path: location?.path,
      })),
      verdict,
      passed,
      notVerified: notVerified.map(({ check }) => check),
    });
    expect(outline(redacted)).toEqual(outline(checked));
    const tags = (xml = ''): readonly string[] => parseXml(xml).elements.map(({ name }) => name);
    expect(tags(redacted.messages[0]?.xml)).toEqual(tags(checked.messages[0]?.xml));
    expect(redacted.messages[0]?.issueInstant).toBe('2026-05-04T12:00:00Z');
    expect(redacted.findings.length).toBeGreaterThan(3);
    checkedInputSchema.parse(redacted);
  });

  test('every place is found again in the hidden XML', async () => {
    const { checked, redacted } = await redact(planted());
    const quoted = (
      { messages }: CheckedInput,
      location: CheckedInput['findings'][number]['location'],
    ): string =>
      location === null ? '' : (messages[location.message]?.xml.slice(location.start, location.end) ?? '');
    for (const [index, finding] of redacted.findings.entries()) {
      const before = quoted(checked, checked.findings[index]?.location ?? null);
      const after = quoted(redacted, finding.location);
      if (before.startsWith('<')) expect(/^<[\w:]+/.exec(after)?.[0]).toBe(/^<[\w:]+/.exec(before)?.[0]);
      else if (/^https?:/.test(before)) expect(after).toMatch(/^https?:\/\/«host-\d/);
      const { location } = finding;
      if (location === null) continue;
      const line = redacted.messages[0]?.xml.split('\n')[location.line - 1] ?? '';
      expect(line.slice(location.column - 1).startsWith(after.split('\n')[0] ?? '')).toBe(true);
    }
  });

  test('equal values have equal placeholders, in XML, fields and sentences', async () => {
    const { redacted } = await redact(planted());
    const [message] = redacted.messages;
    const nameId = message?.assertions[0]?.nameId?.value ?? '';
    expect(nameId).toMatch(/^«nameid-\d»$/);
    expect(message?.xml).toContain(`>${nameId}<`);
    const root = parseXml(message?.xml ?? '').root;
    expect(root && attributeOf(root, 'InResponseTo')).toBe(message?.inResponseTo);
  });

  test('a near miss is still one: the last slash, and the case of a host', async () => {
    const { redacted } = await redact(planted());
    const audience = redacted.findings.find(({ check }) => check === 'audience-mismatch');
    expect(audience?.actual).toBe(`${audience?.expected ?? ''}/`);
    expect(audience?.expected).toMatch(/^https:\/\/«host-\d(-case-\d)?»\/«path-\d»\/metadata$/);
    expect(redacted.messages[0]?.destination).toMatch(/^https:\/\/«host-\d(-case-\d)?»\/saml\/acs$/);
  });

  test('what specifications define stays: formats, methods, algorithms, status codes', async () => {
    const { redacted } = await redact(getSample('clean') ?? { input: '', context: {} });
    const [message] = redacted.messages;
    expect(message?.status?.code).toBe('urn:oasis:names:tc:SAML:2.0:status:Success');
    expect(message?.signatures[0]?.signatureAlgorithm).toBe(
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    );
    expect(message?.assertions[0]?.subjectConfirmations[0]?.method).toBe(
      'urn:oasis:names:tc:SAML:2.0:cm:bearer',
    );
    expect(message?.assertions[0]?.attributes.map(({ name }) => name)).toContain('groups');
  });
});

describe.skipIf(!corpusIsHere)(`real messages (skipped when ${WITHOUT_CORPUS})`, () => {
  test('show no name, key, digest or attribute', async () => {
    let count = 0;
    for (const file of corpusFiles()) {
      const context = await Promise.resolve(file)
        .then(contextOf)
        .catch(() => null);
      if (context === null) continue;
      const { checked, redacted } = await redact({ input: readCorpus(file), context });
      const found = leaks(redacted, valuesIn(checked));
      expect({ file, found }).toEqual({ file, found: [] });
      count += 1;
    }
    expect(count).toBeGreaterThan(250);
  }, 60_000);
});

/** Values nobody may see, read from the message itself. Words of one or two syllables are words of sentences too. */
function valuesIn({ messages }: CheckedInput): readonly string[] {
  const hidden =
    'NameID AttributeValue X509Certificate SignatureValue DigestValue CipherValue SessionIndex'.split(' ');
  // Names of attributes stay, and now and then a value is the name.
  const names = new Set(
    messages.flatMap(({ assertions }) =>
      assertions.flatMap(({ attributes }) => attributes.map(({ name }) => name)),
    ),
  );
  const values = messages
    .flatMap(({ xml, decryptedXml }) => [xml, ...decryptedXml])
    .flatMap((xml) => parseXml(xml).elements)
    .flatMap((element) => [
      ...(hidden.includes(element.local) ? [textOf(element).trim()] : []),
      ...['ID', 'InResponseTo', 'SessionIndex'].map((name) => attributeOf(element, name) ?? ''),
    ]);
  return [...new Set(values)].filter(
    (value) =>
      !names.has(value) &&
      value.length >= 5 &&
      !/^[a-z]{1,12}$/i.test(value) &&
      !value.startsWith('urn:oasis:'),
  );
}
