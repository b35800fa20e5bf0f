/** OVHcloud: groups are declared in the control panel, each with a role; a user in none of them is turned away. */
import type { SpProfile } from './profile';

const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

export const ovhcloud: SpProfile = {
  id: 'ovhcloud',
  name: 'OVHcloud',
  description: 'Groups map to OVHcloud roles',
  variables: [{ name: 'REGION', description: 'Account region: eu, ca or us', example: 'eu', default: 'eu' }],
  variants: [
    {
      id: 'eu',
      name: 'Europe',
      when: { variable: 'REGION', value: 'eu' },
      entityId: 'https://www.ovhcloud.com/eu/auth/',
      acsUrl: 'https://www.ovhcloud.com/eu/auth/saml/acs',
    },
    {
      id: 'ca',
      name: 'Canada',
      when: { variable: 'REGION', value: 'ca' },
      entityId: 'https://www.ovhcloud.com/ca/auth/',
      acsUrl: 'https://www.ovhcloud.com/ca/auth/saml/acs',
    },
    {
      id: 'us',
      name: 'United States',
      when: { variable: 'REGION', value: 'us' },
      entityId: 'https://us.ovhcloud.com/auth/',
      acsUrl: 'https://us.ovhcloud.com/auth/',
    },
  ],
  attributes: [
    {
      name: `${claims}/upn`,
      required: true,
      from: 'login',
      note: 'Without it the e-mail address is not shown and some features fail',
    },
    { name: `${claims}/emailaddress`, required: false, from: 'email', note: null },
    { name: `${claims}/name`, required: false, from: 'displayName', note: null },
    {
      name: 'groups',
      required: false,
      from: 'groups',
      note: 'The name is set in the control panel: Group Attribute Name',
    },
  ],
  groupAttributes: [
    'groups',
    'Group',
    'http://schemas.xmlsoap.org/claims/Group',
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
  ],
  roles: ['ADMIN', 'REGULAR', 'UNPRIVILEGED', 'NONE'],
  nameIdFormats: [],
  console: [
    { label: 'Metadata', value: { own: 'metadata-xml' }, hint: 'the XML of the identity provider, whole' },
    {
      label: 'Group Attribute Name',
      value: { text: 'groups' },
      hint: 'exactly as the identity provider sends it',
    },
    {
      label: 'User Attribute Name',
      value: { text: `${claims}/upn` },
      hint: 'where the panel asks for it',
    },
  ],
  mapping: {
    default_role: 'NONE',
    enforce_group_sync: true,
    unmatched_user: 'refuse',
    group_mappings: { ADMIN: ['Administrators'], REGULAR: ['Engineering'] },
  },
  notes: [
    'A group is declared in the control panel with the exact name the IdP sends and one role.',
    'A user with no declared group is refused with "Not in valid groups".',
    'In the United States the ACS URL and the entityID are the same value.',
    'The NameID format it wants, its signature policy and its clock skew are not public.',
  ],
  habits: { groupRefusal: 'Not in valid groups', groupSetting: 'Group Attribute Name' },
  sourceUrl:
    'https://github.com/ovh/docs/blob/develop/pages/account_and_service_management/account_information/ovhcloud-account-connect-saml-okta/guide.en-gb.md',
  readOn: '2026-11-21',
};
