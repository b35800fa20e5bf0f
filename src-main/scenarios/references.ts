/** What a scenario refers to: a sentence of a specification, a CVE number, or a publication listed here. */
import type { CitationKey } from '../citations';

/** Publications, each with a title and an address. */
export const publications = {
  'on-breaking-saml': {
    title: 'Somorovsky et al., On Breaking SAML, USENIX Security 2012',
    url: 'https://www.usenix.org/conference/usenixsecurity12/technical-sessions/presentation/somorovsky',
  },
  'crewjam-xsw': {
    title: 'crewjam/saml, testdata/TestXswPermutation9IsRejected_response',
    url: 'https://github.com/crewjam/saml/tree/main/testdata',
  },
} as const;

export type PublicationKey = keyof typeof publications;
export type CveId = `CVE-${number}-${number}`;
export type Reference = CitationKey | CveId | PublicationKey;

/** Where a CVE number is explained. */
export function cveUrl(id: CveId): string {
  return `https://nvd.nist.gov/vuln/detail/${id}`;
}

export function isCve(reference: Reference): reference is CveId {
  return /^CVE-\d{4}-\d{4,}$/.test(reference);
}

export function isPublication(reference: Reference): reference is PublicationKey {
  return reference in publications;
}
