/** Encrypted elements whose parts tests choose: algorithms, recipients, number of keys. The ciphertext means nothing. */

export interface EncryptedSpec {
  /** SAML element around it; EncryptedAssertion by default. */
  readonly wrapper?: string;
  readonly data?: string;
  /** One EncryptedKey for each key transport algorithm. */
  readonly keys?: readonly string[];
  /** `Type` of EncryptedData; null leaves it out. */
  readonly type?: string | null;
  /** Content of the KeyInfo of each EncryptedKey. */
  readonly recipient?: string;
}

export const CBC = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
export const GCM = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';
export const OAEP = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

export function encryptedXml(spec: EncryptedSpec = {}): string {
  const { wrapper = 'EncryptedAssertion', data = CBC, keys = [OAEP] } = spec;
  const { type = 'http://www.w3.org/2001/04/xmlenc#Element', recipient } = spec;
  const value = '<xenc:CipherData><xenc:CipherValue>AAAA</xenc:CipherValue></xenc:CipherData>';
  const named = recipient === undefined ? '' : `<ds:KeyInfo>${recipient}</ds:KeyInfo>`;
  const encryptedKeys = keys
    .map(
      (algorithm) =>
        `<xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="${algorithm}"/>${named}${value}</xenc:EncryptedKey>`,
    )
    .join('');
  const typed = type === null ? '' : ` Type="${type}"`;
  return `<saml:${wrapper}><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"${typed}><xenc:EncryptionMethod Algorithm="${data}"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${encryptedKeys}</ds:KeyInfo>${value}</xenc:EncryptedData></saml:${wrapper}>`;
}
