/** A federation's metadata for measuring: as many entities as wanted, written the way real aggregates are. */
import { createWriteStream } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createSelfSigned } from '../../src-main/certificates/create';

export interface AggregateShape {
  readonly entities: number;
  /** Octets an entity takes about; padding is in the descriptions, as it is in federations. */
  readonly entityBytes: number;
}

const CERTIFICATES = 20;
const languages = ['en', 'de', 'fr', 'ja'];
const names: Readonly<Record<string, string>> = {
  en: 'University',
  de: 'Universität',
  fr: 'Université',
  ja: '大学',
};

/** Writes the file; its certificates repeat, because making thousands would take longer than measuring. */
export async function writeAggregate(file: string, { entities, entityBytes }: AggregateShape): Promise<void> {
  const certificates: string[] = [];
  for (let index = 0; index < CERTIFICATES; index++) {
    const { certPem } = await createSelfSigned({
      commonName: `idp${index}.example.edu`,
      notBefore: 0,
      bits: 2048,
    });
    const body = certPem.replace(/-----[^-]+-----|\s+/g, '');
    certificates.push((body.match(/.{1,64}/g) ?? []).join('\n'));
  }
  const out = createWriteStream(file);
  out.write(
    `<?xml version="1.0" encoding="UTF-8"?>
<!-- A federation that exists only to be measured. -->
<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" xmlns:mdrpi="urn:oasis:names:tc:SAML:metadata:rpi" xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" ID="_${randomBytes(16).toString('hex')}" Name="https://federation.example.edu" validUntil="2035-01-01T00:00:00Z">
`,
  );
  for (let index = 0; index < entities; index++) {
    const entity = writeEntity(index, certificates[index % CERTIFICATES] ?? '', entityBytes);
    if (!out.write(entity)) await once(out, 'drain');
  }
  out.end('</md:EntitiesDescriptor>\n');
  await once(out, 'finish');
}

function writeEntity(index: number, certificate: string, bytes: number): string {
  const host = `idp${index}.example.edu`;
  const isIdp = index % 3 !== 0;
  const key = (use: string): string => `    <md:KeyDescriptor use="${use}">
      <ds:KeyInfo>
        <ds:X509Data>
          <ds:X509Certificate>
${certificate}
          </ds:X509Certificate>
        </ds:X509Data>
      </ds:KeyInfo>
    </md:KeyDescriptor>
`;
  const info = (text: string): string =>
    languages
      .map(
        (
          language,
        ) => `        <mdui:DisplayName xml:lang="${language}">${names[language] ?? ''} ${index}</mdui:DisplayName>
        <mdui:Description xml:lang="${language}">${text}</mdui:Description>
`,
      )
      .join('');
  const role = isIdp ? 'IDPSSODescriptor' : 'SPSSODescriptor';
  const binding = 'urn:oasis:names:tc:SAML:2.0:bindings:';
  const endpoints = isIdp
    ? ['HTTP-Redirect', 'HTTP-POST', 'SOAP']
        .map(
          (name) =>
            `    <md:SingleSignOnService Binding="${binding}${name}" Location="https://${host}/sso/${name}"/>\n`,
        )
        .join('')
    : ['HTTP-POST', 'HTTP-Artifact', 'PAOS']
        .map(
          (name, at) =>
            `    <md:AssertionConsumerService Binding="${binding}${name}" Location="https://${host}/acs/${name}" index="${at}"/>\n`,
        )
        .join('');
  const frame = (text: string): string => `  <md:EntityDescriptor entityID="https://${host}/shibboleth">
    <md:Extensions>
      <mdrpi:RegistrationInfo registrationAuthority="https://federation.example.edu"/>
      <shibmd:Scope regexp="false">example${index}.edu</shibmd:Scope>
    </md:Extensions>
    <md:${role} protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
      <md:Extensions>
      <mdui:UIInfo>
${info(text)}      </mdui:UIInfo>
      </md:Extensions>
${key('signing')}${key('encryption')}    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>
${endpoints}    </md:${role}>
    <md:Organization>
      <md:OrganizationName xml:lang="en">University ${index}</md:OrganizationName>
      <md:OrganizationDisplayName xml:lang="en">University of Example ${index}</md:OrganizationDisplayName>
      <md:OrganizationURL xml:lang="en">https://www.example${index}.edu/</md:OrganizationURL>
    </md:Organization>
    <md:ContactPerson contactType="technical">
      <md:EmailAddress>mailto:saml@example${index}.edu</md:EmailAddress>
    </md:ContactPerson>
  </md:EntityDescriptor>
`;
  const empty = Buffer.byteLength(frame(''));
  const sentence = 'Sign in with your account &amp; use the services of the library. ';
  const each = Math.max(0, bytes - empty) / languages.length;
  return frame(
    sentence
      .repeat(Math.ceil(each / sentence.length))
      .slice(0, Math.floor(each))
      .replace(/&[a-z]*$/, ''),
  );
}
