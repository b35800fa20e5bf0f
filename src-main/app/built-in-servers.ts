/** Where the built-in servers are when nobody configures them otherwise. */
export const BUILT_IN_IDP = {
  entityId: 'http://127.0.0.1:7001/idp/metadata',
} as const;

export const BUILT_IN_SP = {
  entityId: 'http://127.0.0.1:7002/sp/metadata',
  acsUrl: 'http://127.0.0.1:7002/sp/acs',
} as const;
