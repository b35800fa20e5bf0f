/** What the values of SAML messages are called once hidden, by the element or attribute they stand in. */

/** By local name of the element. */
export const textKinds: ReadonlyMap<string, string> = new Map([
  ['NameID', 'nameid'],
  ['BaseID', 'nameid'],
  ['NewID', 'nameid'],
  ['AttributeValue', 'attribute-value'],
  ['Issuer', 'entity'],
  ['Audience', 'entity'],
  ['RequesterID', 'entity'],
  ['AffiliateMember', 'entity'],
  ['AuthenticatingAuthority', 'entity'],
  ['SessionIndex', 'session'],
  ['X509Certificate', 'certificate'],
  ['X509CRL', 'certificate'],
  ['X509SKI', 'key'],
  ['X509SubjectName', 'name'],
  ['X509IssuerName', 'name'],
  ['X509SerialNumber', 'serial-number'],
  ['KeyName', 'name'],
  ['Modulus', 'key'],
  ['Exponent', 'key'],
  ['PublicKey', 'key'],
  ['SignatureValue', 'signature-value'],
  ['DigestValue', 'digest'],
  ['CipherValue', 'cipher-value'],
  ['Artifact', 'artifact'],
  ['StatusMessage', 'status-message'],
  ['StatusDetail', 'status-detail'],
  ['PrefixList', 'prefixes'],
]);

/** By local name of the attribute. */
export const attributeKinds: ReadonlyMap<string, string> = new Map([
  ['ID', 'id'],
  ['Id', 'id'],
  ['AssertionID', 'id'],
  ['InResponseTo', 'id'],
  ['SessionIndex', 'session'],
  ['Address', 'address'],
  ['DNSName', 'address'],
  ['NameQualifier', 'entity'],
  ['SPNameQualifier', 'entity'],
  ['SPProvidedID', 'nameid'],
  ['entityID', 'entity'],
  ['ProviderName', 'name'],
  ['Name', 'name'],
  ['FriendlyName', 'name'],
  ['Destination', 'url'],
  ['Recipient', 'url'],
  ['Location', 'url'],
  ['ResponseLocation', 'url'],
  ['AssertionConsumerServiceURL', 'url'],
  ['Consent', 'uri'],
]);

/** Hidden whatever they look like: a value that happens to be a number or a word is a value still. */
export const alwaysHidden: ReadonlySet<string> = new Set([
  'nameid',
  'attribute-value',
  'id',
  'session',
  'address',
  'artifact',
  'certificate',
  'key',
  'serial-number',
  'signature-value',
  'digest',
  'cipher-value',
]);

/** Attributes whose values are words of the specification. */
export const keptWords: ReadonlySet<string> = new Set([
  'use',
  'Comparison',
  'contactType',
  'lang',
  'type',
  'Type',
]);
