/** nOps: addresses differ for each tenant; attribute names have to match to the letter. */
import type { SpProfile } from './profile';

export const nops: SpProfile = {
  id: 'nops',
  name: 'nOps',
  description: 'Addresses of your own tenant, exact attribute names',
  variables: [
    {
      name: 'ENTITY_ID',
      description: 'Entity ID shown in Organization Settings > SSO',
      example: 'urn:example:nops-tenant',
      default: null,
    },
    {
      name: 'ACS_URL',
      description: 'ACS URL shown in Organization Settings > SSO',
      example: 'https://nops-tenant.example.com/saml/acs',
      default: null,
    },
  ],
  variants: [{ id: 'default', name: 'nOps', when: null, entityId: '$ENTITY_ID', acsUrl: '$ACS_URL' }],
  attributes: [
    {
      name: 'User.Email',
      required: true,
      from: 'email',
      note: "OneLogin's stock name is User.email, with a lower-case e",
    },
    { name: 'User.FirstName', required: true, from: 'firstName', note: null },
    { name: 'User.LastName', required: true, from: 'lastName', note: null },
    { name: 'User.groups', required: false, from: 'groups', note: null },
  ],
  groupAttributes: ['User.groups'],
  roles: ['client-member', 'client-admin', 'partner-member', 'partner-admin'],
  nameIdFormats: [],
  console: [
    { label: 'Issuer URL', value: { own: 'issuer' }, hint: null },
    { label: 'SAML 2.0 Endpoint (HTTP)', value: { own: 'sso-url' }, hint: null },
    { label: 'X.509 certificate', value: { own: 'certificate' }, hint: 'PEM' },
  ],
  mapping: {
    default_role: 'client-member',
    enforce_group_sync: true,
    group_mappings: { 'client-admin': ['Administrators'] },
  },
  notes: [
    'ACS URL and Entity ID are copied from Organization Settings > SSO; there is no public template.',
    'Attribute names are compared with their case.',
    'A new user gets one activation e-mail.',
  ],
  habits: {
    nameSpelling: "nOps compares attribute names with their case; OneLogin's stock User.email does not match",
  },
  sourceUrl: 'https://help.nops.io/docs/getting-started/SSO/sso-okta',
  readOn: '2026-11-21',
};
