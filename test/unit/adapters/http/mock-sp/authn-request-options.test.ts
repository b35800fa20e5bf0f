import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthnRequestRead } from '../../../../../src-main/core/saml/model';
import { readMessage } from '../../../../../src-main/core/saml/read-message';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { runLogin } from '../../../../../src-main/adapters/login/run-login';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../../helpers/saml-schema';
import { startTestWorkbench, type TestWorkbench } from '../../../../helpers/start-workbench';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await startTestWorkbench({
    serviceProvider: {
      acceptUnsolicited: false,
      authnRequest: { providerName: 'The bench', nameIdFormat: 'persistent', allowCreate: true },
      attributeConsumingServices: [{ index: 7, name: 'mail alone', attributes: [{ name: 'mail' }] }],
    },
  });
});
afterAll(() => workbench.stop());

async function requestOf(query: string): Promise<{ read: AuthnRequestRead; xml: string }> {
  const answer = await fetch(`${workbench.ready.sp.login}?${query}`, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(await answer.text());
  const parameter = new URL(location).searchParams.get('SAMLRequest') ?? '';
  const xml = inflateRawSync(Buffer.from(parameter, 'base64')).toString('utf8');
  return { read: readMessage(parseXml(xml)) as AuthnRequestRead, xml };
}

describe('what /sp/login asks for', () => {
  it('is what the configuration says', async () => {
    const { read } = await requestOf('');
    expect(read.providerName).toBe('The bench');
    expect(read.nameIdPolicy).toMatchObject({
      format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      allowCreate: 'true',
    });
    expect(read.assertionConsumerServiceUrl).toBe(workbench.ready.sp.acs);
  });

  it('is what the address says, before that', async () => {
    const { read, xml } = await requestOf(
      'ForceAuthn=true&IsPassive=0&Format=emailAddress&AllowCreate=false&SPNameQualifier=urn:x&AuthnContextClassRef=Password' +
        '&AuthnContextClassRef=urn:mfa&Comparison=minimum&IDPEntry=https://a.test&IDPEntry=https://b.test&ProxyCount=1' +
        '&RequesterID=https://c.test&Subject=alice&SubjectFormat=unspecified&AttributeConsumingServiceIndex=7' +
        '&AssertionConsumerServiceIndex=0&ProviderName=Other&Consent=urn:consent',
    );
    expect(read).toMatchObject({
      forceAuthn: 'true',
      isPassive: 'false',
      providerName: 'Other',
      consent: 'urn:consent',
      protocolBinding: null,
      assertionConsumerServiceUrl: null,
      assertionConsumerServiceIndex: '0',
      attributeConsumingServiceIndex: '7',
      nameIdPolicy: {
        format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        allowCreate: 'false',
        spNameQualifier: 'urn:x',
      },
      requestedAuthnContext: {
        comparison: 'minimum',
        classRefs: ['urn:oasis:names:tc:SAML:2.0:ac:classes:Password', 'urn:mfa'],
      },
      subjectNameId: { value: 'alice', format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified' },
      scoping: { proxyCount: '1', idpEntries: ['https://a.test', 'https://b.test'] },
    });
    expect(xml).toContain('RequesterID>https://c.test<');
  });

  it('fits the schema', async ({ skip }) => {
    skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
    const { xml } = await requestOf(
      'IDPEntry=urn:a&RequesterID=urn:b&ProxyCount=0&Subject=alice&ProtocolBinding=artifact',
    );
    expect(schemaComplaints(xml)).toBe('');
    expect(xml).toContain('ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"');
  });

  it.each(['ForceAuthn=perhaps', 'ProxyCount=-1', 'Comparison=equal', 'ProtocolBinding=pigeon'])(
    'is refused with the parameter named: %s',
    async (query) => {
      const answer = await fetch(`${workbench.ready.sp.login}?${query}`, { redirect: 'manual' });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(`The parameter ${query.split('=')[0]} cannot be`);
    },
  );

  it('is honoured by the built-in IdP', async () => {
    const { clock, trace, ready } = workbench;
    const login = (query: string) =>
      runLogin(
        { url: `${ready.sp.login}?${query}`, persona: 'alice', password: undefined },
        { clock, trace },
      );
    const narrow = await login('AttributeConsumingServiceIndex=7&Format=encrypted');
    expect(narrow.outcome).toBe('signed-in');
    expect(narrow.session?.nameId?.value).toBe('alice@example.com');
    expect(narrow.session?.attributes.map(({ name }) => name)).toEqual(['mail']);
    const scoped = await login('IDPEntry=https://other.test');
    expect(scoped.outcome).toBe('refused');
  });

  it('leaves out what nobody asked for when that is wanted', async () => {
    const { clock, trace, ready } = workbench;
    const start = new URL('/idp/start?persona=alice', ready.idp.sso).href;
    const result = await runLogin({ url: start, persona: 'alice', password: undefined }, { clock, trace });
    expect(result.outcome).toBe('refused');
    expect(result.session).toBeNull();
  });
});
