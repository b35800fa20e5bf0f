/** The URIs that Core section 8 and the Authentication Context specification give names to, and those of large products. */

const saml11 = 'urn:oasis:names:tc:SAML:1.1:nameid-format:';
const saml20 = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';

/** Formats of a NameID (Core 8.3), with `encrypted`, which only a NameIDPolicy may name (Core 3.4.1.1). */
export const nameIdFormats: ReadonlySet<string> = new Set([
  `${saml11}unspecified`,
  `${saml11}emailAddress`,
  `${saml11}X509SubjectName`,
  `${saml11}WindowsDomainQualifiedName`,
  `${saml20}kerberos`,
  `${saml20}entity`,
  `${saml20}persistent`,
  `${saml20}transient`,
  `${saml20}encrypted`,
]);

export const UNSPECIFIED_FORMAT = `${saml11}unspecified`;
export const ENCRYPTED_FORMAT = `${saml20}encrypted`;
export const ENTITY_FORMAT = `${saml20}entity`;
export const PERSISTENT_FORMAT = `${saml20}persistent`;
export const TRANSIENT_FORMAT = `${saml20}transient`;

export const AC_CLASSES = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';
export const PASSWORD_PROTECTED_TRANSPORT = `${AC_CLASSES}PasswordProtectedTransport`;

const classNames = `InternetProtocol InternetProtocolPassword Kerberos MobileOneFactorUnregistered
  MobileTwoFactorUnregistered MobileOneFactorContract MobileTwoFactorContract Password PasswordProtectedTransport
  PreviousSession X509 PGP SPKI XMLDSig Smartcard SmartcardPKI SoftwarePKI Telephony NomadTelephony
  PersonalTelephony AuthenticatedTelephony SecureRemotePassword TLSClient TimeSyncToken unspecified`;

/** The authentication context classes of SAML 2.0. */
export const authnContextClasses: ReadonlySet<string> = new Set(
  classNames.split(/\s+/).map((name) => AC_CLASSES + name),
);

/** One of `known` that is `text` but for case, white space, or the part before its last colon; null when none is near. */
export function nearestUri(text: string, known: Iterable<string>): string | null {
  const tail = (uri: string): string => (uri.trim().split(/[:/#]/).pop() ?? '').toLowerCase();
  const wanted = tail(text);
  if (wanted === '') return null;
  for (const uri of known) if (tail(uri) === wanted) return uri;
  return null;
}

const names = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Top-level status codes (Core 3.2.2.2). */
export const topStatusCodes: ReadonlySet<string> = new Set(
  ['Success', 'Requester', 'Responder', 'VersionMismatch'].map((name) => names + name),
);

/** xs:boolean, true. */
export function isTrue(value: string | null): boolean {
  return value === 'true' || value === '1';
}
