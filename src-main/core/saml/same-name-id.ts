/** Whether two NameIDs name the same principal (SAML Core 3.3.4, 8.3): what logout and every later query rest on. */
import { NAMEID_FORMAT } from './identifiers';

export interface NameIdParts {
  readonly value: string;
  readonly format?: string | null;
  readonly nameQualifier?: string | null;
  readonly spNameQualifier?: string | null;
}

/** Who issued the identifier and for whom: what a qualifier left out stands for. */
export interface NameIdParties {
  readonly idpEntityId: string | null;
  readonly spEntityId: string;
}

/**
 * Values are compared exactly. A Format left out is `unspecified`; qualifiers left out are the IdP's and the SP's own
 * names (SAML Core 8.3.7).
 */
export function isSameNameId(a: NameIdParts, b: NameIdParts, parties: NameIdParties): boolean {
  return (
    a.value === b.value &&
    (a.format ?? NAMEID_FORMAT.unspecified) === (b.format ?? NAMEID_FORMAT.unspecified) &&
    (a.nameQualifier ?? parties.idpEntityId) === (b.nameQualifier ?? parties.idpEntityId) &&
    (a.spNameQualifier ?? parties.spEntityId) === (b.spNameQualifier ?? parties.spEntityId)
  );
}
