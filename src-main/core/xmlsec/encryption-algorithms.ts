/** The algorithms assertions are encrypted with: their URIs, and what they mean to node:crypto (XML Encryption 1.1 section 5). */
import type { DataAlgorithmName, KeyAlgorithmName, OaepHashName } from '../../contract/model/encryption';
import { NS } from '../xml/namespaces';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

export interface DataAlgorithm {
  readonly uri: string;
  readonly cipher: `aes-${'128' | '192' | '256'}-${'cbc' | 'gcm'}`;
  readonly keyBytes: number;
  readonly ivBytes: number;
}

export const dataAlgorithms: Readonly<Record<DataAlgorithmName, DataAlgorithm>> = {
  'aes128-cbc': { uri: `${NS.xenc}aes128-cbc`, cipher: 'aes-128-cbc', keyBytes: 16, ivBytes: 16 },
  'aes192-cbc': { uri: `${NS.xenc}aes192-cbc`, cipher: 'aes-192-cbc', keyBytes: 24, ivBytes: 16 },
  'aes256-cbc': { uri: `${NS.xenc}aes256-cbc`, cipher: 'aes-256-cbc', keyBytes: 32, ivBytes: 16 },
  'aes128-gcm': { uri: `${NS.xenc11}aes128-gcm`, cipher: 'aes-128-gcm', keyBytes: 16, ivBytes: 12 },
  'aes192-gcm': { uri: `${NS.xenc11}aes192-gcm`, cipher: 'aes-192-gcm', keyBytes: 24, ivBytes: 12 },
  'aes256-gcm': { uri: `${NS.xenc11}aes256-gcm`, cipher: 'aes-256-gcm', keyBytes: 32, ivBytes: 12 },
};

export const keyAlgorithmUris: Readonly<Record<KeyAlgorithmName, string>> = {
  'rsa-oaep-mgf1p': `${NS.xenc}rsa-oaep-mgf1p`,
  'rsa-oaep': `${NS.xenc11}rsa-oaep`,
};

export const oaepDigestUris: Readonly<Record<OaepHashName, string>> = {
  sha1: `${NS.ds}sha1`,
  sha256: `${NS.xenc}sha256`,
  sha384: `${MORE}sha384`,
  sha512: `${NS.xenc}sha512`,
};

export const mgfUris: Readonly<Record<OaepHashName, string>> = {
  sha1: `${NS.xenc11}mgf1sha1`,
  sha256: `${NS.xenc11}mgf1sha256`,
  sha384: `${NS.xenc11}mgf1sha384`,
  sha512: `${NS.xenc11}mgf1sha512`,
};

/** Our name of a URI; null when it is none of the record. */
export function nameOfUri<Name extends string>(
  uris: Readonly<Record<Name, string>>,
  uri: string | null,
): Name | null {
  return (Object.keys(uris) as Name[]).find((name) => uris[name] === uri) ?? null;
}
