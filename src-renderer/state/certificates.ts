/** Certificates created or inspected in this window; with their private keys, so never written anywhere. */
import type { CreatedCertificate, InspectedCertificate } from '../../src-main/contract/model/certificate';
import { createStore } from './store';

export interface ListedCertificate {
  /** Unique in the list, and fit for an address. */
  readonly id: string;
  readonly title: string;
  readonly origin: 'own' | 'made' | 'inspected';
  readonly side: 'idp' | 'sp' | null;
  readonly use: 'signing' | 'encryption' | null;
  /** Of the workbench's own: in use now. */
  readonly active: boolean;
  /** Of the workbench's own: the name in the configuration. */
  readonly keyName: string | null;
  readonly certificate: InspectedCertificate;
  /** PKCS#8; null when the key is elsewhere. */
  readonly keyPem: string | null;
  readonly chain: readonly string[];
}

export const listedCertificates = createStore<readonly ListedCertificate[]>([]);

/** The same certificate is listed once; with its key if that is known. */
const idOf = (certificate: InspectedCertificate): string => certificate.fingerprints.sha256Hex.slice(0, 16);

function put(entry: ListedCertificate): string {
  listedCertificates.set((all) => {
    const known = all.find(({ id }) => id === entry.id);
    if (known === undefined) return [...all, entry];
    if (known.keyPem !== null) return all;
    return all.map((one) => (one === known ? entry : one));
  });
  return entry.id;
}

/** Answers its id; null for a request, which is no certificate yet. */
export function listMade(
  { certificate, keyPem, chain }: CreatedCertificate,
  title: string | null,
  use: ListedCertificate['use'],
): string | null {
  if (certificate === null) return null;
  return put({
    id: idOf(certificate),
    title: title ?? shortName(certificate),
    origin: 'made',
    side: null,
    use,
    active: false,
    keyName: null,
    certificate,
    keyPem,
    chain,
  });
}

export function listInspected(certificate: InspectedCertificate): string {
  return put({
    id: idOf(certificate),
    title: shortName(certificate),
    origin: 'inspected',
    side: null,
    use: null,
    active: false,
    keyName: null,
    certificate,
    keyPem: null,
    chain: [],
  });
}

export function forgetCertificate(id: string): void {
  listedCertificates.set((all) => all.filter((entry) => entry.id !== id));
}

/** The common name, without the escapes a whole subject needs; else the whole subject. */
function shortName({ subject }: InspectedCertificate): string {
  return /(?:^|,\s*)CN=((?:\\.|[^,\\])+)/.exec(subject)?.[1]?.replace(/\\(.)/g, '$1') ?? subject;
}
