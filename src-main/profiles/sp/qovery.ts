/** Qovery: signs in through its own broker; the role is worked out anew at each login while group sync is enforced. */
import type { SpProfile } from './profile';

export const qovery: SpProfile = {
  id: 'qovery',
  name: 'Qovery',
  description: 'Login through its own broker',
  variables: [
    {
      name: 'CONNECTION_NAME',
      description: 'Name of the enterprise connection Qovery set up',
      example: 'acme',
      default: null,
    },
  ],
  variants: [
    {
      id: 'default',
      name: 'Qovery',
      when: null,
      entityId: 'urn:auth0:qovery:$CONNECTION_NAME',
      acsUrl: 'https://auth.qovery.com/login/callback?connection=$CONNECTION_NAME',
    },
  ],
  attributes: [
    { name: 'email', required: true, from: 'email', note: null },
    { name: 'name', required: true, from: 'displayName', note: null },
    {
      name: 'groups',
      required: false,
      from: 'groups',
      note: 'Needed for group sync; a filter such as .*Qovery.* keeps it short',
    },
  ],
  groupAttributes: ['groups'],
  roles: ['admin', 'devops', 'viewer'],
  nameIdFormats: [],
  console: [
    { label: 'Sign-on URL', value: { own: 'sso-url' }, hint: 'handed over to Qovery' },
    { label: 'Signing certificate', value: { own: 'certificate' }, hint: 'PEM' },
    {
      label: 'Issuer',
      value: { own: 'issuer' },
      hint: 'for global token revocation, with the ID of the application as subject',
    },
    {
      label: 'Global token revocation endpoint',
      value: {
        text: 'https://qovery.eu.auth0.com/oauth/global-token-revocation/connection/$CONNECTION_NAME',
      },
      hint: 'into the identity provider; subject format: Issuer and Subject Identifier',
    },
    { label: 'default_role', value: { text: 'viewer' }, hint: 'when no group comes or none matches' },
    {
      label: 'enforce_group_sync',
      value: { text: 'true' },
      hint: 'false: group mappings are not used',
    },
  ],
  mapping: {
    default_role: 'viewer',
    enforce_group_sync: true,
    group_mappings: { admin: ['Administrators', 'Qovery-DevSecOps'], viewer: ['Qovery-Viewers'] },
  },
  notes: [
    'Recipient and Destination are the ACS URL with its query string.',
    'There is no provisioning: a user appears at the first login.',
    'A role is a provided one by its lower-case name, or a custom one by its UUID.',
    'The default role applies when no groups come or none matches.',
    'Which role wins when a user matches several is not documented.',
  ],
  habits: {
    nameSpelling: 'Qovery reads email, name and groups in lower case',
    groupSeparator: ',',
    severalRoles: 'which role wins is not documented',
    syncOff: 'group mappings are not used while enforce_group_sync is false',
    acsParameter: 'connection',
  },
  sourceUrl: 'https://github.com/Qovery/documentation/blob/4e9636b/docs/configuration/organization/sso.mdx',
  readOn: '2026-11-21',
};
