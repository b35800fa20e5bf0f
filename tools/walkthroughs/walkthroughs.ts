/** The three walkthroughs as data: which identity provider meets which application, and what each is set to. */
import type { Configuration } from '../../src-main/app/configuration';

export interface Walk {
  readonly title: string;
  readonly flavour: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly groupFilter?: NonNullable<Configuration['identityProvider']>['groupFilter'];
  /** True: the application's switch `enforce_group_sync` is off. */
  readonly isSyncOff?: boolean;
  /** True: the IdP knows the addresses alone and sends what it does by habit. */
  readonly stockAttributes?: boolean;
  /** What to mind, before the tables. */
  readonly lead: string;
}

export interface Walkthrough {
  /** Name of the page. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly profile: string;
  readonly personas: readonly string[];
  readonly walks: readonly Walk[];
  readonly end: string;
}

const ovhcloudRegion = (title: string, region: string, lead: string): Walk => ({
  title,
  flavour: 'authentik',
  variables: { REGION: region },
  lead,
});

const nopsTenant = {
  ENTITY_ID: 'urn:example:nops-tenant',
  ACS_URL: 'https://nops-tenant.example.com/saml/acs',
};

export const walkthroughs: readonly Walkthrough[] = [
  {
    id: 'ovhcloud-authentik',
    title: 'OVHcloud with authentik',
    lead: 'Members of the groups `Administrators` and `Engineering` are to sign in to the OVHcloud control panel. Both groups are declared there with a role; somebody in neither is told `Not in valid groups`.',
    profile: 'ovhcloud',
    personas: ['alice', 'bob', 'carol'],
    walks: [
      ovhcloudRegion(
        'Europe',
        'eu',
        'Fill in the audience: left empty, authentik sends no AudienceRestriction.',
      ),
      ovhcloudRegion('Canada', 'ca', 'The addresses differ from those of Europe, the rest is alike.'),
      ovhcloudRegion('United States', 'us', 'ACS URL and audience are one and the same address.'),
    ],
    end: 'Users sign in at OVHcloud with `<nichandle>/idp` as the name and no password.',
  },
  {
    id: 'qovery-okta',
    title: 'Qovery with Okta',
    lead: 'Roles at Qovery follow the groups at Okta: `Qovery-DevSecOps` gives admin, `Qovery-Viewers` viewer. A filter keeps every other group out of the assertion. Roles are worked out anew at each login while `enforce_group_sync` is true; who has no group that is mapped gets `default_role`.',
    profile: 'qovery',
    personas: ['alice', 'bob', 'carol', 'dave'],
    walks: [
      {
        title: 'Connection acme',
        flavour: 'okta',
        variables: { CONNECTION_NAME: 'acme' },
        groupFilter: { type: 'regex', value: '.*Qovery.*' },
        lead: 'Under Group Attribute Statements: filter `Matches regex`, value `.*Qovery.*`; the whole name of a group has to match.',
      },
      {
        title: 'Connection acme without group sync',
        flavour: 'okta',
        variables: { CONNECTION_NAME: 'acme' },
        groupFilter: { type: 'regex', value: '.*Qovery.*' },
        isSyncOff: true,
        lead: 'With `enforce_group_sync` false the mapping is not used, whatever groups arrive.',
      },
    ],
    end: 'Global token revocation: `POST /api/revocation/send` with `{"persona": "alice"}` sends to the built-in SP what Okta would send to the endpoint above: see [token revocation](../token-revocation.md). The user is named by issuer and subject.',
  },
  {
    id: 'nops-okta-onelogin-entra',
    title: 'nOps with Okta, OneLogin and Entra ID',
    lead: 'nOps compares the names of attributes with their case: `User.Email`, not `User.email`. Its ACS URL and Entity ID belong to the tenant and are copied from Organization Settings > SSO.',
    profile: 'nops',
    personas: ['alice', 'bob'],
    walks: [
      { title: 'Okta', flavour: 'okta', variables: nopsTenant, lead: 'A SAML 2.0 app integration.' },
      {
        title: 'OneLogin',
        flavour: 'onelogin',
        variables: nopsTenant,
        lead: 'A custom connector, with the names below.',
      },
      {
        title: 'OneLogin with its stock names',
        flavour: 'onelogin',
        variables: nopsTenant,
        stockAttributes: true,
        lead: 'The same connector as it comes: the address is sent as `User.email`, and nOps finds no `User.Email`.',
      },
      {
        title: 'Entra ID',
        flavour: 'entra-id',
        variables: nopsTenant,
        lead: 'A non-gallery enterprise application; groups are sent as object IDs.',
      },
    ],
    end: 'The link for IdP login that nOps shows is the Sign-on URL at Entra ID.',
  },
];
