/** Habits most identity providers share: a flavour names what it does otherwise. */
import type { AttributeHabits, Flavour, NameIdHabits } from '../../core/roles/idp/flavour';
import { NAMEID_FORMAT } from '../../core/saml/identifiers';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Where claims of WS-Federation heritage live. */
export const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** Plain names, groups by name in one attribute, nothing said of what is not known. */
export const plainAttributes = {
  nameFormat: null,
  nameFormatRule: 'fixed',
  order: 'as-wished',
  missing: 'nothing',
  groupList: 'one-attribute',
  groupForm: 'name',
  groupOverage: null,
  defaults: [
    { name: 'email', from: 'email' },
    { name: 'firstName', from: 'firstName' },
    { name: 'lastName', from: 'lastName' },
    { name: 'displayName', from: 'displayName' },
    { name: 'groups', from: 'groups' },
  ],
} as const satisfies AttributeHabits;

/** The four formats web single sign-on uses, without qualifiers. */
export const plainNameId = {
  defaultFormat: NAMEID_FORMAT.unspecified,
  formats: [
    NAMEID_FORMAT.unspecified,
    NAMEID_FORMAT.emailAddress,
    NAMEID_FORMAT.persistent,
    NAMEID_FORMAT.transient,
  ],
  unspecified: 'username',
  unspecifiedFormat: 'written',
  qualifiers: 'none',
  persistent: 'pairwise',
  transient: 'underscore-hex-32',
} as const satisfies NameIdHabits;

/** SHA-256 throughout, everything on one line, the certificate alone. */
export const plainSignature = {
  algorithm: 'rsa-sha256',
  digest: 'sha256',
  prefix: 'ds',
  certificateLines: 'single',
  keyInfo: 'certificate',
  keyInfoPrefix: 'ds',
  layout: 'single-line',
  valueLines: 'single',
  inclusiveNamespaces: 'none',
} as const satisfies Flavour['signature'];

export const plainMetadata = {
  prefix: 'md',
  keyUse: 'stated',
  keyInfo: 'certificate',
} as const satisfies Partial<Flavour['metadata']>;
