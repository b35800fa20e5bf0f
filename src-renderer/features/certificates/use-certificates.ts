/** Every certificate there is to show: the workbench's own, then those created or inspected here. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OwnCertificate } from '../../../src-main/contract/model/certificate';
import { useClient } from '../../client/client-context';
import { type ListedCertificate, listedCertificates } from '../../state/certificates';
import { useStore } from '../../state/store';
import { text } from '../../text';

export const ownCertificatesKey = ['certificates', 'own'] as const;

export function useCertificates() {
  const client = useClient();
  const listed = useStore(listedCertificates);
  const own = useQuery({ queryKey: ownCertificatesKey, queryFn: () => client.certificate.own() });
  const { data } = own;
  const entries = useMemo(() => [...(data ?? []).map(listOwn), ...listed], [data, listed]);
  return { own, entries };
}

function listOwn(one: OwnCertificate, _index: number, all: readonly OwnCertificate[]): ListedCertificate {
  const { side, use, name, active, certificate } = one;
  const isOnly = all.filter((other) => other.side === side && other.use === use).length === 1;
  const title = `${text.certificates.titles[side]} ${text.certificates.uses[use]}`;
  return {
    id: `${side}-${use}-${name}`,
    title: isOnly ? title : `${title} ${name}`,
    origin: 'own',
    side,
    use,
    active,
    keyName: name,
    certificate,
    keyPem: null,
    chain: [],
  };
}

/** Those whose title, subject, issuer or fingerprints hold the words typed; colons do not matter. */
export function matching(entries: readonly ListedCertificate[], filter: string): ListedCertificate[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return [...entries];
  const plain = wanted.replaceAll(':', '');
  return entries.filter(({ title, certificate }) => {
    const { subject, issuer, fingerprints } = certificate;
    const prints = [fingerprints.sha1Hex, fingerprints.sha256Hex].map((print) => print.toLowerCase());
    return (
      [title, subject, issuer].some((words) => words.toLowerCase().includes(wanted)) ||
      prints.some((print) => print.includes(plain))
    );
  });
}
