/**
 * Makes the samples of the welcome screen anew: real messages from our own mint, at a frozen time, each with
 * the context it is judged in. Run by hand when a message's form changes: `npx tsx tools/make-samples.ts`.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mintResponse } from '../src-main/app/mint-response';
import { createSelfSigned } from '../src-main/certificates/create';
import { projectRoot } from './run-command';

const issuedAt = '2026-03-02T09:41:05.120Z';
const judgedAt = '2026-03-02T09:41:07Z';
const spEntityId = 'https://www.ovhcloud.com/eu/auth/';
const acsUrl = 'https://www.ovhcloud.com/eu/auth/saml/acs';
const ports = {
  clock: { now: () => Date.parse(issuedAt) },
  random: { bytes: (count: number) => randomBytes(count) },
};

interface Sample {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly outcome: 'accept' | 'reject' | 'warn';
  readonly input: string;
  readonly context: Record<string, unknown>;
}

async function makeSamples(): Promise<Sample[]> {
  const { keyPem, certPem } = await createSelfSigned({
    commonName: 'Okta signing (sample)',
    notBefore: Date.parse('2024-01-18T00:00:00Z'),
  });
  const mint = async (options: Parameters<typeof mintResponse>[0]): Promise<string> =>
    (
      await mintResponse(
        {
          flavour: 'okta',
          idpEntityId: 'http://www.okta.com/exk1qx7p2mRkTn4Zd0h8',
          key: keyPem,
          cert: certPem,
          at: issuedAt,
          inResponseTo: '_c41f0e9b7a5d4e0fb2a68e1d90377a12',
          ...options,
        },
        ports,
      )
    ).xml;
  const context = {
    idpCertificates: [certPem],
    requestId: '_c41f0e9b7a5d4e0fb2a68e1d90377a12',
    at: judgedAt,
  };
  const ovh = { ...context, spProfile: { id: 'ovhcloud' } };

  const metadata = `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${spEntityId.slice(0, -1)}"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acsUrl}" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`;
  const wrongAudience = await mint({
    spMetadata: metadata,
    spProfile: { id: 'ovhcloud' },
    sign: 'assertion',
  });
  const signed = await mint({ spProfile: { id: 'ovhcloud' }, sign: 'assertion' });
  const qovery = { id: 'qovery', variables: { CONNECTION_NAME: 'acme' } };
  const clean = await mint({ spProfile: qovery });
  const asForm = (xml: string): string =>
    `SAMLResponse=${encodeURIComponent(Buffer.from(xml).toString('base64'))}&RelayState=%2Fhome`;
  return [
    {
      id: 'wrong-audience',
      title: 'Okta response with a wrong audience',
      hint: 'The last slash is missing',
      outcome: 'reject',
      input: asForm(wrongAudience),
      context: ovh,
    },
    {
      id: 'wrapped-assertion',
      title: 'Assertion wrapped by an attacker',
      hint: 'Valid signature, other element',
      outcome: 'reject',
      input: wrapAssertion(signed),
      context: ovh,
    },
    {
      id: 'expired',
      title: 'A login that came too late',
      hint: 'The clocks are 12 minutes apart',
      outcome: 'reject',
      input: Buffer.from(signed).toString('base64'),
      context: { ...ovh, at: '2026-03-02T09:58:20Z' },
    },
    {
      id: 'clean',
      title: 'Clean login, Okta to Qovery',
      hint: 'Every check passes',
      outcome: 'accept',
      input: asForm(clean),
      context: {
        ...context,
        spProfile: qovery,
        mapping: {
          default_role: 'viewer',
          enforce_group_sync: true,
          group_mappings: { admin: ['Administrators'] },
        },
      },
    },
  ];
}

/** XSW 3: a forged assertion before the signed one. */
function wrapAssertion(xml: string): string {
  const assertion = /<saml2:Assertion[\s\S]*<\/saml2:Assertion>/.exec(xml)?.[0] ?? '';
  const forged = assertion
    .replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '')
    .replace(/ ID="[^"]*"/, ' ID="id00000000000000000000000000"')
    .replace(/alice/g, 'mallory');
  return xml.replace(assertion, forged + assertion);
}

void makeSamples().then((samples) => {
  writeFileSync(join(projectRoot, 'resources/samples/samples.json'), `${JSON.stringify(samples, null, 2)}\n`);
});
