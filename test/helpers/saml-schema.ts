/** The OASIS schemas, as Debian's opensaml-schemas and xmltooling-schemas carry them, as a judge of what we build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isInstalled, run, withFiles } from './command';

const OPENSAML = '/usr/share/xml/opensaml';
const XMLTOOLING = '/usr/share/xml/xmltooling';

export const hasSamlSchemas = isInstalled('xmllint') && existsSync(OPENSAML) && existsSync(XMLTOOLING);
export const WITHOUT_SAML_SCHEMAS = 'xmllint or the SAML schemas of opensaml-schemas are not installed';

const SCHEMAS: readonly [namespace: string, file: string][] = [
  ['http://www.w3.org/2000/09/xmldsig#', `${XMLTOOLING}/xmldsig-core-schema.xsd`],
  ['http://www.w3.org/2001/04/xmlenc#', `${XMLTOOLING}/xenc-schema.xsd`],
  ['urn:oasis:names:tc:SAML:2.0:assertion', `${OPENSAML}/saml-schema-assertion-2.0.xsd`],
  ['urn:oasis:names:tc:SAML:2.0:protocol', `${OPENSAML}/saml-schema-protocol-2.0.xsd`],
  ['urn:oasis:names:tc:SAML:2.0:metadata', `${OPENSAML}/saml-schema-metadata-2.0.xsd`],
];

/** What the schemas object to; empty when the document is valid. */
export function schemaComplaints(xml: string): string {
  const imports = SCHEMAS.map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const files = {
    'message.xml': xml,
    'all.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
    'catalog.xml': catalog(),
  };
  return withFiles(files, (cwd) => {
    const args = ['--nonet', '--noout', '--schema', 'all.xsd', 'message.xml'];
    const result = run('xmllint', args, {
      cwd,
      env: { ...process.env, XML_CATALOG_FILES: join(cwd, 'catalog.xml') },
    });
    return result.status === 0 ? '' : result.stderr;
  });
}

/** Sends every address the schemas import to the file of that name on this machine. */
function catalog(): string {
  const known = new Map<string, string>();
  for (const folder of [OPENSAML, XMLTOOLING]) {
    for (const name of readdirSync(folder)) known.set(name, join(folder, name));
  }
  const addresses = SCHEMAS.flatMap(([, file]) =>
    [...readFileSync(file, 'utf8').matchAll(/schemaLocation="([^"]+)"/g)].map((each) => each[1]!),
  );
  const entries = [...new Set(addresses)].flatMap((address) => {
    const file = known.get(basename(address));
    return file
      ? [`<system systemId="${address}" uri="${file}"/><uri name="${address}" uri="${file}"/>`]
      : [];
  });
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entries.join('')}</catalog>`;
}
