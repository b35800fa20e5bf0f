/** The Artifact binding with a service provider written by others, which fetches the Response from our IdP over TLS. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, run } from '../helpers/command';
import { driveLogin, type Peer, startPeer, whyMissing } from '../helpers/peers';
import { startTestWorkbench, type TestWorkbench } from '../helpers/start-workbench';

const missing = whyMissing('shibbolethSp') ?? (isInstalled('openssl') ? null : 'not installed: openssl');
describe.skipIf(missing !== null)(
  `artifact: our IdP and Shibboleth SP${missing === null ? '' : `: ${missing}`}`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'saml-workbench-interop-'));
    const file = (name: string): string => join(directory, name);
    const https = { key: file('key.pem'), certificate: file('cert.pem') };
    const trusted = process.env['SSL_CERT_FILE'];
    let workbench: TestWorkbench;
    let sp: Peer;
    let metadataXml: string;
    beforeAll(async () => {
      // A back channel without TLS is one that Shibboleth does not use.
      const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
      const files = ['-keyout', https.key, '-out', https.certificate];
      const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files];
      expect(run('openssl', kind).status).toBe(0);
      workbench = await startTestWorkbench({ listeners: { https } });
      writeFileSync(
        file('idp.xml'),
        withTlsKey(await textAt(workbench.ready.idp.metadata), readFileSync(https.certificate, 'utf8')),
      );
      sp = await startPeer('shibbolethSp', { IDP_METADATA_FILE: file('idp.xml') });
      metadataXml = await sp.metadata();
      workbench = await workbench.restart({
        listeners: { https },
        identityProvider: { serviceProviders: [{ metadataXml }] },
      });
      process.env['SSL_CERT_FILE'] = https.certificate;
    });
    afterAll(async () => {
      if (trusted === undefined) delete process.env['SSL_CERT_FILE'];
      else process.env['SSL_CERT_FILE'] = trusted;
      sp?.stop();
      await workbench?.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    it('signs alice in by an artifact', async () => {
      const whoami = sp.info['WHOAMI_URL'] ?? '';
      const acsIndex = /bindings:HTTP-Artifact"[^>]* index="(\d+)"/.exec(metadataXml)?.[1] ?? '';
      const query = new URLSearchParams({ acsIndex, target: whoami }).toString();
      const { whoami: said, log } = await driveLogin(
        `${new URL(whoami).origin}/Shibboleth.sso/Login?${query}`,
        {
          whoami,
          user: 'alice',
        },
      );
      expect(said, log + readFileSync(sp.info['LOG'] ?? '', 'utf8').slice(-3000)).toContain(
        'x_email=alice@example.com',
      );
      const [flow] = workbench.trace.list();
      const labels = workbench.trace.get(flow?.id ?? '')?.steps.map(({ label }) => label);
      expect(labels?.slice(-3)).toEqual(['SAMLart', 'ArtifactResolve (SOAP)', 'Response (SOAP)']);
    });
  },
);

/** The IdP's metadata with the key of its TLS listener among its signing keys, which is how Shibboleth knows it. */
function withTlsKey(metadata: string, pem: string): string {
  const body = pem.replace(/-----[^-]+-----|\s/g, '');
  const key = `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${body}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
  return metadata.replace('<md:KeyDescriptor', `${key}<md:KeyDescriptor`);
}

/** Over TLS, whose certificate nobody here has been told to trust. */
function textAt(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
}
