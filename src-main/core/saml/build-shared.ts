/** Issuer, NameID and Status, which most messages share. */
import type { XmlSpec } from '../xml/spec';
import type { MessageStyle } from './message-style';
import { inOrder, saml, samlp } from './message-style';
import { requireText, requireThat } from './strict';

export interface IssuerSpec {
  readonly value: string;
  /** Absent means entity, as SAML Core 2.2.5 has it. */
  readonly format?: string | null;
}

export interface NameIdSpec {
  readonly value: string;
  readonly format?: string | null;
  readonly nameQualifier?: string | null;
  readonly spNameQualifier?: string | null;
}

export interface StatusSpec {
  /** One of the four top-level codes of SAML Core 3.2.2.2. */
  readonly code: string;
  readonly subCode?: string | null;
  readonly message?: string | null;
}

/** saml:Issuer (SAML Core 2.2.5). */
export function buildIssuer(issuer: IssuerSpec, style: MessageStyle): XmlSpec {
  return saml(style, 'Issuer', [['Format', issuer.format]], [requireText(issuer.value, 'Issuer')]);
}

/** saml:NameID (SAML Core 2.2.3). */
export function buildNameId(nameId: NameIdSpec, style: MessageStyle): XmlSpec {
  return saml(
    style,
    'NameID',
    inOrder(style.nameIdAttributes, {
      Format: nameId.format,
      NameQualifier: nameId.nameQualifier,
      SPNameQualifier: nameId.spNameQualifier,
    }),
    [requireText(nameId.value, 'NameID')],
  );
}

/** samlp:Status (SAML Core 3.2.2.1). */
export function buildStatus(status: StatusSpec, style: MessageStyle): XmlSpec {
  requireThat(/^\S+$/.test(status.code), 'The status code is not a URI');
  const subCode = status.subCode ? samlp(style, 'StatusCode', [['Value', status.subCode]]) : null;
  return samlp(
    style,
    'Status',
    [],
    [
      samlp(style, 'StatusCode', [['Value', status.code]], [subCode]),
      status.message ? samlp(style, 'StatusMessage', [], [status.message]) : null,
    ],
  );
}
