/** The documents that citations quote, by short name: one place for titles and addresses. */
const oasis = 'https://docs.oasis-open.org/security/saml/v2.0';

export const citedDocuments = {
  core: { title: 'SAML Core 2.0', url: `${oasis}/saml-core-2.0-os.pdf` },
  bindings: { title: 'SAML Bindings 2.0', url: `${oasis}/saml-bindings-2.0-os.pdf` },
  profiles: { title: 'SAML Profiles 2.0', url: `${oasis}/saml-profiles-2.0-os.pdf` },
  metadata: { title: 'SAML Metadata 2.0', url: `${oasis}/saml-metadata-2.0-os.pdf` },
  saml2int: {
    title: 'SAML V2.0 Deployment Profile for Federation Interoperability',
    url: 'https://kantarainitiative.github.io/SAMLprofiles/saml2int.html',
  },
  xmldsig: { title: 'XML Signature 1.1', url: 'https://www.w3.org/TR/xmldsig-core1/' },
  xmlenc: { title: 'XML Encryption 1.1', url: 'https://www.w3.org/TR/xmlenc-core1/' },
  c14n: { title: 'Canonical XML 1.0', url: 'https://www.w3.org/TR/2001/REC-xml-c14n-20010315' },
  xml: { title: 'XML 1.0', url: 'https://www.w3.org/TR/xml/' },
} as const;

export type CitedDocument = keyof typeof citedDocuments;
