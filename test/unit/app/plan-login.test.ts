import { beforeAll, describe, expect, it } from 'vitest';
import { validateConfiguration } from '../../../src-main/app/configuration';
import { type LoginPlan, planLogin } from '../../../src-main/app/plan-login';
import { registerSp } from '../../../src-main/app/registered-sp';
import { initialSettings } from '../../../src-main/app/workbench-settings';
import type { Persona } from '../../../src-main/contract/model/workbench';
import { issueResponse } from '../../../src-main/core/roles/idp/issue-response';
import type { SpRules } from '../../../src-main/core/roles/idp/sp-rules';
import type { AuthnRequestSpec } from '../../../src-main/core/saml/build-authn-request';
import { buildAuthnRequest } from '../../../src-main/core/saml/build-authn-request';
import { buildSpMetadata } from '../../../src-main/core/saml/build-metadata';
import { BINDING, NAMEID_FORMAT, STATUS } from '../../../src-main/core/saml/identifiers';
import type { AuthnRequestRead } from '../../../src-main/core/saml/model';
import { readMessage } from '../../../src-main/core/saml/read-message';
import { parseXml } from '../../../src-main/core/xml/parse';
import { countedRandom } from '../../helpers/counted-random';
import { makeTestKey } from '../../helpers/test-key';

const SP = 'https://sp.test/metadata';
const NOW = Date.UTC(2026, 0, 31, 12);
let idp: Awaited<ReturnType<typeof makeTestKey>>;
let sp: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  [idp, sp] = await Promise.all([makeTestKey('idp.test'), makeTestKey('sp.test')]);
});

const alice: Persona = {
  username: 'alice',
  email: 'alice@example.com',
  groups: ['Administrators'],
  attributes: { city: ['Brest'] },
};

interface Situation {
  readonly configuration?: Parameters<typeof validateConfiguration>[0];
  readonly persona?: Persona;
  readonly policy?: NonNullable<AuthnRequestSpec['nameIdPolicy']>;
  readonly request?: Partial<AuthnRequestSpec>;
  readonly canEncrypt?: boolean;
  readonly rules?: SpRules;
  readonly metadata?: (xml: string) => string;
  readonly established?: Set<string>;
}

function plan(situation: Situation = {}): LoginPlan {
  const metadata = buildSpMetadata({
    entityId: SP,
    keys: { signing: [], encryption: situation.canEncrypt === false ? [] : [sp.key.certificate] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/acs', index: 0 }],
    attributeConsumingServices: [
      {
        index: 3,
        name: 'few',
        attributes: [{ name: 'urn:oid:0.9.2342.19200300.100.1.3' }, { name: 'city' }, { name: 'shoe size' }],
      },
    ],
  });
  const [registered] = registerSp(situation.metadata?.(metadata) ?? metadata, 'a test', {
    rules: situation.rules ?? {},
  });
  const read = readMessage(
    parseXml(
      buildAuthnRequest({
        id: '_request',
        issueInstant: NOW,
        issuer: { value: SP },
        nameIdPolicy: situation.policy ?? null,
        ...situation.request,
      }),
    ),
  );
  return planLogin({
    settings: initialSettings(validateConfiguration(situation.configuration ?? {})),
    idp: {
      entityId: 'https://idp.test',
      signingKey: idp.key,
      established: situation.established ?? new Set(),
    },
    sp: registered!,
    acsUrl: 'https://sp.test/acs',
    request: read as AuthnRequestRead,
    persona: situation.persona ?? alice,
    now: NOW,
    random: countedRandom(),
  });
}

function issued(situation: Situation = {}) {
  const planned = plan(situation);
  if (planned.kind !== 'issue') throw new Error(planned.status.message);
  return planned.spec;
}

function refused(situation: Situation) {
  const planned = plan(situation);
  if (planned.kind !== 'refuse') throw new Error('it was issued');
  return planned.status;
}

describe('NameIDPolicy', () => {
  it('gives an application a persistent NameID of its own, the same every time', () => {
    const policy = { format: NAMEID_FORMAT.persistent, allowCreate: true };
    const first = issued({ policy }).nameId;
    expect(issued({ policy }).nameId).toEqual(first);
    const elsewhere = issued({ policy, metadata: (xml) => xml.replaceAll(SP, 'https://other.test') }).nameId;
    expect(elsewhere.value).not.toBe(first.value);
    expect(first.spNameQualifier).toBe(SP);
  });

  it('makes no persistent NameID where AllowCreate is false, and uses one there is', () => {
    const established = new Set<string>();
    const policy = { format: NAMEID_FORMAT.persistent, allowCreate: false };
    const status = refused({ policy, established });
    expect(status.subCode).toBe(STATUS.invalidNameIdPolicy);
    expect(status.message).toContain('AllowCreate is false');
    const made = issued({ policy: { ...policy, allowCreate: true }, established }).nameId;
    expect(issued({ policy, established }).nameId).toEqual(made);
  });

  it('lets AllowCreate say nothing of a transient NameID', () => {
    const policy = { format: NAMEID_FORMAT.transient, allowCreate: false };
    expect(issued({ policy }).nameId.format).toBe(NAMEID_FORMAT.transient);
  });

  it('writes an entity as a URI', () => {
    const policy = { format: NAMEID_FORMAT.entity };
    expect(issued({ policy }).nameId.value).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const service = { ...alice, username: 'https://service.test/saml' };
    expect(issued({ policy, persona: service }).nameId.value).toBe('https://service.test/saml');
  });

  it('encrypts the NameID when that is asked for, and only where there is a key', () => {
    const policy = { format: NAMEID_FORMAT.encrypted };
    const spec = issued({ policy });
    expect(spec.encryptNameId).toBe(true);
    expect(spec.nameId.format).toBe(NAMEID_FORMAT.emailAddress);
    expect(issueResponse(spec).xml).toContain('EncryptedID>');
    expect(refused({ policy, canEncrypt: false }).subCode).toBe(STATUS.invalidNameIdPolicy);
  });

  it('issues the NameID a persona was given, in its format', () => {
    const persona = { ...alice, nameId: { value: 'A-1', format: NAMEID_FORMAT.persistent } };
    expect(issued({ persona }).nameId).toMatchObject({ value: 'A-1', format: NAMEID_FORMAT.persistent });
    const policy = { format: NAMEID_FORMAT.emailAddress };
    expect(issued({ persona, policy }).nameId.value).toBe('alice@example.com');
    expect(issued({ persona: { ...alice, nameId: 'A-2' }, policy }).nameId).toMatchObject({
      value: 'A-2',
      format: NAMEID_FORMAT.emailAddress,
    });
  });
});

describe('what is told of a persona', () => {
  it('is overridden for one application', () => {
    const persona: Persona = {
      ...alice,
      overrides: [
        { sp: 'https://other.test', groups: ['Nobody'] },
        { sp: SP, nameId: 'a.adams', groups: ['Guests'], attributes: { city: [], floor: ['3', '4'] } },
      ],
    };
    const spec = issued({ persona });
    expect(spec.nameId.value).toBe('a.adams');
    const values = Object.fromEntries(spec.attributes.map((each) => [each.name, each.values]));
    expect(values).toEqual({ email: ['alice@example.com'], groups: ['Guests'], floor: ['3', '4'] });
  });

  it('is what the AttributeConsumingService asks for', () => {
    const spec = issued({ request: { attributeConsumingServiceIndex: 3 } });
    expect(spec.attributes.map(({ name, values }) => [name, values])).toEqual([
      ['urn:oid:0.9.2342.19200300.100.1.3', ['alice@example.com']],
      ['city', ['Brest']],
    ]);
    const status = refused({ request: { attributeConsumingServiceIndex: 4 } });
    expect(status).toMatchObject({ code: STATUS.requester, subCode: STATUS.requestUnsupported });
  });
});

describe('encryption', () => {
  const methods =
    '<md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#tripledes-cbc"/>' +
    '<md:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes192-gcm"/>' +
    '<md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>' +
    '<md:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#rsa-oaep"><ds:DigestMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/></md:EncryptionMethod>';
  const metadata = (xml: string): string => xml.replace('</ds:KeyInfo>', `</ds:KeyInfo>${methods}`);

  it('uses what the metadata lists, the configuration before that, a rule before both', () => {
    const chosen = (situation: Situation) => issued({ metadata, ...situation }).flavour.encryption;
    expect(chosen({})).toMatchObject({ data: 'aes192-gcm', key: 'rsa-oaep', digest: 'sha512', mgf: 'sha1' });
    const configuration = { identityProvider: { encryption: { data: 'aes128-cbc' as const } } };
    expect(chosen({ configuration })).toMatchObject({ data: 'aes128-cbc', key: 'rsa-oaep' });
    expect(chosen({ configuration, rules: { encryption: { data: 'aes256-cbc' } } }).data).toBe('aes256-cbc');
    expect(issued().flavour.encryption).toMatchObject({ data: 'aes256-gcm', key: 'rsa-oaep-mgf1p' });
  });

  it('obeys the rules of one application', () => {
    const rules = {
      encryptAssertions: true,
      encryptNameIds: true,
      encryptAttributes: ['email'],
      sign: 'none',
    } as const;
    expect(issued({ rules })).toMatchObject({
      encrypt: true,
      encryptNameId: true,
      encryptAttributes: ['email'],
      sign: 'none',
    });
    expect(issued({ rules, canEncrypt: false })).toMatchObject({ encrypt: false, encryptNameId: false });
  });
});

it('issues by a clock that is ahead', () => {
  const configuration = { identityProvider: { clockOffsetSeconds: -3600 } };
  expect(issued({ configuration }).now).toBe(NOW - 3_600_000);
});
