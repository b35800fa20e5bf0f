/**
 * What may be shown although values are hidden: what specifications define and what says nothing about anybody.
 * Times stay, because most failed logins are about clocks.
 */
const SHAPES: readonly RegExp[] = [
  /^$/,
  /^-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  /^\d{4}-\d\d-\d\d$/,
  /^-?P[\dYMWDTHS.]+$/,
  /^(true|false|none|absent)$/,
  /^\d{1,5}$/,
  /^\d\.\d$/,
  /^(xs|xsd|xsi|saml2?p?|md|ds|xenc|ec):[A-Za-z]+$/,
];

/** Addresses and names that specifications and the makers of products define, not their customers. */
const WELL_KNOWN =
  /^(urn:oasis:names:|urn:oid:|urn:mace:dir:attribute-def:|urn:mace:shibboleth:|urn:ietf:|https?:\/\/www\.w3\.org\/|https?:\/\/docs\.oasis-open\.org\/|https?:\/\/www\.oasis-open\.org\/|https?:\/\/schemas\.xmlsoap\.org\/|https?:\/\/schemas\.microsoft\.com\/|https?:\/\/kantarainitiative\.github\.io\/|https?:\/\/id\.elegnamnden\.se\/|https?:\/\/refeds\.org\/)[\w:./#+-]*$/;

/** Words of paths that hardly any deployment lacks: they tell an ACS from a metadata address, not who runs it. */
const PATH_WORDS = new Set(
  `saml saml2 saml20 samlp sso slo acs sls idp sp adfs ls auth login logout signin signout callback consume consumer
  metadata metadata.php metadata.xml response request endpoints endpoints.php acs.php sls.php index.php module.php
  simplesaml simplesamlphp saml2-acs.php saml2-logout.php SSOService.php POST post redirect Redirect Shibboleth.sso
  SAML2 SAML profile api v1 v2 app apps exk oauth2 realms protocol broker endpoint descriptor services trust sessions
  session initiate start consume.php`.split(/\s+/),
);

export function isPublic(value: string): boolean {
  const bare = value.trim();
  return WELL_KNOWN.test(bare) || SHAPES.some((shape) => shape.test(bare));
}

export function isPathWord(segment: string): boolean {
  return PATH_WORDS.has(segment);
}

/** Names that lead to this machine, which everybody has. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/i.test(host);
}
